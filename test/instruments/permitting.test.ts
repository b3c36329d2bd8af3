import { expect, test } from "vitest";
import { permitMonths } from "../../sim/agents/permit.ts";
import { stream } from "../../sim/core/streams.ts";
import { advance, kpi, mean, openRun, run, type Use, worldOf } from "../model/worlds.ts";

const permits = (settings: Readonly<Record<string, number | string | boolean>> = {}): Use => ({ use: "permitting", ...settings });
const QUIET = { litigationShare: 0 };
const END = { end: "2040-12" };

test.each([
  [27, 0.95],
  [15, 0.95],
  [15, 0.4],
])("within %i months %f of permits are granted (MODEL 4.3), none before the least time", (limit, compliance) => {
  const source = stream("1", 0, "permits", "test");
  const n = 20_000;
  let within = 0;
  for (let i = 0; i < n; i++) {
    const months = permitMonths(9, limit, compliance, 0.5 * (source.exponential() + source.exponential()));
    expect(months).toBeGreaterThan(9);
    if (months <= limit) within++;
  }
  expect(Math.abs(within / n - compliance)).toBeLessThan(4 * Math.sqrt((compliance * (1 - compliance)) / n));
});

/** Months from asking to being ready, by project, of those that asked. */
function waits(instruments: readonly Use[], assumptions = {}) {
  const opened = openRun(worldOf({ instruments, assumptions, ...END }));
  const { plants } = opened.state;
  const took = new Map<string, number>();
  advance(opened, opened.state.months, () => {
    for (let j = 0; j < plants.n; j++)
      if (plants.status[j] === 1 && !took.has(plants.names[j])) took.set(plants.names[j], plants.due[j] - opened.state.month);
  });
  return { took, opened };
}

test("projects keep their luck: who was quicker than another of his kind is so under the limits, and nobody in partner countries is moved", () => {
  const without = waits([]).took;
  const within = waits([permits(QUIET)]);
  const { plants } = within.opened.state;
  const late = [...without.keys()].filter((name) => within.took.has(name) && !name.startsWith("LKAB"));
  const own = late.filter((name) => name.endsWith(", EU"));
  expect(own.length).toBeGreaterThan(2);
  const byLuck = [...own].sort((a, b) => without.get(a)! - without.get(b)!).map((name) => within.took.get(name)!);
  for (let i = 1; i < byLuck.length; i++) expect(byLuck[i]).toBeGreaterThanOrEqual(byLuck[i - 1]);
  for (const name of own) {
    const j = plants.names.indexOf(name);
    expect(within.took.get(name)).toBe(permitMonths(9, 15, 0.95, plants.permitDraw[j]));
    expect(within.took.get(name)!).toBeLessThanOrEqual(without.get(name)!);
  }
  for (const name of late.filter((other) => !other.endsWith(", EU"))) expect(within.took.get(name), name).toBe(without.get(name));
});

test("mines have 27 months and separators 15", () => {
  const { took, opened } = waits([permits({ ...QUIET, start: "2026-01" })]);
  const { plants } = opened.state;
  const j = plants.names.indexOf("LKAB Per Geijer");
  expect(took.get("LKAB Per Geijer")).toBe(permitMonths(9, 27, 0.95, plants.permitDraw[j]));
});

test("a project that asked before the first month waits as long as without", () => {
  const before = waits([permits({ start: "2032-01" })]).took;
  const without = waits([]).took;
  const { opened } = waits([]);
  let compared = 0;
  for (const { month, kind } of run({ instruments: [permits({ start: "2032-01" })], ...END }).events)
    if (kind === "permit") expect(month).toBeGreaterThan(72);
  for (const [name, months] of without) {
    const j = opened.state.plants.names.indexOf(name);
    if (!before.has(name) || opened.state.plants.region[j] !== 1) continue;
    if (before.get(name) === months) compared++;
  }
  expect(compared).toBeGreaterThan(0);
});

test("without contact points the limits are kept by four in ten, so that permits take longer than with them", () => {
  const average = (settings: Readonly<Record<string, number | string | boolean>>) => {
    const { took } = waits([permits({ ...QUIET, ...settings })]);
    return mean([...took].filter(([name]) => name.endsWith(", EU")).map(([, months]) => months));
  };
  expect(average({ contactPoint: false })).toBeGreaterThan(average({}));
  expect(average({ compliance: 0.6 })).toBeGreaterThan(average({ compliance: 0.9 }));
});

test("courts add to the time of some projects and shorten that of none", () => {
  const quiet = waits([permits(QUIET)]).took;
  const sued = waits([permits({ litigationShare: 0.6, litigationMonths: 40 })]).took;
  const longer = [...quiet].filter(([name, months]) => (sued.get(name) ?? months) > months).length;
  for (const [name, months] of quiet) if (sued.has(name)) expect(sued.get(name)!).toBeGreaterThanOrEqual(months);
  expect(longer).toBeGreaterThan(0);
});

test("where the price carries plants, quicker permits bring EU plants sooner, since nothing else holds them back", () => {
  const FLOOR: Use = { use: "one-way-floor", strike: 130, volumeCap: 30000 };
  const capacity = (instruments: readonly Use[]) =>
    mean([0, 1, 2, 3].map((replication) => kpi(run({ instruments, end: "2034-12" }, replication), "built-eu")));
  expect(capacity([permits({ ...QUIET, start: "2026-01" }), FLOOR])).toBeGreaterThan(capacity([FLOOR]));
});

test("the log names each project that is quicker; limits for no project change no bit", () => {
  const { events } = run({ instruments: [permits()], ...END });
  expect(events.filter(({ kind }) => kind === "permit").length).toBeGreaterThan(0);
  const none = run({ ...END });
  expect(run({ instruments: [permits({ strategicShare: 0 })], ...END }).hash).toBe(none.hash);
});
