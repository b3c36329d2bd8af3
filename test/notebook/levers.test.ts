import { describe, expect, test } from "vitest";
import { NOTEBOOKS } from "../../scenarios/notebooks/index.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { asked } from "../../ui/notebook/asks.ts";
import { briefAsks } from "../../ui/experiments/design-brief.ts";
import { chosenLevers, firstLevers, searchedFirst } from "../../ui/experiments/levers-form.ts";
import { libraryDocument } from "../../ui/notebook/opening.ts";

async function studyOf(id: string): Promise<Study> {
  const parsed = parseSpec((await libraryDocument(id)).scenario);
  if (!parsed.ok) throw new Error(`${id} does not parse`);
  return parsed.study;
}

describe("what a search may set", () => {
  test.each(NOTEBOOKS.map(({ id }) => id))("%s: something before anything is chosen, of the policy that is asked about", async (id) => {
    const study = await studyOf(id);
    const { policy, bound } = asked(briefAsks(study), {});
    expect(policy).toBe(searchedFirst(study));
    const levers = Object.keys(chosenLevers(String(policy), {}, firstLevers(study, String(policy))));
    expect(levers.length).toBeGreaterThan(0);
    for (const lever of levers) expect(lever.startsWith(`${policy}.`)).toBe(true);
    expect(bound).toBeGreaterThan(0);
  });

  test("the price first; in a policy without one what it sets itself; nothing once all have been unticked", async () => {
    const floor = await studyOf("price-floor");
    expect(Object.keys(chosenLevers("floor", {}, firstLevers(floor, "floor")))).toContain("floor.one-way-floor.strike");
    expect(chosenLevers("floor", { levers: {} }, firstLevers(floor, "floor"))).toEqual({});
    const obligation = await studyOf("diversification");
    expect(Object.keys(chosenLevers("obligation", {}, firstLevers(obligation, "obligation")))).toEqual([
      "obligation.diversification-obligation.maxShare",
      "obligation.diversification-obligation.mitigationPremium",
      "obligation.diversification-obligation.penalty",
    ]);
    expect(
      Object.keys(
        chosenLevers("obligation", { levers: { "strict.diversification-obligation.penalty": {} } }, firstLevers(obligation, "obligation")),
      ),
    ).toHaveLength(3);
  });
});
