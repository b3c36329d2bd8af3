import { afterAll, expect, test } from "vitest";
import { commandLine } from "../cli/harness.ts";
import { scenarioJsonSchema } from "../../scenarios/json-schema.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import type { Instrument } from "../../sim/instruments/instrument.ts";
import { INSTRUMENTS } from "../../sim/instruments/index.ts";
import { simulate } from "../../sim/simulate.ts";
import { path, run, sum } from "../model/worlds.ts";

/** All that a file beside the others would hold: a bonus per kg that EU plants earn, paid by the EU budget. */
const BONUS: Instrument = {
  id: "output-bonus",
  title: "Output bonus",
  family: "support",
  doc: "The treasury pays EU plants so much per kg.",
  legal: { act: "Made up", section: "1", checked: "2026-11-24" },
  settings: [
    {
      kind: "number",
      id: "eurPerKg",
      title: "Bonus",
      unit: "EUR/kg",
      default: 20,
      min: 0,
      max: 100,
      step: 1,
      doc: "Paid on every kg.",
      source: "Made up",
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const routes = setup.plantAccounts.map((account) => setup.route("EU treasury", account, "output bonus"));
    const bonus = settings.eurPerKg as number;
    const eu = setup.regions.indexOf("EU");
    return {
      plan(_, terms) {
        for (let j = 0; j < setup.plantCount; j++) if (setup.regionOfPlant[j] === eu) terms.premiumEurPerKg[j] += bonus;
      },
      settle(view, ledger) {
        for (let j = 0; j < setup.plantCount; j++) {
          if (setup.regionOfPlant[j] !== eu) continue;
          const due = 1000 * view.output[j] * bonus;
          ledger.post(routes[j], due);
          view.supportEur[j] += due;
        }
      },
    };
  },
};
const cli = commandLine();
afterAll(cli.remove);

// Its line in the registry.
(INSTRUMENTS as Instrument[]).push(BONUS);

test("one file and its line in the registry give a new instrument its place in scenarios, schema, catalogue and results", async () => {
  const spec = (eurPerKg: number) => ({
    bodem: 1,
    title: "A bonus",
    material: "ndpr-oxide",
    end: "2035-12",
    policies: { bonus: { instruments: [{ use: "output-bonus", eurPerKg }] } },
  });
  const wrong = parseSpec(spec(-1));
  expect(wrong.ok ? [] : wrong.errors.map(({ path: at, expected }) => `${at}: ${expected}`)).toEqual([
    expect.stringMatching(/^policies\.bonus\.instruments\[0\]\.eurPerKg: .*from 0 to 10000/),
  ]);
  expect(JSON.stringify(scenarioJsonSchema())).toContain("output-bonus");
  expect((await cli.bodem(["describe", "--instruments"])).out).toContain("output-bonus: Output bonus");

  const paid = parseSpec(spec(60));
  if (!paid.ok) throw new Error("refused");
  const [none, bonus] = paid.study.worlds.map((world) => simulate(world, "1", 0));
  expect(bonus.massResidual).toBeLessThanOrEqual(1e-9);
  expect(bonus.cashResidual).toBeLessThanOrEqual(1e-9);
  // A kg that earns more is made, and built for, at prices at which it was not.
  expect(sum(path(bonus, "output-eu"))).toBeGreaterThan(sum(path(none, "output-eu")));
  expect(sum(path(bonus, "fiscal-net"))).toBeCloseTo(1000 * 60 * sum(path(bonus, "output-eu")), -3);
  expect(run({ end: "2035-12", instruments: [{ use: "output-bonus", eurPerKg: 0 }] }).hash).toBe(none.hash);
});
