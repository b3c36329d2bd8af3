import { expect, test } from "vitest";
import { advance, identityOf, libraryWorlds, openRun, scarceWorld, worldOf } from "./worlds.ts";

/** Files repeat worlds of the opening study: each distinct world once. Of every policy under its last exporter. */
const distinct = new Map(libraryWorlds().map((entry) => [identityOf(entry.world), entry]));
const policies = [...new Map([...distinct.values()].map((entry) => [entry.name.slice(0, entry.name.lastIndexOf("/")), entry])).values()];

test.each(policies)("nobody's stock is ever negative, of oxide or of scrap: $name", ({ world, seed }) => {
  const opened = openRun(world, seed, 0);
  const { buyers, scrap, plants, home, holders } = opened.state;
  advance(opened, opened.state.months, () => {
    for (const stocks of [
      buyers.stock,
      scrap.pool,
      buyers.bought,
      buyers.consumed,
      buyers.curtailed,
      plants.output,
      home.output,
      holders.stock,
    ]) {
      for (const stock of stocks) if (!(stock >= -1e-9 && stock < Infinity)) throw new Error(`month ${opened.state.month}: ${stock}`);
    }
    // What is used never exceeds what was there.
    for (let j = 0; j < plants.n; j++)
      if (plants.output[j] > plants.available[j] * (1 + 1e-9)) throw new Error(`${plants.names[j]} makes more than it can`);
  });
});

test.each(["levy", "undertaking"])(
  "no Chinese oxide reaches an EU buyer whom the minimum price covers at less than the minimum (%s)",
  (revenue) => {
    const minimumPrice = 150;
    const use = { use: "minimum-import-price", minimumPrice, coversMagnets: true, revenue };
    const opened = openRun(scarceWorld(worldOf({ instruments: [use], end: "2030-12" })));
    let bound = 0;
    advance(opened, opened.state.months, () => {
      const { month, burnIn } = opened.state;
      if (month < burnIn + 12) return;
      const cleared = opened.market.linked.result;
      for (const d of [0, 1]) {
        if (cleared.homeFlow[d] <= 0) continue;
        bound++;
        expect(cleared.price[d]).toBeGreaterThanOrEqual(minimumPrice * (1 - 1e-12));
      }
    });
    expect(bound, "the rule must bind for this test to say anything").toBeGreaterThan(20);
  },
);
