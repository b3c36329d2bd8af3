import { test } from "vitest";
import { INSTRUMENTS } from "../../sim/instruments/index.ts";
import { advance, openRun, scarceWorld, sum, type Use, worldOf } from "../model/worlds.ts";
const extreme = ({ id, settings }: (typeof INSTRUMENTS)[number]): Use => ({ use: id, ...Object.fromEntries(settings.filter((s) => s.kind === "number").map((s) => [s.id, (s as any).max])) });
test("x", () => {
  const exporter = { posture: "quota-cut", perYear: 6, durationMonths: 12 } as any;
  const uses = INSTRUMENTS.filter((i) => ["procurement-criteria", "stockpile", "minimum-import-price"].includes(i.id)).map(extreme);
  const r = openRun(scarceWorld(worldOf({ end: "2030-12", instruments: uses, exporter })));
  const before = new Float64Array(r.state.buyers.n);
  const sb = () => before.set(r.state.buyers.stock);
  sb();
  advance(r, 75, () => {
    const { state } = r; const c = r.market.linked.result;
    if (state.month >= 68 && state.month <= 70) {
      const b = state.buyers;
      console.log(state.month, c.regime, c.homePrice, c.hubPrice, c.landed, "res", c.residual, "hubScale", c.hubScale, "run.hubScale", r.hubScale);
      state.destinations.forEach((d, i) => console.log(d.id, "p", c.price[i], "home", c.homeFlow[i], "hub", c.hubFlow[i], "tied", r.market.tiedSupply(i, c.price[i]), "wanted", (r.market.basis(c.price[i]), r.market.wanted(i, c.price[i])), "scale", r.scale[i], "duty", r.border.duty[i], "min", r.border.minimumLandedPrice[i]));
      console.log("holders", Array.from(state.holders.names), Array.from(state.holders.net), Array.from(state.holders.stock), Array.from(state.holders.destination));
      console.log("out", sum(state.plants.output), "backstop", r.backstop, "leak", state.leak, "offered", r.market.hubSupply(c.hubPrice));
    }
    sb();
  });
});
