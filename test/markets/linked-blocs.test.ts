import { describe, expect, test } from "vitest";
import { createLinkedMarket, type LinkedInputs } from "../../sim/markets/linked-blocs.ts";
import { rampSupply } from "../../sim/markets/merit-order.ts";
import { expectClose, knownAnswer } from "../known-answers.ts";

function inputsFor(n: number, given: Partial<LinkedInputs> = {}): LinkedInputs {
  return {
    exportWedge: 0,
    importWedge: 1000,
    exportCap: Infinity,
    duty: new Float64Array(n),
    minimumLandedPrice: new Float64Array(n),
    banned: new Uint8Array(n),
    priceLow: 1e-3,
    priceHigh: 1e3,
    ...given,
  };
}
const elasticAt = (price: number) => (p: number) => rampSupply(p, 1e4, price, 1e-9);

describe("linked markets: known answers", () => {
  test("KA04: an export quota opens a wedge whose rent goes to whoever holds the quota", () => {
    const { expected, inputs } = knownAnswer("KA04");
    const market = createLinkedMarket(1, {
      homeSurplus: (p) => 3 * p - 120,
      hubSupply: (h) => 0.5 * h - 10,
      demand: (_, p) => 150 - p,
    });
    let r = market.solve(inputsFor(1));
    expectClose(r.homePrice, expected.P_int, 1e-9);
    expectClose(r.hubPrice, expected.P_int, 1e-9);
    expectClose(r.exports, expected.E_int, 1e-9);
    expect(r.quotaRent).toBe(0);
    r = market.solve(inputsFor(1, { exportCap: inputs.quota }));
    expectClose(r.homePrice, expected.PC, 1e-9);
    expectClose(r.price[0], expected.PX, 1e-9);
    expectClose(r.quotaRent, expected.wedge, 1e-9);
    expectClose(r.quotaRent * r.exports, expected.rent, 1e-9);
    expect(r.regime).toBe("cap");
    r = market.solve(inputsFor(1, { exportCap: 0 }));
    expectClose(r.homePrice, 40, 1e-9);
    expectClose(r.hubPrice, 160 / 1.5, 1e-9);
    expectClose(r.landed, 160 / 1.5, 1e-9);
    expect(r.exports).toBe(0);
  });

  test("KA18: a duty on linear symmetric curves is passed on by half", () => {
    const { expected, inputs } = knownAnswer("KA18");
    const market = createLinkedMarket(1, { homeSurplus: (p) => p, hubSupply: () => 0, demand: (_, p) => 100 - p });
    const free = market.solve(inputsFor(1));
    const freePrice = free.price[0];
    const r = market.solve(inputsFor(1, { duty: Float64Array.of(inputs.t) }));
    expectClose(r.price[0], expected.Pcons, 1e-9);
    expectClose(r.homePrice, expected.Pexp, 1e-9);
    const revenue = r.wedgeKept[0] * r.homeFlow[0];
    expectClose(revenue, expected.rev, 1e-9);
    const lost = ((100 - freePrice) * (100 - freePrice)) / 2 - ((100 - r.price[0]) * (100 - r.price[0])) / 2;
    expectClose(revenue - lost, expected.netImporterGain, 1e-9);
  });

  test("KA33: a minimum import price lifts the destination to it and earns the difference on imports", () => {
    const { expected, inputs } = knownAnswer("KA33");
    const market = createLinkedMarket(1, {
      homeSurplus: elasticAt(inputs.Phub),
      hubSupply: (h) => 5 * h ** 0.3,
      demand: (_, p) => 1000 * p ** -0.3,
    });
    const r = market.solve(inputsFor(1, { minimumLandedPrice: Float64Array.of(inputs.MIP) }));
    expectClose(r.price[0], expected.P, 1e-9);
    expectClose(r.wedgeKept[0] * r.homeFlow[0], expected.rev, 1e-8);
  });

  test("KA39: exempt supply is re-routed before a minimum import price bites", () => {
    const { expected, inputs } = knownAnswer("KA39");
    inputs.X.forEach((X: number, i: number) => {
      const market = createLinkedMarket(2, {
        homeSurplus: elasticAt(inputs.pCN),
        hubSupply: () => X,
        demand: (d, p) => (d === 0 ? Math.max(0, 120 - p) : 500 - p),
      });
      const r = market.solve(inputsFor(2, { minimumLandedPrice: Float64Array.of(inputs.MIP, 0) }));
      expectClose(r.price[0], expected.P[i], 1e-9);
      expectClose(r.price[1], inputs.pCN, 1e-9);
      if (expected.importsCN[i] !== null) expectClose(r.homeFlow[0], expected.importsCN[i], 1e-9);
      if (X === 70) {
        expectClose(r.hubPrice, 60, 1e-9);
        expectClose(r.hubFlow[0] + r.hubFlow[1], 70, 1e-9);
      }
      if (X === 20) {
        const kept = r.wedgeKept[0] * r.homeFlow[0];
        // phi = 1 (variable levy): all to the treasury; phi = 0 (undertaking): all to the exporter.
        expectClose(1 * kept, expected.levyRevenueAtX20, 1e-8);
        expectClose(0 * kept, expected.undertakingTreasuryAtX20, 1e-9);
        expectClose((1 - 0) * kept, expected.undertakingExporterAtX20, 1e-8);
      }
    });
  });

  test("KA41: where the border prices turn round, China buys at the hub price plus freight", () => {
    const { expected, inputs } = knownAnswer("KA41");
    const market = createLinkedMarket(1, { homeSurplus: (p) => 2 * p - 160, hubSupply: (h) => 2 * h - 60, demand: (_, p) => 60 - p });
    const r = market.solve(inputsFor(1, { exportWedge: inputs.x, importWedge: inputs.m }));
    expectClose(r.hubPrice, expected.PX, 1e-9);
    expectClose(r.homePrice, expected.PC, 1e-9);
    expectClose(r.homeImports, expected.importsOfChina, 1e-9);
    expect(r.exports).toBe(0);
    expect(r.regime).toBe("imports");
  });
});

describe("linked markets: corners", () => {
  test("within the border band nobody trades and each side clears alone", () => {
    const market = createLinkedMarket(1, { homeSurplus: (p) => p - 50, hubSupply: (h) => h, demand: (_, p) => 104 - p });
    const r = market.solve(inputsFor(1, { exportWedge: 5, importWedge: 5 }));
    expect(r.regime).toBe("separate");
    expectClose(r.homePrice, 50, 1e-9);
    expectClose(r.hubPrice, 52, 1e-9);
    expect([r.exports, r.homeImports]).toEqual([0, 0]);
  });

  test("a ban on one destination leaves it on hub material while others go on buying Chinese", () => {
    const market = createLinkedMarket(2, {
      homeSurplus: (p) => 4 * (p - 40),
      hubSupply: (h) => 0.5 * h,
      demand: (_, p) => Math.max(0, 120 - p),
    });
    const r = market.solve(inputsFor(2, { banned: Uint8Array.of(1, 0) }));
    expect(r.homeFlow[0]).toBe(0);
    expectClose(r.hubPrice, 80, 1e-9);
    expectClose(r.price[0], 80, 1e-9);
    expectClose(r.price[1], 56, 1e-9);
    expectClose(r.homeFlow[1], 64, 1e-9);
  });

  test("banning every destination is a stop: both sides clear alone", () => {
    const market = createLinkedMarket(1, { homeSurplus: (p) => p - 50, hubSupply: (h) => h, demand: (_, p) => 200 - p });
    const r = market.solve(inputsFor(1, { banned: Uint8Array.of(1) }));
    expectClose(r.homePrice, 50, 1e-9);
    expectClose(r.hubPrice, 100, 1e-9);
    expect(r.exports).toBe(0);
  });

  test("with a step of supply the residual of the step is split and tonnes still balance", () => {
    // A hub plant of 30 t that runs at 60 exactly; at 60 others want 20 t more than China sends.
    const market = createLinkedMarket(1, { homeSurplus: () => 40, hubSupply: (h) => rampSupply(h, 30, 60, 0), demand: (_, p) => 120 - p });
    const r = market.solve(inputsFor(1));
    expectClose(r.hubPrice, 60, 1e-9);
    expectClose(r.exports, 40, 1e-9);
    expectClose(r.hubFlow[0], 20, 1e-9);
  });

  test("stocks released by a destination reach the others through the hub", () => {
    const market = createLinkedMarket(2, {
      homeSurplus: (p) => p - 20,
      hubSupply: (h) => 0.1 * h,
      demand: (d, p) => (d === 0 ? -10 : 100 - p),
    });
    const r = market.solve(inputsFor(2));
    expectClose(r.price[1], (100 - 10 + 20) / 2.1, 1e-9);
    expect(r.hubFlow[0]).toBeCloseTo(-10, 9);
  });

  // Home surplus p − 50; one region wants 5 − 0.01 P, another sells S t of stock, next to nothing is made outside.
  // Home takes what is left: at freight 2, 50 − P_C = S − 5 + 0.01 (P_C − 2), so P_C = (55.02 − S)/1.01.
  test.each([7.3, 8.1, 9.9, 10, 11.7, 12.3])("stocks sold off reach home where nothing is made outside (%d t)", (stock) => {
    const market = createLinkedMarket(2, {
      homeSurplus: (p) => p - 50,
      hubSupply: (h) => 1e-3 * (h / 2000) ** 10,
      demand: (d, p) => (d === 0 ? 5 - 0.01 * p : -stock),
    });
    const r = market.solve(inputsFor(2, { importWedge: 2 }));
    expect(r.regime).toBe("imports");
    expectClose(r.homePrice, (55.02 - stock) / 1.01, 1e-9);
    expectClose(r.homeImports, 50 - (55.02 - stock) / 1.01, 1e-6);
    expectClose(r.hubFlow[1], -stock, 1e-6);
  });

  test("prices that bracket nothing are refused with both ends", () => {
    const market = createLinkedMarket(1, { homeSurplus: (p) => p - 50, hubSupply: (h) => h, demand: (_, p) => 104 - p });
    expect(() => market.solve(inputsFor(1, { priceLow: 100, priceHigh: 200 }))).toThrow(/no root/);
  });
});
