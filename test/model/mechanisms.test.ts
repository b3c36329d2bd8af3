import { describe, expect, test } from "vitest";
import { gallium } from "../../sim/materials/gallium.ts";
import type { Material } from "../../sim/materials/material.ts";
import { tungsten } from "../../sim/materials/tungsten.ts";
import { createRun } from "../../sim/run.ts";
import { advance, calm, tinyMaterial, type Use, worldOn } from "./worlds.ts";

const BURN_IN = 24;
const MONTHS = 72;
/** Measures begin in January 2027; those that end do so in December 2029. */
const START = BURN_IN + 12;
const END = BURN_IN + 48;
const UNTIL = { end: "2029-12" };
/** As alarming as any control, and takes nothing. */
const ALARM: Use = { use: "export-duty", rate: 0 };

interface Month {
  readonly home: number;
  readonly hub: number;
  readonly landed: number;
  readonly price: readonly number[];
  readonly exports: number;
  readonly leaving: number;
  readonly arriving: number;
  /** Share of what they would use that buyers do without, by buyer. */
  readonly curtailed: readonly number[];
}

/** One market under measures, month by month; no shocks, so that what differs is what the measures do. */
function play(material: Material, uses: readonly Use[], values: Readonly<Record<string, number>> = {}) {
  const own = Object.fromEntries(
    Object.entries({ "export.leakage": 0.2, "export.leakMonths": 6, ...values }).map(([id, value]) => [`${material.key}.${id}`, value]),
  );
  const run = createRun(
    worldOn(material, { months: MONTHS, burnInMonths: BURN_IN, values: { ...calm(material.key), ...own }, measures: uses }),
    material,
    "1",
    0,
  );
  const { buyers, leak, destinations } = run.state;
  const path: Month[] = [];
  let wedge = 0;
  advance(run, BURN_IN + MONTHS, () => {
    const r = run.market.linked.result;
    wedge = run.inputs.exportWedge;
    path.push({
      home: r.homePrice,
      hub: r.hubPrice,
      landed: r.landed,
      price: Array.from(r.price),
      exports: r.exports,
      leaving: leak.buying,
      arriving: leak.arriving,
      curtailed: Array.from(buyers.curtailed, (cut, b) => cut / (cut + buyers.consumed[b])),
    });
  });
  return { path, destinations, buyers: material.buyers, wedge };
}
type Played = ReturnType<typeof play>;
const means = ({ path }: Played, of: (month: Month) => number, from: number, to: number): number => {
  let sum = 0;
  for (let m = from; m < to; m++) sum += of(path[m]);
  return sum / (to - from);
};
const at = ({ destinations }: Played, id: string): number => destinations.findIndex((d) => d.id === id);
/** Home exports of the year before measures begin, t. */
const exportsOf = (played: Played): number => 12 * means(played, (m) => m.exports, BURN_IN, START);
/** The same market with little made outside home. */
function scarce(material: Material): Material {
  return {
    ...material,
    parameters: material.parameters.map((parameter) =>
      /\.(plant|pipeline)\.[^.]+\.capacity$/.test(parameter.id) ? { ...parameter, value: 0.05 * parameter.value } : parameter,
    ),
  };
}

describe.each([tinyMaterial(), gallium, tungsten])("$title", (material) => {
  const free = play(material, []);
  const alarmed = play(material, [ALARM]);
  const yearly = exportsOf(free);
  const quota: Use = { use: "export-quota", tonnesPerYear: 0.4 * yearly, ...UNTIL };
  const stop: Use = { use: "export-quota", tonnesPerYear: 0, ...UNTIL };
  const limited = play(material, [quota]);
  const stopped = play(material, [stop]);

  test("licences that are all granted leave a pause behind them, and no lasting trace in prices", () => {
    for (const waitMonths of [0, 2]) {
      const licensed = play(material, [{ use: "licensing", waitMonths, decidedShare: 1, deniedShare: 0 }]);
      if (waitMonths > 0) expect(licensed.path[START].hub).toBeGreaterThan(1.01 * free.path[START].hub);
      for (const of of [(m: Month) => m.home, (m: Month) => m.hub])
        expect(Math.abs(means(licensed, of, START + 30, START + 54) / means(alarmed, of, START + 30, START + 54) - 1)).toBeLessThan(0.05);
    }
  });

  test("a mining quota lifts the price at home and outside, and no wedge beyond the cost of trade", () => {
    const mined = play(material, [{ use: "mining-quota", cut: 0.15 }]);
    for (const of of [(m: Month) => m.home, (m: Month) => m.hub])
      expect(means(mined, of, START + 12, START + 60)).toBeGreaterThan(1.01 * means(alarmed, of, START + 12, START + 60));
    for (const { home, hub } of mined.path) expect(hub - home).toBeLessThanOrEqual(mined.wedge * (1 + 1e-9));
  });

  test("denial opens a wedge: dearer outside, at first cheaper at home, until it ends", () => {
    // Soon traders at home buy up what is cheap, to sell it when the stop ends.
    expect(stopped.path[START].home).toBeLessThan(free.path[START].home);
    for (let m = START; m < START + 2; m++) expect(stopped.path[m].hub).toBeGreaterThan(1.05 * free.path[m].hub);
    expect(means(stopped, (m) => m.hub / m.home, START + 6, START + 18)).toBeGreaterThan(2);
    expect(means(limited, (m) => m.hub / m.home, START + 6, START + 18)).toBeGreaterThan(1.3);
    expect(means(stopped, (m) => m.hub, START + 3, START + 18)).toBeGreaterThan(means(limited, (m) => m.hub, START + 3, START + 18));
    for (let m = END; m < BURN_IN + MONTHS; m++)
      expect(stopped.path[m].hub - stopped.path[m].home).toBeLessThanOrEqual(stopped.wedge * (1 + 1e-9));
  });

  // What the state buys is not for export, so it competes with buyers at home alone: the quota decides what arrives outside.
  // Dearer material at home makes the way round the limit pay less, so the outside price may rise, never fall.
  test("the controller's own buying under a limit closes the wedge from below", () => {
    const buys: Use = { use: "state-stockpiling", tonnesPerMonth: (0.3 * yearly) / 12, ...UNTIL };
    const still = { "export.leakage": 0, "trader.size": 0 };
    const both = play(material, [quota, buys]);
    const apart = play(material, [quota], still);
    const bought = play(material, [quota, buys], still);
    for (let m = START; m < START + 18; m++) {
      expect(both.path[m].home).toBeGreaterThan(limited.path[m].home);
      expect(both.path[m].hub).toBeGreaterThanOrEqual(0.99 * limited.path[m].hub);
      // Without anybody who carries or waits, outside is as it was.
      expect(bought.path[m].home).toBeGreaterThan(apart.path[m].home);
      expect(Math.abs(bought.path[m].hub / apart.path[m].hub - 1)).toBeLessThan(1e-3);
    }
  });

  test("a ban on one country raises its price by no more than a stop for all, and nothing where others can serve it", () => {
    const ban: Use = { use: "destination-ban", region: "US", ...UNTIL };
    const us = at(free, "us");
    const eu = at(free, "eu");
    const banned = play(material, [ban]);
    // Other origins cover what it needs, so material changes places and no price moves.
    for (let m = START; m < START + 6; m++) expect(Math.abs(banned.path[m].price[us] / alarmed.path[m].price[us] - 1)).toBeLessThan(1e-6);
    const poor = scarce(material);
    // Without traders, who sell from stock in a stop for all and not to one region alone.
    const still = { "trader.size": 0 };
    const poorAlarmed = play(poor, [ALARM], still);
    const poorBanned = play(poor, [ban], still);
    const poorStopped = play(poor, [{ ...ban, region: "all" }], still);
    let dearer = 0;
    for (let m = START; m < END; m++) {
      const { price, hub, landed } = poorBanned.path[m];
      // He pays what other origins cost and nobody else does.
      expect(price[us]).toBe(hub);
      expect(price[eu]).toBeLessThanOrEqual(landed * (1 + 1e-9));
      if (price[us] > 1.2 * price[eu]) dearer++;
    }
    expect(dearer).toBeGreaterThan(12);
    const { path } = poorBanned;
    for (let m = START; m < START + 12; m++) expect(path[m].price[us]).toBeLessThanOrEqual(1.05 * poorStopped.path[m].price[us]);
    expect(means(poorBanned, (m) => m.price[us], START, END)).toBeGreaterThan(means(poorAlarmed, (m) => m.price[us], START, END));
    // What is carried round reaches him.
    const sealed = play(poor, [ban], { ...still, "export.leakage": 0 });
    expect(means(sealed, (m) => m.price[us], START + 6, END)).toBeGreaterThan(means(poorBanned, (m) => m.price[us], START + 6, END));
  });

  describe("denial of military use", () => {
    // Producers at home compete here: a state that manages its offer answers to the price that defence buyers pay, and lifts everybody's.
    const poor = { ...scarce(material), managed: false };
    const denial: Use = { use: "destination-ban", region: "all", buyers: "defence", ...UNTIL };
    const price = (played: Played, id: string) => (m: Month) => m.price[at(played, id)];

    test("hits defence buyers: they pay more and go short, and civil buyers do neither", () => {
      const still = { "export.leakage": 0, "trader.size": 0 };
      const denied = play(poor, [denial], still);
      const alike = play(poor, [ALARM], still);
      expect(means(denied, price(denied, "eu-defence"), START, END)).toBeGreaterThan(1.2 * means(denied, price(denied, "eu"), START, END));
      for (let m = START; m < START + 24; m++)
        expect(price(denied, "eu")(denied.path[m])).toBeLessThanOrEqual(1.001 * price(alike, "eu")(alike.path[m]));
      const more = (sector: "defence" | "civil") =>
        denied.buyers.map(({ region, sector: own }, b) =>
          region === material.regions[0] || (own === "defence") !== (sector === "defence")
            ? 0
            : means(denied, (m) => m.curtailed[b], START, END) - means(alike, (m) => m.curtailed[b], START, END),
        );
      expect(Math.max(...more("civil"))).toBeLessThan(1e-3);
      expect(Math.max(...more("defence"))).toBeGreaterThan(0.01);
    });

    test("does not make civil buyers pay for what traders hope to get from defence", () => {
      const traded = { "export.leakage": 0, "trader.size": 0.5 };
      const denied = play(poor, [denial], traded);
      const alike = play(poor, [ALARM], traded);
      for (let m = START; m < START + 12; m++)
        expect(price(denied, "eu")(denied.path[m]), `month ${m}`).toBeLessThan(1.15 * price(alike, "eu")(alike.path[m]));
    });
  });

  test("traders carry round a limit: the wedge is smaller for it, and they are gone after it ends", () => {
    const sealed = play(material, [quota], { "export.leakage": 0 });
    const open = limited.path;
    expect(means(limited, (m) => m.hub - m.home, START + 12, END)).toBeLessThan(means(sealed, (m) => m.hub - m.home, START + 12, END));
    expect(Math.max(...sealed.path.map((m) => m.leaving))).toBe(0);
    expect(Math.max(...open.slice(0, START + 1).map((m) => m.leaving))).toBe(0);
    // What is bought at home arrives outside a month later.
    for (let m = START; m < END; m++) expect(Math.abs(open[m].arriving - open[m - 1].leaving)).toBeLessThan(1e-9 * (1 + open[m].arriving));
    const most = Math.max(...open.map((m) => m.leaving));
    expect(most).toBeGreaterThan(0);
    for (let m = END + 1; m < BURN_IN + MONTHS; m++) expect(open[m].leaving).toBeLessThanOrEqual(open[m - 1].leaving);
    expect(open[BURN_IN + MONTHS - 1].leaving).toBeLessThan(0.03 * most);
  });

  test("a duty on exports is a wedge of its share of last month's home price, and gone when it ends", () => {
    // Without traders at home, who wait for the duty to go.
    const still = { "trader.size": 0 };
    const taxed = play(material, [{ use: "export-duty", rate: 0.1, ...UNTIL }], still);
    const untaxed = play(material, [ALARM], still);
    const cost = taxed.wedge;
    for (let m = START; m < END; m++) {
      const { home, landed } = taxed.path[m];
      expect(Math.abs(landed - home - cost - 0.1 * taxed.path[m - 1].home)).toBeLessThan(1e-9 * landed);
    }
    expect(means(taxed, (m) => m.hub, START + 1, START + 12)).toBeGreaterThan(means(untaxed, (m) => m.hub, START + 1, START + 12));
    // A state that manages its offer may leave it, so that buyers abroad pay all; it never gains at home.
    expect(means(taxed, (m) => m.home, START + 1, START + 12)).toBeLessThan(1.01 * means(untaxed, (m) => m.home, START + 1, START + 12));
    for (let m = END; m < BURN_IN + MONTHS; m++) expect(taxed.path[m].landed - taxed.path[m].home).toBeLessThan(cost * (1 + 1e-9));
  });

  test("an announcement alone moves prices before anything is in force", () => {
    const announced = play(material, [{ ...quota, announced: "2026-07" }]);
    for (let m = 0; m < START - 6; m++) expect(announced.path[m].hub).toBe(free.path[m].hub);
    expect(announced.path[START - 1].hub).toBeGreaterThan(1.005 * free.path[START - 1].hub);
  });
});

describe("a market with room to grow", () => {
  test("outgrows no licences that are all granted at once, however long they are asked for", () => {
    const material = tinyMaterial();
    const office: Use = { use: "licensing", waitMonths: 0, decidedShare: 1, deniedShare: 0 };
    // Outside grows to twice its size in six years.
    const growing = { "demand.all.2030": 2, "demand.all.2035": 3, "china.expansion": 0.3, "china.overcapacity": 0.6 };
    const licensed = play(material, [office], growing);
    const alarmed = play(material, [ALARM], growing);
    for (let m = START + 12; m < BURN_IN + MONTHS; m++)
      expect(Math.abs(licensed.path[m].hub / alarmed.path[m].hub - 1), `month ${m}`).toBeLessThan(0.03);
  });
});

describe("a state that buys for its own stock", () => {
  test.each([
    { material: tinyMaterial(), tonnesPerMonth: 100 },
    // The setting's own default.
    { material: gallium, tonnesPerMonth: 100 },
  ])("gets what there is when it wants more than can be made ($material.title)", ({ material, tonnesPerMonth }) => {
    const { path } = play(material, [{ use: "state-stockpiling", tonnesPerMonth }]);
    expect(path.length).toBe(BURN_IN + MONTHS);
  });
});
