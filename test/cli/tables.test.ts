import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { afterAll, describe, expect, it } from "vitest";
import { openTable } from "../../cli/support/table-file.ts";
import type { TableColumn } from "../../workers/tables/table.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { commandLine, stubSimulate } from "./harness.ts";

const cli = commandLine();
afterAll(() => cli.remove());
const at = (name: string) => join(cli.folder, name);
const read = async (name: string) => parquetReadObjects({ file: await asyncBufferFromFile(at(name)) });
const batch = ["batch", "ndpr-floor-commercial", "--replications", "3"];
const simulate: typeof stubSimulate = (world, seed, replication, detail) => ({
  ...stubSimulate(world, seed, replication, detail),
  ledger:
    world.policy.id === "floor"
      ? [{ payer: "EU treasury", payee: "Narva", reason: "floor payment", totalEur: 5, presentValueEur: 4, yearsEur: [5] }]
      : [],
});

describe("a Parquet table", () => {
  it("holds the same rows as the CSV, with numbers to the last bit and missing values as nulls", async () => {
    for (const end of ["parquet", "csv"]) await cli.bodem([...batch, "--out", `r.${end}`], { simulate });
    const rows = await read("r.parquet");
    const lines = readFileSync(at("r.csv"), "utf8").trimEnd().split("\n").slice(1);
    expect(rows).toHaveLength(6 * KPIS.length);
    expect(lines).toHaveLength(rows.length);
    const last = KPIS.length - 1;
    expect(rows[last].value).toBeNull();
    expect(lines[last]).toMatch(/,$/);
    for (const [i, row] of rows.entries()) expect(String(row.value ?? "")).toBe(lines[i].slice(lines[i].lastIndexOf(",") + 1));
    expect(rows[0]).toMatchObject({ run: 0, point: 0, exporter: "commercial", policy: "baseline", seed: "1", replication: 0 });
  });

  it("says in the file what each column is and where the runs come from", async () => {
    await cli.bodem([...batch, "--out", "d.parquet"], { simulate });
    const { key_value_metadata: pairs = [] } = await parquetMetadataAsync(await asyncBufferFromFile(at("d.parquet")));
    const value = (key: string) => pairs.find((pair) => pair.key === key)?.value ?? "";
    expect(value("column:kpi")).toContain("What is measured");
    const provenance = JSON.parse(value("bodem"));
    expect(provenance).toMatchObject({ seed: "1", runs: 6, runsPlanned: 6, scenario: { material: "ndpr-oxide" } });
    expect(provenance.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("keeps months as dates in paths, and a ledger with and without rows can be read", async () => {
    await cli.bodem([...batch, "--paths", "p.parquet", "--outcome", "price-eu", "--ledger", "l.parquet"], { simulate });
    const paths = await read("p.parquet");
    expect(paths).toHaveLength(6 * 180);
    expect(paths[1].month).toEqual(new Date("2026-02-01"));
    expect(await read("l.parquet")).toHaveLength(3);
    expect((await read("l.parquet"))[0]).toMatchObject({ payer: "EU treasury", total: 5, presentValue: 4 });
    await cli.bodem([...batch, "--policy", "baseline", "--ledger", "none.parquet"], { simulate });
    expect(await read("none.parquet")).toEqual([]);
  });

  it("tells -0 from 0 and keeps NaN, infinity and a million rows apart", async () => {
    const columns: TableColumn[] = [
      { name: "row", kind: "whole", description: "Row." },
      { name: "value", kind: "number", description: "Value." },
      { name: "yes", kind: "switch", description: "Switch." },
    ];
    const table = openTable(cli.folder, "odd.parquet", columns, false);
    const values = [0, -0, Number.NaN, Number.POSITIVE_INFINITY, 5e-324, 0.1];
    for (let row = 0; row < 150_000; row++) table.row([row, values[row % values.length], row % 2 === 0]);
    table.finish({});
    const rows = await read("odd.parquet");
    expect(rows).toHaveLength(150_000);
    for (const row of [0, 1, 2, 3, 4, 5, 149_999]) {
      const value = values[row % values.length];
      expect(Object.is(rows[row].value, Number.isFinite(value) ? value : null)).toBe(true);
      expect(rows[row]).toMatchObject({ row, yes: row % 2 === 0 });
    }
  });
});

it("a table needs a name that says its format", async () => {
  const { code, err } = await cli.bodem([...batch, "--out", "results.txt"]);
  expect(code).toBe(2);
  expect(err).toContain("name it .parquet or .csv");
});
