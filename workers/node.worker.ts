import { parentPort } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { simulate } from "../sim/simulate.ts";
import { serve } from "./surface.ts";

if (parentPort === null) throw new Error("node.worker runs only as a worker thread");
serve(simulate, nodeEndpoint(parentPort));
