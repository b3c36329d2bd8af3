import { expect, test } from "vitest";
import { simulate } from "../../sim/simulate.ts";
import { Status } from "../../sim/state.ts";
import { expectClose } from "../known-answers.ts";
import { advance, type Exporter, kpi, mean, openRun, path, scarceWorld, sum, type Use, worldOf } from "../model/worlds.ts";

const GUARANTEE: Use = { use: "offtake-guarantee", strike: 95, start: "2026-07", cpiIndexation: 1 };
const LOW: Exporter = { posture: "predation", decision: "committed", earliest: "2029-01" };
const world = (uses: Use[], exporter: Exporter = { posture: "commercial" }, share = 1) =>
  scarceWorld(worldOf({ instruments: uses, exporter, end: "2035-12" }), share);

test.each<Use>([
  { ...GUARANTEE, volumeCap: 0 },
  { ...GUARANTEE, contractShare: 0, stockMost: 0 },
])("moves no bit where nothing is guaranteed: %o", (use) => {
  expect(simulate(world([use]), "1", 0, "kpis").hash).toBe(simulate(world([]), "1", 0, "kpis").hash);
});

test("a plant gets the guaranteed price for every kg it delivers while the market pays less, and the market's when it pays more", () => {
  const opened = openRun(world([GUARANTEE], { posture: "quota-cut" }));
  const { plants } = opened.state;
  const [book] = opened.books;
  let under = 0;
  let over = 0;
  advance(opened, opened.state.months, () => {
    for (let j = 0; j < plants.n; j++) {
      if (!book.running(j, opened.state.month) || plants.status[j] !== Status.operating || plants.output[j] === 0) continue;
      const strike = book.strikeAt(opened.state.month);
      const kg = 1000 * Math.min(plants.output[j], book.volume[j]);
      if (plants.price[j] < strike) {
        expectClose(plants.price[j] + book.netNow[j] / kg, strike, 1e-9);
        under++;
      } else {
        expect(book.netNow[j]).toBe(0);
        over++;
      }
    }
  });
  expect(Math.min(under, over)).toBeGreaterThan(10);
});

test("what is delivered is stocked a month later, bought at the market: the treasury pays the guaranteed price for it and keeps the material", () => {
  const opened = openRun(world([{ ...GUARANTEE, stockMost: 20_000, sellAbove: 500 }], LOW));
  const { holders, publicStocksAt: h } = opened.state;
  const [book] = opened.books;
  let delivered = 0;
  let followed = 0;
  let most = 0;
  advance(opened, opened.state.months, () => {
    const price = opened.market.linked.result.price[0];
    if (delivered > 0 && price < book.strikeAt(opened.state.month) - 3) {
      expectClose(holders.net[h], delivered, 1e-6);
      followed++;
    }
    delivered = book.paidNow > 0 ? book.coveredNow : 0;
    most = Math.max(most, holders.stock[h]);
  });
  expect(followed).toBeGreaterThan(30);
  expect(most).toBeGreaterThan(500);
});

test("stocking takes tonnes off the market, so the price outside home is no lower and others have less; reselling at once does neither", () => {
  const late = (use: Use) => {
    const result = simulate(world([{ ...use, sellAbove: 500, stockMost: 20_000 }], LOW, 0.2), "1", 0);
    const of = (id: string) => mean(Array.from(path(result, id).slice(24, 84)));
    return { price: of("price-hub"), stock: of("public-stock") };
  };
  const stocked = late(GUARANTEE);
  const resold = late({ ...GUARANTEE, resale: "resell" });
  expect(resold.stock).toBe(0);
  expect(stocked.stock).toBeGreaterThan(50);
  expect(stocked.price).toBeGreaterThan(resold.price);
});

test("the buyer sells in a spike what it took cheaply, and the ledger has the gain", () => {
  const result = simulate(world([{ ...GUARANTEE, sellAbove: 110, stockMost: 300 }], { posture: "quota-cut", perYear: 6 }), "1", 0);
  const stock = path(result, "public-stock");
  expect(Math.max(...stock)).toBeGreaterThan(50);
  const sold = result.ledger.filter(({ payee, reason }) => payee === "EU treasury" && reason === "stock sold");
  expect(sum(sold.map(({ totalEur }) => totalEur))).toBeGreaterThan(1e6);
  expect(result.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["contract", "offtake-stock", "offtake-resale"]));
});

test("a higher guaranteed price never builds less, since it pays more in every month", () => {
  const built = [60, 90, 130].map((strike) =>
    mean(
      [0, 1, 2].map((r) => kpi(simulate(world([{ ...GUARANTEE, strike }], { posture: "commercial" }, 0.05), "1", r, "kpis"), "built-eu")),
    ),
  );
  expect(built[1]).toBeGreaterThanOrEqual(built[0]);
  expect(built[2]).toBeGreaterThan(built[0]);
});

test("mass and cash hold, the treasury's books with them", () => {
  for (const resale of ["stock", "resell"])
    for (const exporter of [LOW, { posture: "quota-cut" }] as Exporter[]) {
      const result = simulate(
        world(
          [
            { ...GUARANTEE, resale },
            { use: "diversification-obligation", start: "2026-07" },
          ],
          exporter,
          0.2,
        ),
        "1",
        0,
      );
      expect(Math.max(result.massResidual, result.cashResidual)).toBeLessThan(1e-9);
      const treasury = (side: "payer" | "payee") =>
        sum(result.ledger.filter((row) => row[side] === "EU treasury").map(({ totalEur }) => totalEur));
      expectClose(sum(path(result, "fiscal-net")), treasury("payer") - treasury("payee"), 1e-9);
    }
});
