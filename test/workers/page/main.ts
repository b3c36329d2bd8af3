import { createBrowserPool } from "../../../workers/browser-pool.ts";
import { createSequentialRunner } from "../../../workers/sequential.ts";
import { fakeJob, fakeSimulate } from "../fake.ts";

const kit = { createBrowserPool, createSequentialRunner, fakeJob, fakeSimulate };

declare global {
  interface Window {
    kit: typeof kit;
  }
}
window.kit = kit;
