import { parentPort } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { serve } from "../../workers/surface.ts";
import { fakeSimulate } from "./fake.ts";

if (parentPort === null) throw new Error("runs only as a worker thread");
serve(fakeSimulate, nodeEndpoint(parentPort));
