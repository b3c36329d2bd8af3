import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { csvCell } from "../../workers/tables/csv.ts";
import { formatNumber } from "../../cli/support/numbers.ts";
import { VERBS } from "../../cli/verbs.ts";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { hashOfHashes } from "../../sim/core/hash.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { commandLine, stubSimulate } from "./harness.ts";

let cli = commandLine();
beforeEach(() => {
  cli.remove();
  cli = commandLine();
});
afterAll(() => cli.remove());
const read = (name: string) => readFileSync(join(cli.folder, name), "utf8");

describe("bodem", () => {
  it.each(VERBS.map((verb) => verb.name))("%s --help names every flag of the verb", async (name) => {
    const { code, out } = await cli.bodem([name, "--help"]);
    expect(code).toBe(0);
    for (const flag of VERBS.find((verb) => verb.name === name)?.flags ?? []) expect(out).toContain(`--${flag.name}`);
  });

  it("--help names every verb and the exit codes", async () => {
    const { code, out } = await cli.bodem(["--help"]);
    expect(code).toBe(0);
    for (const verb of VERBS) expect(out).toContain(verb.summary);
    expect(out).toContain("130 interrupted");
  });
});

describe("validate", () => {
  it("accepts every library scenario with exit code 0", async () => {
    const { code, out, err } = await cli.bodem(["validate", ...LIBRARY.map((entry) => entry.id)]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("price-floor: sound; 4 policies × 4 exporters × 200 replications = 3,200 runs of 180 months");
  });

  it("checks every file even when the first is bad", async () => {
    writeFileSync(join(cli.folder, "bad.yaml"), "bodem: 1\n");
    const { code, out, err } = await cli.bodem(["validate", "bad.yaml", "price-floor"]);
    expect(code).toBe(2);
    expect(err).toContain("bad.yaml:1  title");
    expect(out).toContain("price-floor: sound");
  });
});

describe("run", () => {
  it("prints every KPI with its unit, the residuals and the hash", async () => {
    const { code, out } = await cli.bodem([
      "run",
      "price-floor",
      "--policy",
      "floor",
      "--exporter",
      "predation",
      "--seed",
      "7",
      "--replication",
      "3",
    ]);
    expect(code).toBe(0);
    for (const kpi of KPIS) expect(out).toContain(kpi.title);
    expect(out).toContain("seed 7, replication 3");
    expect(out).toMatch(/Mass residual 1\.0e-12/);
    expect(out).toMatch(/Hash [0-9a-f]{64}/);
  });

  it("changes what --set and --assume name and nothing else", async () => {
    const worlds: unknown[] = [];
    const simulate: typeof stubSimulate = (world, ...rest) => {
      worlds.push(structuredClone(world));
      return stubSimulate(world, ...rest);
    };
    await cli.bodem(["run", "price-floor"], { simulate });
    await cli.bodem(
      [
        "run",
        "price-floor",
        "--set",
        "floor.one-way-floor.strike=110",
        "--set",
        "floor.one-way-floor.newPlantsOnly=true",
        "--assume",
        "ndpr.price.reference=70",
      ],
      { simulate },
    );
    const [plain, changed] = worlds as {
      values: Record<string, number>;
      policy: { instruments: { settings: Record<string, unknown> }[] };
    }[];
    expect(changed.values["ndpr.price.reference"]).toBe(70);
    expect(changed.policy.instruments[0].settings).toMatchObject({ strike: 110, newPlantsOnly: true });
    changed.values["ndpr.price.reference"] = plain.values["ndpr.price.reference"];
    Object.assign(changed.policy.instruments[0].settings, { strike: 100, newPlantsOnly: false });
    expect(changed).toEqual(plain);
  });

  it("--set reaches an exporter's posture", async () => {
    const { code } = await cli.bodem(["run", "price-floor", "--exporter", "predation", "--set", "predation.predation.decision=committed"]);
    expect(code).toBe(0);
  });

  it("--series writes one row a month and outcome", async () => {
    const { code } = await cli.bodem(["run", "price-floor", "--series", "paths.csv"]);
    const lines = read("paths.csv").trimEnd().split("\n");
    expect(code).toBe(0);
    expect(lines[0]).toBe("exporter,policy,seed,replication,material,month,outcome,unit,value");
    expect(lines).toHaveLength(1 + OUTCOMES.length * 180);
    expect(lines[1]).toBe("commercial,floor,1,0,ndpr-oxide,2026-01,price-ex-china,EUR/kg,0");
    expect(lines.at(-1)).toContain(",2040-12,");
    expect(cli.files()).toEqual(["paths.csv"]);
  });

  it("--json prints JSON in which an undefined KPI is null", async () => {
    const { out } = await cli.bodem(["run", "price-floor", "--json", "--events"]);
    const parsed = JSON.parse(out);
    expect(parsed.kpis[KPIS[KPIS.length - 1].id].value).toBeNull();
    expect(parsed.events).toHaveLength(1);
  });

  it("--events prints what happened in calendar months", async () => {
    const { out } = await cli.bodem(["run", "price-floor", "--events"]);
    expect(out).toContain("2026-04");
    expect(out).toContain("decided to build");
  });

  it("that fails ends with exit code 1, the reason, and no file", async () => {
    const simulate = () => {
      throw new Error("the stock of NdPr oxide is NaN in month 12");
    };
    const { code, err } = await cli.bodem(["run", "price-floor", "--series", "paths.csv"], { simulate });
    expect(code).toBe(1);
    expect(err).toContain("NaN in month 12");
    expect(cli.files()).toEqual([]);
  });
});

describe("batch", () => {
  const small = ["batch", "price-floor", "--replications", "5"];

  it("writes one row a run and KPI, and a summary, and nothing else", async () => {
    const { code, out } = await cli.bodem([...small, "--out", "results.csv", "--json", "summary.json"]);
    expect(code).toBe(0);
    expect(cli.files()).toEqual(["results.csv", "results.csv-metadata.json", "summary.json"]);
    const lines = read("results.csv").trimEnd().split("\n");
    expect(lines[0]).toBe("run,point,exporter,policy,seed,replication,material,kpi,unit,value");
    expect(lines).toHaveLength(1 + 16 * 5 * KPIS.length);
    expect(lines[KPIS.length]).toMatch(/,$/);
    const summary = JSON.parse(read("summary.json"));
    expect(summary.runs).toBe(80);
    expect(out).toContain(`Hash ${summary.hash}`);
  });

  it("has as its hash the hash over those of its runs in order", async () => {
    const hashes: string[] = [];
    const simulate: typeof stubSimulate = (...args) => {
      const result = stubSimulate(...args);
      hashes.push(`${result.exporter}/${result.policy}/${result.replication} ${result.hash}`);
      return result;
    };
    const { out } = await cli.bodem(["batch", "ndpr-floor-commercial", "--replications", "5"], { simulate });
    const ordered = hashes.sort().map((line) => line.split(" ")[1]);
    expect(out).toContain(`Hash ${hashOfHashes(ordered)}`);
  });

  it("prints the paired difference to the baseline with interval and half-width", async () => {
    const { out } = await cli.bodem([...small, "--json", "s.json"]);
    const { policies } = JSON.parse(read("s.json"));
    expect(policies.map((entry: { exporter: string; policy: string }) => `${entry.exporter}/${entry.policy}`).slice(0, 5)).toEqual([
      "commercial/baseline",
      "commercial/floor",
      "commercial/cfd",
      "commercial/mip",
      "quota-cut/baseline",
    ]);
    expect(policies[0].against).toBeUndefined();
    expect(policies[1].against.differences[KPIS[0].id]).toMatchObject({ n: 5, mean: 10, halfWidth: 0 });
    expect(out).toContain("+10 ±0 [+10, +10]");
    expect(out).toContain("Difference to the baseline on the same draws");
  });

  it("shows P5, P50 and P95 of the treasury's outlay and of its worst 12 months", async () => {
    const { out } = await cli.bodem(small);
    expect(out).toMatch(/Net outlay of the EU treasury +MEUR +P5 /);
    expect(out).toMatch(/Worst 12 months for the treasury +MEUR +P5 /);
    expect(out.match(/ P95 /g)).toHaveLength(8);
  });

  it("runs only the policies and exporters asked for", async () => {
    const { out } = await cli.bodem([...small, "--policy", "baseline", "--policy", "cfd", "--exporter", "predation"]);
    expect(out).toContain("2 policies × 1 exporter × 5 replications = 10 runs");
  });

  it("finishes the other runs when one fails, marks it with its seed, and ends with exit code 1", async () => {
    const simulate: typeof stubSimulate = (world, seed, replication, detail) => {
      if (replication === 2 && world.policy.id === "cfd" && world.exporter.id === "predation") throw new Error("price is NaN in month 7");
      return stubSimulate(world, seed, replication, detail);
    };
    const { code, out, err } = await cli.bodem([...small, "--out", "r.csv"], { simulate });
    expect(code).toBe(1);
    expect(err).toContain("Failed: cfd × predation, seed 1, replication 2: price is NaN in month 7");
    expect(out).toContain("79 of 80 runs");
    expect(read("r.csv").trimEnd().split("\n")).toHaveLength(1 + 79 * KPIS.length);
  });

  it("keeps, prints and writes what had finished when it is interrupted, with exit code 130", async () => {
    const interrupt = new AbortController();
    let runs = 0;
    const simulate: typeof stubSimulate = (...args) => {
      if (++runs === 20) interrupt.abort();
      return stubSimulate(...args);
    };
    const { code, out, err } = await cli.bodem([...small, "--out", "r.csv"], { simulate, signal: interrupt.signal });
    expect(code).toBe(130);
    expect(err).toMatch(/Cancelled: \d+ of 80 saved; add --runs FILE/);
    expect(out).toContain("(of the finished runs)");
    const rows = read("r.csv").trimEnd().split("\n").length - 1;
    expect(rows % KPIS.length).toBe(0);
    expect(rows / KPIS.length).toBeGreaterThanOrEqual(19);
  });

  it("reports progress as JSON lines on standard error, the last with all done", async () => {
    const { err } = await cli.bodem([...small, "--progress", "json"]);
    const lines = err
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.at(-1)).toMatchObject({ done: 80, total: 80 });
    expect(lines.at(-1).perSecond).toBeGreaterThan(0);
  });

  it("draws a bar with rate and time left on a terminal, and none when piped", async () => {
    expect((await cli.bodem(small, { errIsTerminal: true })).err).toMatch(/of 80 runs, .*\/s, .* left/);
    expect((await cli.bodem(small)).err).toBe("");
  });

  it("overwrites a file only with --force, and then whole", async () => {
    writeFileSync(join(cli.folder, "r.csv"), "mine");
    expect((await cli.bodem([...small, "--out", "r.csv"])).code).toBe(2);
    expect(read("r.csv")).toBe("mine");
    expect((await cli.bodem([...small, "--out", "r.csv", "--force"])).code).toBe(0);
    expect(read("r.csv")).toMatch(/^run,point,/);
  });

  it.skipIf(process.getuid?.() === 0)("refuses an unwritable folder before the first run", async () => {
    chmodSync(cli.folder, 0o500);
    const { code, err } = await cli.bodem([...small, "--out", "r.csv"]);
    chmodSync(cli.folder, 0o700);
    expect(code).toBe(2);
    expect(err).toContain("not writable");
  });
});

describe("describe, schema and list", () => {
  it("describe prints every parameter with value, range, confidence and source", async () => {
    const { out } = await cli.bodem(["describe"]);
    expect(out).toMatch(/ndpr\.price\.reference +61\.10 +EUR\/kg +2025 +45 to 110 +read +USGS/);
  });

  it.each(["instruments", "postures", "outcomes", "kpis", "parameters"])("describe --%s has a JSON form", async (flag) => {
    const { code, out } = await cli.bodem(["describe", `--${flag}`, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)[flag].length).toBeGreaterThan(0);
    expect((await cli.bodem(["describe", `--${flag}`])).out.length).toBeGreaterThan(100);
  });

  it("schema prints a JSON Schema", async () => {
    expect(JSON.parse((await cli.bodem(["schema"])).out).$schema).toContain("2020-12");
  });

  it("list names every library scenario, and prints one that can be saved and run", async () => {
    const { out } = await cli.bodem(["list"]);
    for (const entry of LIBRARY) expect(out).toContain(entry.id);
    const { out: text } = await cli.bodem(["list", "price-floor"]);
    writeFileSync(join(cli.folder, "mine.yaml"), text);
    expect((await cli.bodem(["validate", "mine.yaml"])).code).toBe(0);
  });
});

describe("an export", () => {
  it.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx"])("keeps %j from being read as a formula", (text) => {
    expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
  });
  it("leaves numbers alone, to the last digit", () => {
    expect([-1.5, 0.1 + 0.2, 1e-7, 1e21].map(csvCell)).toEqual(["-1.5", "0.30000000000000004", "1e-7", "1e+21"]);
    expect(csvCell(Number.NaN)).toBe("");
  });
  it("quotes commas, quotes and line breaks", () => expect(csvCell('a,"b"\nc')).toBe('"a,""b""\nc"'));
  it.each([
    [0, "0"],
    [-0, "0"],
    [1234567, "1,234,567"],
    [-1234.5678, "-1,235"],
    [12.3456, "12.35"],
    [0.123456, "0.123"],
    [0.00411, "0.00411"],
    [0.00001234, "1.2e-5"],
    [Number.NaN, "–"],
    [61.1, "61.10"],
  ])("prints %f as %s in tables", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});
