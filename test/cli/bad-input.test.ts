import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { BAD_BYTES, BAD_TEXTS } from "../scenarios/bad-files.ts";
import { commandLine } from "./harness.ts";

const cli = commandLine();
afterAll(cli.remove);
const neverRun = () => {
  throw new Error("a run was started");
};

describe.each([...BAD_TEXTS, ...BAD_BYTES])("$name", ({ input, expected, fix }) => {
  it("ends every verb with exit code 2, says how to mend it and writes nothing", async () => {
    const file = "bad.yaml";
    writeFileSync(join(cli.folder, file), input);
    for (const argv of [
      ["validate", file],
      ["run", file, "--series", "out.csv"],
      ["batch", file, "--out", "out.csv", "--json", "out.json"],
    ]) {
      const { code, out, err } = await cli.bodem(argv, { simulate: neverRun });
      expect({ argv, code, out }).toEqual({ argv, code: 2, out: "" });
      expect(err).toContain(file);
      expect(err).toContain("expected  ");
      expect(err).toContain(expected);
      expect(err).toContain(fix);
    }
    expect(readdirSync(cli.folder)).toEqual([file]);
  });
});

describe("a bad command line", () => {
  const cases: readonly (readonly [argv: readonly string[], says: string])[] = [
    [["bach", "price-floor"], "did you mean batch?"],
    [["zzzzzz"], "use one of run, batch"],
    [["run"], "needs SCENARIO"],
    [["run", "price-floor", "extra"], "takes only 1: remove extra"],
    [["schema", "x"], "takes no operands"],
    [["run", "price-flor"], "did you mean price-floor?"],
    [["run", "."], "it is a folder"],
    [["run", "nowhere/at/all.yaml"], "no file and no library scenario"],
    [["run", "price-floor", "--polcy", "floor"], "did you mean --policy?"],
    [["run", "price-floor", "-x"], "unknown flag -x"],
    [["run", "price-floor", "--policy"], "--policy needs a value"],
    [["run", "price-floor", "--series", "--json"], "--series needs a value"],
    [["run", "price-floor", "--json=yes"], "--json takes no value"],
    [["run", "price-floor", "--policy", "flor"], "did you mean floor?"],
    [["run", "price-floor", "--exporter", "nobody"], "commercial, quota-cut, predation"],
    [["run", "price-floor", "--replication", "1.5"], "a whole number from 0 to 99999"],
    [["run", "price-floor", "--seed", "a", "--seed", "b"], "--seed is given twice"],
    [["run", "price-floor", "--seed", "a|b"], 'remove "|"'],
    [["batch", "price-floor", "--replications", "0"], "a whole number from 1 to 100000 runs"],
    [["batch", "price-floor", "--workers", "-1"], "a whole number from 0 to 256"],
    [["batch", "price-floor", "--progress", "bra"], "did you mean bar?"],
    [["run", "price-floor", "--assume", "ndpr.price.reference"], "expects ID=VALUE"],
    [["run", "price-floor", "--assume", "ndpr.price.referense=60"], "did you mean ndpr.price.reference?"],
    [["run", "price-floor", "--assume", "ndpr.price.reference=6"], "a number from 45 to 110 EUR/kg"],
    [["run", "price-floor", "--assume", "ndpr.price.reference=cheap"], "a number from 45 to 110 EUR/kg"],
    [["run", "price-floor", "--assume", "__proto__=1"], "reserved by JavaScript"],
    [["run", "price-floor", "--set", "floor.strike=110"], "POLICY.INSTRUMENT.SETTING=VALUE"],
    [["run", "price-floor", "--set", "flor.one-way-floor.strike=110"], "did you mean floor?"],
    [["run", "price-floor", "--set", "floor.two-way-cfd.strike=110"], "use one of: one-way-floor"],
    [["run", "price-floor", "--set", "floor.one-way-floor.strik=110"], "did you mean strike?"],
    [["run", "price-floor", "--set", "floor.one-way-floor.strike=-110"], "a number from 0.1 to 10000 EUR/kg"],
    [["run", "price-floor", "--set", "floor.one-way-floor.strike=1e999"], "a finite number"],
    [["run", "price-floor", "--set", "floor.one-way-floor.__proto__=1"], "reserved by JavaScript"],
    [["run", "price-floor", "--set", "__proto__.one-way-floor.strike=1"], "no policy or exporter named __proto__"],
    [["run", "price-floor", "--set", "predation.predation.decision=angry"], "one of: rational, committed"],
    [["batch", "price-floor", "--out", "a.csv", "--json", "a.csv"], "two outputs name the same file"],
    [["batch", "price-floor", "--out", "no/such/folder/a.csv"], "the folder does not exist"],
    [["batch", "price-floor", "--out", "folder"], "it is a folder"],
    [["batch", "price-floor", "--json", "bad.yaml"], "add --force"],
    [["list", "price-flor"], "did you mean price-floor?"],
  ];
  it.each(cases)("%j is refused with its mending, before any run, and nothing is written", async (argv, says) => {
    mkdirSync(join(cli.folder, "folder"), { recursive: true });
    writeFileSync(join(cli.folder, "bad.yaml"), "");
    const { code, out, err } = await cli.bodem(argv, { simulate: neverRun });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
    expect(cli.files()).toEqual(["bad.yaml", "folder"]);
  });

  it("has all its faults reported at once", async () => {
    const { err } = await cli.bodem(["batch", "price-floor", "--replications", "x", "--workers", "y", "--ouut", "z"]);
    expect(err.trim().split("\n")).toHaveLength(3);
  });
});
