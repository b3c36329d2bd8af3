import { expect, test } from "vitest";
import { jointPurchasing } from "../../sim/instruments/joint-purchasing.ts";
import { defaultsOf } from "../../sim/core/spec.ts";
import { createRun } from "../../sim/run.ts";
import { simulate } from "../../sim/simulate.ts";
import { Status } from "../../sim/state.ts";
import { expectClose } from "../known-answers.ts";
import { advance, calm, kpi, mean, openRun, path, scarceWorld, sum, tinyMaterial, type Use, worldOf, worldOn } from "../model/worlds.ts";

const POOL: Use = { use: "joint-purchasing" };
const WIDE: Use = { ...POOL, participation: 1, poolCap: 1, contractShare: 0.9, contractYears: 15, eligible: "any" };
const world = (uses: Use[], share = 1, exporter = "commercial", end = "2035-12") =>
  scarceWorld(worldOf({ instruments: uses, exporter: { posture: exporter }, end }), share);

test("the first round is held in March 2026 and the trace names price, plants and tonnes", () => {
  const { events } = simulate(world([POOL]), "1", 0);
  const rounds = events.filter(({ kind }) => kind === "joint-purchase-round");
  expect(rounds[0].month).toBe(2);
  expect(events.find(({ kind }) => kind === "sold-ahead")?.detail).toMatch(/t a year at \d+\.\d EUR\/kg for 5 years/);
});

test.each<Readonly<Record<string, number | boolean>>>([
  { participation: 0 },
  { poolCap: 0 },
  { contractShare: 0 },
  { smeShare: 1, smeLots: false },
])("moves no bit where nobody can join: %o", (nobody) => {
  const quiet = (uses: Use[]) => simulate(world(uses, 1, "quota-cut", "2030-12"), "1", 0, "kpis").hash;
  expect(quiet([{ ...POOL, ...nobody }])).toBe(quiet([]));
});

test("a plant that sold ahead earns the contract price on that part, whatever spot is, and the EU gets the tonnes", () => {
  const opened = openRun(world([WIDE], 1, "quota-cut"));
  const { plants, destinations } = opened.state;
  const pays = plants.names.map((name) => opened.ledger.route("EU buyers", name, "joint purchase difference"));
  const gives = plants.names.map((name) => opened.ledger.route(name, "EU buyers", "joint purchase difference"));
  const price = new Map<number, number>();
  let months = 0;
  let both = 0;
  advance(opened, opened.state.months, () => {
    for (let j = 0; j < plants.n; j++) {
      const net = opened.ledger.amount(pays[j]) - opened.ledger.amount(gives[j]);
      if (net === 0) continue;
      expect(destinations[plants.tiedTo[j]].region).toBe("EU");
      const kept = plants.price[j] + net / (1000 * plants.tiedShare[j] * plants.output[j]);
      if (price.has(j)) expectClose(kept, price.get(j) as number, 1e-6);
      price.set(j, kept);
      months++;
      if (net < 0) both++;
    }
  });
  expect(price.size).toBeGreaterThan(3);
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(months);
});

test("members' bills swing less than spot in a crisis, since part of what they buy has its price already", () => {
  const opened = openRun(world([WIDE], 1, "quota-cut"));
  const { plants } = opened.state;
  const spot: number[] = [];
  const paid: number[] = [];
  advance(opened, opened.state.months, () => {
    const kg = sum(Array.from(plants.output, (q, j) => (opened.state.policy.tiedTo[j] >= 0 ? 1000 * plants.tiedShare[j] * q : 0)));
    if (kg === 0 || opened.state.month < 36) return;
    const worth = sum(
      Array.from(plants.output, (q, j) => (opened.state.policy.tiedTo[j] >= 0 ? 1000 * plants.tiedShare[j] * q * plants.price[j] : 0)),
    );
    const price = (reason: string) => opened.ledger.turnoverOf(reason);
    spot.push(worth / kg);
    paid.push((worth - opened.view.buyersEur[0] + price("search cost saved") - price("joint purchase fee")) / kg);
  });
  const spread = (values: number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
  expect(spread(paid)).toBeLessThan(0.7 * spread(spot));
});

test("less price risk builds sooner: of projects that wait, more are built by the end of the run", () => {
  const built = (uses: Use[]) => mean([0, 1, 2, 3].map((seed) => kpi(simulate(world(uses, 0.05), "1", seed, "kpis"), "built-eu")));
  expect(built([{ ...WIDE, eligible: "eu" }])).toBeGreaterThan(built([]));
});

test("one plant's contract takes risk off that plant alone", () => {
  const opened = openRun(world([WIDE]));
  const { plants, policy } = opened.state;
  advance(opened, 40);
  const hedged = plants.names.filter((_, j) => policy.soldAhead[j] > 0).length;
  expect(hedged).toBeGreaterThan(0);
  expect(hedged).toBeLessThan(plants.n / 2);
  expect(opened.state.outlook.sigma).toBeGreaterThanOrEqual(0.25 * (1 - opened.state.offtakeShare));
});

test("the pool never takes more ahead than its share of EU use, nor from origins that are not eligible", () => {
  const opened = openRun(world([{ ...POOL, participation: 0.8, poolCap: 0.4, contractShare: 0.9 }]));
  const { plants, buyers, regions, standing, policy } = opened.state;
  let most = 0;
  advance(opened, opened.state.months, () => {
    let tied = 0;
    for (let j = 0; j < plants.n; j++) {
      if (policy.tiedTo[j] < 0) continue;
      expect(["EU", "partners"]).toContain(regions[plants.region[j]]);
      expect(standing.to[j]).toBe(-1);
      tied += plants.tiedShare[j] * plants.output[j];
    }
    let use = 0;
    for (let b = 0; b < buyers.n; b++) if (buyers.region[b] === 1 && buyers.insideMagnets[b] === 0) use += buyers.meanUse[b];
    most = Math.max(most, tied / use);
  });
  expect(most).toBeGreaterThan(0.2);
  expect(most).toBeLessThan(0.5);
});

test("lots for small firms make the pool larger", () => {
  const tonnes = (smeLots: boolean) => {
    const rows = simulate(world([{ ...POOL, smeShare: 0.5, smeLots }]), "1", 0).ledger;
    return sum(rows.filter(({ reason }) => reason === "joint purchase fee").map(({ totalEur }) => totalEur));
  };
  expect(tonnes(true)).toBeGreaterThan(1.3 * tonnes(false));
});

test("sellers who know their weight hold back less towards buyers who buy as one, so they sell more and the price outside home is no higher", () => {
  const tiny = { ...tinyMaterial(), regime: "oligopoly" as const };
  const hub = (participation: number) => {
    const base = worldOn(tiny, {
      months: 36,
      values: { ...calm("tiny"), "tiny.conduct.theta": 1, "tiny.conduct.elasticity": 0.4 },
    });
    const settings = { ...defaultsOf(jointPurchasing.settings), participation, poolCap: 1, contractShare: 0.01 };
    const opened = createRun(
      {
        ...base,
        policy: { ...base.policy, instruments: participation > 0 ? [{ instrument: "joint-purchasing", on: "tiny", settings }] : [] },
      },
      tiny,
      "1",
      0,
    );
    const output: number[] = [];
    const prices: number[] = [];
    advance(opened, 60, () => {
      if (opened.state.month < 30) return;
      prices.push(opened.market.linked.result.hubPrice);
      output.push(sum(opened.state.plants.output));
    });
    return { price: mean(prices), output: mean(output) };
  };
  const [none, half, all] = [0, 0.5, 1].map(hub);
  expect(half.output).toBeGreaterThan(1.01 * none.output);
  expect(all.output).toBeGreaterThan(1.01 * half.output);
  expect(all.price).toBeLessThanOrEqual(none.price);
});

test("a plant under a price-support contract sells nothing ahead; one that has sold ahead may have the rest supported", () => {
  const opened = openRun(world([WIDE, { use: "one-way-floor", strike: 110, start: "2027-01" }]));
  const { plants, policy } = opened.state;
  let pooled = 0;
  let covered = 0;
  advance(opened, opened.state.months, () => {
    for (let j = 0; j < plants.n; j++) {
      if (policy.tiedTo[j] >= 0) {
        pooled++;
        const rest = (1 - policy.tiedShare[j]) * plants.capacity[j];
        expect(opened.books[0].volume[j]).toBeLessThanOrEqual(rest * (1 + 1e-12));
      }
      if (opened.books[0].volume[j] > 0) covered++;
    }
  });
  expect(Math.min(pooled, covered)).toBeGreaterThan(0);
  expect(opened.state.plants.status.includes(Status.operating)).toBe(true);
});

test("members pay the fee and save search, buyers outside neither; the trace sets their prices side by side", () => {
  const result = simulate(world([POOL]), "1", 0);
  const of = (reason: string) => sum(result.ledger.filter((row) => row.reason === reason).map(({ totalEur }) => totalEur));
  // 0.05 EUR/kg of fee against half of 0.5 EUR/kg times a pool of 0.3.
  expectClose(of("search cost saved") / of("joint purchase fee"), (0.5 * 0.3 * 0.5) / 0.05, 1e-9);
  expect(result.events.find(({ kind }) => kind === "joint-purchase-year")?.detail).toMatch(/buyers outside the pool paid/);
  expectClose(sum(path(result, "fiscal-received")), of("joint purchase fee"), 1e-9);
});

test("mass and cash hold in plenty and scarcity, with rules that bind EU buyers beside the pool", () => {
  for (const share of [0.05, 1])
    for (const exporter of ["commercial", "quota-cut"]) {
      const uses = [
        WIDE,
        { use: "diversification-obligation", start: "2026-07", mitigationMonths: 0 },
        { use: "premium-market", start: "2026-07", share: 0.5 },
      ];
      const result = simulate(world(uses, share, exporter), "1", 0);
      expect(Math.max(result.massResidual, result.cashResidual)).toBeLessThan(1e-9);
    }
});
