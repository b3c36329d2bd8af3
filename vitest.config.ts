import { defineConfig } from "vitest/config";

/** Tests that change a module for themselves, each in a process of its own. */
const ALONE = "test/**/*.alone.test.ts";
/** However busy the machine: a limit finds what never ends, and judges no speed. */
const patient = { testTimeout: 600_000, hookTimeout: 600_000 };

export default defineConfig({
  test: {
    // All processors: what is left free by default is half of a machine with two.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", ALONE],
          environment: "node",
          ...patient,
          // Files of one worker share what they import: to load the model anew for each took a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "unit-alone", include: [ALONE], environment: "node", ...patient },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          environment: "node",
          ...patient,
          globalSetup: "test/browser/one-browser.ts",
          isolate: false,
          fileParallelism: false,
          // Of a group all projects must have as many workers.
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
