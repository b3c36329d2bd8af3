import { expect, test } from "vitest";
import { defaultsOf } from "../../sim/core/spec.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { MATERIALS } from "../../sim/materials/index.ts";
import { ndpr } from "../../sim/materials/ndpr.ts";
import { simulate } from "../../sim/simulate.ts";
import type { InstrumentUse, World } from "../../sim/world.ts";
import { worldOn } from "../model/worlds.ts";

const EVERY = Object.fromEntries(MATERIALS.flatMap(({ parameters }) => parameters.map(({ id, value }) => [id, value])));
const KEYS: Readonly<Record<string, string>> = Object.fromEntries(MATERIALS.map(({ id, key }) => [id, key]));
const IDS = ["diversification-obligation", "procurement-criteria", "premium-market", "joint-purchasing", "offtake-guarantee", "crm-centre"];

/** An instrument at its defaults from the first month, where it begins by month. */
function useOf(id: string, on: string, price = 100): InstrumentUse {
  const spec = instrumentById(id);
  if (!spec) throw new Error(id);
  const early: Readonly<Record<string, string>> = spec.settings.some((setting) => setting.id === "start") ? { start: "2026-01" } : {};
  const scaled = Object.fromEntries(
    spec.settings.flatMap((setting) =>
      setting.kind === "number" && setting.unit === "EUR/kg" ? [[setting.id, (setting.default * price) / 100]] : [],
    ),
  );
  return { instrument: id, on, settings: { ...defaultsOf(spec.settings), ...scaled, ...early, mitigationMonths: 6 } };
}
const sound = (world: World) => {
  const result = simulate(world, "1", 0);
  expect(result.massResidual).toBeLessThan(1e-9);
  expect(result.cashResidual).toBeLessThan(1e-9);
};

test.each(MATERIALS.filter(({ id }) => !/20\d\d/.test(id)))(
  "rules on buyers run, and conserve mass and cash, in the market of $id",
  (material) => {
    const price = EVERY[`${material.key}.price.reference`];
    const world = worldOn(material, { months: 36, values: EVERY });
    sound({ ...world, policy: { ...world.policy, instruments: IDS.map((id) => useOf(id, material.id, price)) } });
  },
);

test.each(IDS)("%s holds in linked markets, on the component and on what it takes in", (id) => {
  const world = worldOn(ndpr, { months: 24, values: EVERY });
  for (const on of ["ndpr-oxide", "ndfeb-magnets", "dytb-oxide"])
    sound({
      ...world,
      alongside: ["ndfeb-magnets", "dytb-oxide"],
      policy: { ...world.policy, instruments: [useOf(id, on, EVERY[`${KEYS[on]}.price.reference`])] },
    });
});
