import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";

describe("the scenario library", () => {
  it("lists exactly the files of its folder", () => {
    const files = readdirSync(new URL("../../scenarios/library/", import.meta.url)).filter((name) => name.endsWith(".yaml"));
    expect(LIBRARY.map((entry) => `${entry.id}.yaml`).sort()).toEqual(files.sort());
  });

  it.each(LIBRARY)("$id resolves, with a title and one question", ({ text }) => {
    const outcome = parseScenario(text);
    expect(outcome).toMatchObject({ ok: true });
    if (!outcome.ok) return;
    expect(outcome.study.title).not.toBe("");
    expect(outcome.study.question).toMatch(/\?$/);
    expect(outcome.study.worlds.length).toBe(outcome.study.policies.length * outcome.study.exporters.length);
  });

  it("opens with the study of three supports under four behaviours of the exporter, 200 runs each", () => {
    const outcome = parseScenario(LIBRARY[0].text);
    if (!outcome.ok) throw new Error("does not parse");
    const { study } = outcome;
    expect(study.policies.map((policy) => policy.id)).toEqual(["baseline", "floor", "cfd", "mip"]);
    expect(study.exporters.map((exporter) => exporter.id)).toEqual(["commercial", "quota-cut", "predation", "price-war"]);
    expect(study.worlds.map((world) => `${world.exporter.id}/${world.policy.id}`).slice(0, 5)).toEqual([
      "commercial/baseline",
      "commercial/floor",
      "commercial/cfd",
      "commercial/mip",
      "quota-cut/baseline",
    ]);
    expect(study.replications).toBe(200);
    expect(study.policies[1].instruments[0].settings.strike).toBe(100);
  });
});
