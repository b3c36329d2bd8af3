import { describe, expect, test } from "vitest";
import { POSTURES } from "../../sim/adversary/index.ts";
import { MEASURES } from "../../sim/adversary/measures/index.ts";
import { defaultsOf, type SettingSpec } from "../../sim/core/spec.ts";
import { createRun } from "../../sim/run.ts";
import { simulateMonth } from "../../sim/month.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { createRecorder } from "../../sim/results/recorder.ts";
import type { Setting, World } from "../../sim/world.ts";
import { tinyMaterial, type Use, worldOn } from "../model/worlds.ts";

const material = tinyMaterial();
const MONTHS = 30;
const BURN_IN = 6;
const DATED = { announced: "2026-06", start: "2026-07", end: "2028-12" };

/** Runs a small market and checks the identities of every month. */
function balance(world: World, name: string): void {
  const run = createRun(world, material, "1", 0);
  const { record, before, residual } = createRecorder(run, new Float64Array(OUTCOMES.length * world.months));
  while (run.state.month < run.state.months) {
    before();
    simulateMonth(run, 1, record);
  }
  expect(residual.mass, `mass, ${name}`).toBeLessThanOrEqual(1e-9);
  expect(residual.cash, `cash, ${name}`).toBeLessThanOrEqual(1e-9);
}

const dated = (id: string): Use => {
  const known = MEASURES.find((measure) => measure.id === id)?.settings.map((setting) => setting.id) ?? [];
  return { use: id, ...Object.fromEntries(Object.entries(DATED).filter(([key]) => known.includes(key))) };
};

/** Every value at the ends of what a setting may be. */
function ends(setting: SettingSpec): readonly Setting[] {
  if (setting.kind === "number") return [setting.min, setting.max];
  if (setting.kind === "choice") return setting.options.map(({ value }) => value);
  if (setting.kind === "switch") return [false, true];
  return [];
}

describe("mass and cash balance", () => {
  test.each(MEASURES.map(({ id, settings }) => [id, settings] as const))("with every setting of %s at its ends", (id, settings) => {
    for (const setting of settings)
      for (const value of ends(setting))
        balance(
          worldOn(material, { months: MONTHS, burnInMonths: BURN_IN, measures: [{ ...dated(id), [setting.id]: value }] }),
          `${id}.${setting.id} = ${value}`,
        );
  });

  test("with any two measures together", () => {
    for (let a = 0; a < MEASURES.length; a++)
      for (let b = a + 1; b < MEASURES.length; b++)
        balance(
          worldOn(material, { months: MONTHS, burnInMonths: BURN_IN, measures: [dated(MEASURES[a].id), dated(MEASURES[b].id)] }),
          `${MEASURES[a].id} and ${MEASURES[b].id}`,
        );
  });

  test("with any measure beside any posture", () => {
    for (const posture of POSTURES)
      for (const measure of MEASURES) {
        const world = worldOn(material, { months: MONTHS, burnInMonths: BURN_IN, measures: [dated(measure.id)] });
        balance(
          { ...world, exporter: { ...world.exporter, posture: posture.id, settings: defaultsOf(posture.settings) } },
          `${posture.id} and ${measure.id}`,
        );
      }
  });

  test.each(POSTURES.filter(({ settings }) => settings.length > 0).map(({ id, settings }) => [id, settings] as const))(
    "with every setting of the posture %s at its ends",
    (id, settings) => {
      for (const setting of settings)
        for (const value of ends(setting)) {
          const world = worldOn(material, { months: MONTHS, burnInMonths: BURN_IN });
          const given = {
            ...defaultsOf(settings),
            ...("earliest" in defaultsOf(settings) ? { earliest: "2026-07" } : {}),
            [setting.id]: value,
          };
          balance({ ...world, exporter: { ...world.exporter, posture: id, settings: given } }, `${id}.${setting.id} = ${value}`);
        }
    },
  );
});
