import { describe, expect, it } from "vitest";
import { worldAt } from "../../scenarios/at-point.ts";
import { parseScenario, parseSpec } from "../../scenarios/parse.ts";
import type { ExperimentSpec } from "../../scenarios/experiment.ts";
import { writeScenario } from "../../scenarios/write.ts";
import { materialById } from "../../sim/materials/index.ts";

const base = {
  bodem: 1,
  title: "A floor",
  material: "ndpr-oxide",
  policies: {
    floor: { instruments: [{ use: "one-way-floor", strike: 100 }] },
    twice: { instruments: [{ use: "one-way-floor" }, { use: "one-way-floor" }] },
  },
} as const;
const parse = (experiment: unknown) => parseSpec({ ...base, experiment });
const factorsOf = (experiment: ExperimentSpec) => {
  const outcome = parse(experiment);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.study.experiment?.factors ?? [];
};
const faultOf = (experiment: unknown) => {
  const outcome = parse(experiment);
  expect(outcome.ok).toBe(false);
  return outcome.ok ? undefined : outcome.errors[0];
};

describe("an experiment", () => {
  it("takes ranges, units and evidence from the register, and narrower ones from the file", () => {
    const register = materialById("ndpr-oxide")?.parameters.find(({ id }) => id === "ndpr.price.longRun");
    expect(factorsOf({ uncertainties: { "ndpr.price.longRun": {} } })).toEqual([
      {
        id: "ndpr.price.longRun",
        title: register?.title,
        unit: "EUR/kg",
        role: "uncertainty",
        confidence: register?.confidence,
        spread: { shape: "uniform", min: register?.min, max: register?.max },
      },
    ]);
    const [mode] = factorsOf({ uncertainties: { "ndpr.price.longRun": { shape: "triangular", min: 60 } } });
    expect(mode.spread).toEqual({ shape: "triangular", min: 60, mode: register?.value, max: register?.max });
  });

  it("varies every assumed parameter but those held fixed", () => {
    const assumed =
      materialById("ndpr-oxide")?.parameters.filter(({ confidence, min, max }) => confidence === "assumed" && min < max) ?? [];
    const all = factorsOf({ register: "assumed" });
    expect(all.map(({ id }) => id).sort()).toEqual(assumed.map(({ id }) => id).sort());
    const [{ id }] = assumed;
    expect(factorsOf({ register: "assumed", uncertainties: { [id]: { shape: "fixed" } } })).toHaveLength(assumed.length - 1);
  });

  it("takes levers from the settings of a policy: numbers, choices, switches and months", () => {
    const levers = factorsOf({
      levers: {
        "floor.one-way-floor.strike": { min: 80, max: 120 },
        "floor.one-way-floor.index": {},
        "floor.one-way-floor.start": { options: ["2027-01", "2029-01"] },
      },
    });
    expect(levers.map(({ role, spread }) => [role, spread.shape])).toEqual([
      ["lever", "uniform"],
      ["lever", "options"],
      ["lever", "options"],
    ]);
  });

  it.each([
    [{ uncertainties: { "ndpr.price.longrun": {} } }, "experiment.uncertainties.ndpr.price.longrun", /did you mean ndpr\.price\.longRun/],
    [{ uncertainties: { "ndpr.price.longRun": { min: 10 } } }, "experiment.uncertainties.ndpr.price.longRun.min", /the least is 50/],
    [
      { uncertainties: { "ndpr.price.longRun": { min: 80, max: 60 } } },
      "experiment.uncertainties.ndpr.price.longRun.max",
      /larger of the two/,
    ],
    [
      { uncertainties: { "ndpr.finance.optionWeight": { shape: "log-uniform" } } },
      "experiment.uncertainties.ndpr.finance.optionWeight.min",
      /raise min/,
    ],
    [{ uncertainties: { "ndpr.price.longRun": { shape: "normal", sd: 0 } } }, "experiment.uncertainties.ndpr.price.longRun.sd", /above 0/],
    [{ levers: { "flor.one-way-floor.strike": {} } }, "experiment.levers.flor.one-way-floor.strike", /did you mean floor/],
    [{ levers: { "floor.one-way-floor.strikes": {} } }, "experiment.levers.floor.one-way-floor.strikes", /did you mean strike/],
    [{ levers: { "twice.one-way-floor.strike": {} } }, "experiment.levers.twice.one-way-floor.strike", /one-way-floor/],
    [{ levers: { "floor.one-way-floor.start": {} } }, "experiment.levers.floor.one-way-floor.start.options", /2030-01/],
    [{ levers: { "floor.one-way-floor.index": { options: ["x", "y"] } } }, "experiment.levers.floor.one-way-floor.index.options", /./],
    [{ correlations: [{ between: ["a", "b"], rank: 0.5 }] }, "experiment.correlations[0].between", /./],
    [{ design: "sobl" }, "experiment.design", /sobol/],
    [{ size: 0 }, "experiment.size", /the least is 1/],
    [{ sizes: 3 }, "experiment.sizes", /did you mean size/],
  ])("says what is wrong with %j", (experiment, path, fix) => {
    const fault = faultOf(experiment);
    expect(fault?.path).toBe(path);
    expect(fault?.fix).toMatch(fix);
  });

  it("names the line of a fault, and survives being written and read", () => {
    const text = writeScenario({
      ...base,
      experiment: {
        design: "saltelli",
        size: 64,
        uncertainties: { "ndpr.shock.sigma": { min: 0.02, max: 0.08 } },
        levers: { "floor.one-way-floor.strike": {} },
      },
    } as never);
    const outcome = parseScenario(text);
    expect(outcome.ok && outcome.spec.experiment).toEqual({
      design: "saltelli",
      size: 64,
      uncertainties: { "ndpr.shock.sigma": { min: 0.02, max: 0.08 } },
      levers: { "floor.one-way-floor.strike": {} },
    });
    const broken = parseScenario(text.replace("0.02", "0.5"));
    const line = text.split("\n").findIndex((one) => one.includes("0.02")) + 1;
    expect(broken.ok ? [] : broken.errors.map((error) => error.line)).toContain(line);
  });

  it("sets uncertainties in every world of a point, levers only in the policy that they name", () => {
    const outcome = parse({ uncertainties: { "ndpr.shock.sigma": {} }, levers: { "floor.one-way-floor.strike": {} } });
    if (!outcome.ok) throw new Error("does not parse");
    const { experiment, worlds } = outcome.study;
    const [baseline, floor] = worlds.map((world) => worldAt(world, experiment?.factors ?? [], [0.03, 117]));
    expect(baseline.values["ndpr.shock.sigma"]).toBe(0.03);
    expect(floor.values["ndpr.shock.sigma"]).toBe(0.03);
    expect(floor.policy.instruments[0].settings.strike).toBe(117);
    expect(baseline.policy).toEqual(worlds[0].policy);
    expect(worlds[1].policy.instruments[0].settings.strike).toBe(100);
  });
});
