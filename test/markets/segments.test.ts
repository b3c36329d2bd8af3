import { describe, expect, test } from "vitest";
import { createWorldMarkets } from "../../sim/linkage.ts";
import { bandsOf, type Segment, segmented } from "../../sim/markets/segments.ts";
import { MATERIALS } from "../../sim/materials/index.ts";
import type { BuyerSpec } from "../../sim/materials/material.ts";
import { ndpr } from "../../sim/materials/ndpr.ts";
import type { Run } from "../../sim/run.ts";
import { simulate } from "../../sim/simulate.ts";
import type { World } from "../../sim/world.ts";
import { advance, openRun, run, scarceWorld, sum, type Use, worldOf, worldOn } from "../model/worlds.ts";

const buyer = (over: Partial<BuyerSpec> = {}): BuyerSpec => ({ prefix: "x", region: "EU", sector: "wind", insideMagnets: false, ...over });
const segment = (over: Partial<Segment> = {}): Segment => ({ region: "EU", share: 0.3, insideMagnets: true, ...over });
const rule = (position: number, ...segments: Segment[]) => ({ position, segments });
const OBLIGATION: Use = { use: "diversification-obligation", start: "2026-07", mitigationMonths: 0, rampMonths: 0, penalty: 40 };
const CRITERIA: Use = { use: "procurement-criteria", start: "2026-07", publicShare: 0.1 };
const PREMIUM: Use = { use: "premium-market", start: "2026-07" };

describe("bands of a buyer", () => {
  test("share out all of its use, and one tonne of other origin counts towards every rule", () => {
    const bands = bandsOf(buyer(), [rule(0, segment({ share: 0.2 })), rule(1, segment({ share: 0.5 })), rule(2, segment({ share: 0.2 }))]);
    expect(bands).toEqual([
      { share: 0.5, boundBy: [] },
      { share: 0.3, boundBy: [1] },
      { share: 0.2, boundBy: [0, 1, 2] },
    ]);
    expect(sum(bands.map(({ share }) => share))).toBeCloseTo(1, 15);
  });

  test("are the same on both routes, so that each can shift; a rule about material alone binds no component", () => {
    const rules = [rule(0, segment({ share: 0.4, insideMagnets: false })), rule(1, segment({ share: 0.1 }))];
    const made = bandsOf(buyer(), rules);
    const inside = bandsOf(buyer({ insideMagnets: true }), rules);
    expect(inside.map(({ share }) => share)).toEqual(made.map(({ share }) => share));
    expect(made.map(({ boundBy }) => boundBy)).toEqual([[], [0], [0, 1]]);
    expect(inside.map(({ boundBy }) => boundBy)).toEqual([[], [], [1]]);
  });

  test("follow the segment of the buyer's own sector, also inside components", () => {
    const rules = [
      rule(
        0,
        segment({ sectors: ["defence"], share: 0.5, insideMagnets: true }),
        segment({ sectors: ["wind"], share: 0.2, insideMagnets: false }),
      ),
    ];
    expect(bandsOf(buyer({ insideMagnets: true }), rules).map(({ boundBy }) => boundBy)).toEqual([[], []]);
    expect(bandsOf(buyer({ insideMagnets: true, sector: "defence" }), rules).map(({ boundBy }) => boundBy)).toEqual([[], [0]]);
    expect(bandsOf(buyer({ sector: "automotive" }), rules)).toEqual([{ share: 1, boundBy: [] }]);
  });

  test("leave buyers of other regions whole, and the material the same where no rule binds anybody", () => {
    expect(bandsOf(buyer({ region: "US" }), [rule(0, segment())])).toEqual([{ share: 1, boundBy: [] }]);
    expect(segmented(ndpr, [rule(0, segment({ share: 0 })), rule(1)])).toBe(ndpr);
  });

  test("a rule on all of the use leaves no unbound band", () => {
    expect(bandsOf(buyer(), [rule(3, segment({ share: 1 }))])).toEqual([{ share: 1, boundBy: [3] }]);
  });
});

describe("a market with bound demand", () => {
  const OVERLAPPING = [OBLIGATION, CRITERIA, PREMIUM];

  test("conserves mass and cash with several overlapping rules, scarce and plenty, with and without a storm", () => {
    for (const share of [0.05, 1])
      for (const exporter of [{ posture: "commercial" }, { posture: "quota-cut" }]) {
        const result = simulate(scarceWorld(worldOf({ instruments: OVERLAPPING, exporter, end: "2031-12" }), share), "1", 0);
        expect(result.massResidual).toBeLessThan(1e-9);
        expect(result.cashResidual).toBeLessThan(1e-9);
      }
  });

  test("asks for as much at equal prices as an undivided one, route by route, tilt included", () => {
    const instruments = [{ ...CRITERIA, start: "2040-12", end: "2040-12" }];
    const whole = openRun(worldOf({ end: "2030-12" }));
    const cut = openRun(worldOf({ instruments, end: "2030-12" }));
    const useOf = ({ state: { buyers } }: typeof whole, inside: number) => {
      let total = 0;
      for (let b = 0; b < buyers.n; b++) if (buyers.region[b] === 1 && buyers.insideMagnets[b] === inside) total += buyers.baseUse[b];
      return total;
    };
    expect(cut.state.buyers.n).toBeGreaterThan(whole.state.buyers.n);
    for (let month = 1; month <= 84; month++) {
      advance(whole, month);
      advance(cut, month);
      for (const inside of [0, 1]) expect(Math.abs(useOf(cut, inside) / useOf(whole, inside) - 1), `month ${month}`).toBeLessThan(1e-9);
    }
  });

  test("shifts a bound band between its routes and neither makes nor loses use", () => {
    const bound = scarceWorld(worldOf({ instruments: [{ ...OBLIGATION, coversMagnets: false, penalty: 200 }], end: "2031-12" }));
    const opened = openRun(bound);
    const { buyers } = opened.state;
    let tilted = 0;
    advance(opened, opened.state.months, () => {
      for (let b = 0; b < buyers.n; b++) {
        const twin = buyers.twin[b];
        if (twin < 0 || buyers.insideMagnets[b]) continue;
        expect(buyers.share[twin]).toBe(buyers.share[b]);
        expect(buyers.twin[twin]).toBe(b);
        tilted = Math.max(tilted, Math.abs(buyers.routeTilt[b] - 1));
      }
    });
    expect(tilted).toBeGreaterThan(0.02);
    expect(opened.state.destinations.filter((d) => d.boundBy.length > 0).every((d) => !d.insideMagnets)).toBe(true);
  });

  test.each([
    { ...OBLIGATION, coverage: 0 },
    { ...OBLIGATION, penalty: 0, mitigationPremium: 0 },
    { ...CRITERIA, defenceShare: 0, publicShare: 0 },
    { ...CRITERIA, premium: 0 },
    { ...PREMIUM, share: 0 },
    { ...PREMIUM, mostPremium: 0 },
  ])("moves no bit where a rule binds nobody: $use", (use) => {
    const exporter = { posture: "quota-cut" };
    expect(run({ instruments: [use], exporter, end: "2030-12" }).hash).toBe(run({ exporter, end: "2030-12" }).hash);
  });
});

describe("linked markets with bound demand", () => {
  const EVERY = Object.fromEntries(MATERIALS.flatMap(({ parameters }) => parameters.map(({ id, value }) => [id, value])));
  const linked = (on: string, uses: readonly Use[]): World => {
    const own = worldOf({ instruments: uses, end: "2029-12" }).policy.instruments.map((use) => ({ ...use, on }));
    const world = worldOn(ndpr, { months: 48, burnInMonths: 24, values: EVERY });
    return { ...world, alongside: ["ndfeb-magnets", "dytb-oxide"], policy: { ...world.policy, instruments: own } };
  };
  const follow = (world: World, each: (markets: ReturnType<typeof createWorldMarkets>, month: number) => void) => {
    const markets = createWorldMarkets(world, "1", 0);
    for (let month = 0; month < world.months + world.burnInMonths; month++) {
      markets.month(
        () => 1,
        () => () => {},
      );
      each(markets, month);
    }
  };

  test.each([
    ["ndpr-oxide", { coverage: 1, maxShare: 0.3 }],
    ["ndpr-oxide", { coverage: 1, maxShare: 0 }],
    ["ndfeb-magnets", { coverage: 1, maxShare: 0.3 }],
    ["dytb-oxide", { coverage: 1, maxShare: 0 }],
  ])("clear and conserve with a rule on %s: %o", (on, terms) => {
    const result = simulate(linked(on, [{ ...OBLIGATION, ...terms }]), "1", 0);
    expect(result.massResidual).toBeLessThan(1e-9);
    expect(result.cashResidual).toBeLessThan(1e-9);
  });

  test("makers of components reckon with what their bands really pay, also where a rule binds them all", () => {
    const few = Object.fromEntries(
      Object.entries(EVERY).map(([id, value]) => [id, /^ndpr\.(plant|pipeline)\..*\.capacity$/.test(id) ? 0.05 * value : value]),
    );
    for (const maxShare of [0, 0.5]) {
      const world = linked("ndpr-oxide", [{ ...OBLIGATION, coverage: 1, maxShare, penalty: 100 }]);
      let apart = 0;
      follow({ ...world, alongside: ["ndfeb-magnets"], values: few }, (markets) => {
        const runOf = (id: string) => markets.runs.find(({ state }) => state.material.id === id) as Run;
        const { buyers, price0, prices } = runOf("ndpr-oxide").state;
        const { plants } = runOf("ndfeb-magnets").state;
        let paid = 0;
        for (let b = 0; b < buyers.n; b++) if (buyers.region[b] === 1) paid += buyers.share[b] * buyers.price[b];
        const j = Array.from(plants.region).findIndex((r, k) => r === 1 && plants.intake[k] === 1);
        expect(plants.cost[j] - plants.baseCost[j]).toBeCloseTo(EVERY["magnets.input.ndpr"] * (paid - price0), 6);
        apart = Math.max(apart, paid - prices.home);
      });
      expect(apart, `ceiling ${maxShare}`).toBeGreaterThan(10);
    }
  });
});
