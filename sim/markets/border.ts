import type { Ledger } from "../core/ledger.ts";

const MOST_CHARGES = 16;
/** Route of a charge that buyers reckon with and nobody receives. */
const NOT_PAID = -1;

/**
 * What policy puts between the landed price of home material and what a destination reckons with:
 * charges that add up, and a lowest price of which the highest counts. Instruments write before the
 * market clears, the market reads `duty` and `minimumLandedPrice`, and `settle` pays what they brought.
 */
export interface Border {
  /** Sum of charges by destination, EUR/kg. */
  readonly duty: Float64Array;
  /** 1 where some charge is paid and not only reckoned with. */
  readonly levied: Uint8Array;
  /** Lowest landed price by destination, EUR/kg; 0 for none. */
  readonly minimumLandedPrice: Float64Array;
  /** Forgets last month's rules. */
  reset(): void;
  /** Adds a charge on home material, EUR/kg, paid along a ledger route. */
  charge(destination: number, eurPerKg: number, route: number): void;
  /**
   * Adds what buyers of a destination would rather pay than take home material, EUR/kg: it moves their
   * choice as a charge would, and those who take home material all the same do not pay it.
   */
  prefer(destination: number, eurPerKg: number): void;
  /** Sets a lowest landed price, EUR/kg, if it is the highest so far; what it brings goes along a ledger route. */
  minimum(destination: number, eurPerKg: number, route: number, toExporter: boolean): void;
  /** Posts what buyers paid at the border, from the flow of home material, t, and what was kept above its landed price, EUR/kg. */
  settle(homeFlow: Float64Array, wedgeKept: Float64Array, ledger: Ledger): void;
  /** EUR of this month: paid to public accounts, kept by the exporter, and reckoned with but not paid. */
  readonly now: { levied: number; undertaken: number; notPaid: number };
}

/** The border of one market with `n` destinations. */
export function createBorder(n: number): Border {
  const duty = new Float64Array(n);
  const levied = new Uint8Array(n);
  const minimumLandedPrice = new Float64Array(n);
  const charges = new Float64Array(n * MOST_CHARGES);
  const routes = new Int32Array(n * MOST_CHARGES);
  const count = new Int32Array(n);
  const minimumRoute = new Int32Array(n);
  const toExporter = new Uint8Array(n);
  const now = { levied: 0, undertaken: 0, notPaid: 0 };

  function add(d: number, eurPerKg: number, route: number): void {
    if (eurPerKg <= 0) return;
    if (count[d] === MOST_CHARGES) throw new RangeError(`more than ${MOST_CHARGES} charges at one border`);
    const at = d * MOST_CHARGES + count[d]++;
    charges[at] = eurPerKg;
    routes[at] = route;
    duty[d] += eurPerKg;
    if (route !== NOT_PAID) levied[d] = 1;
  }

  return {
    duty,
    levied,
    minimumLandedPrice,
    now,
    reset() {
      duty.fill(0);
      levied.fill(0);
      minimumLandedPrice.fill(0);
      count.fill(0);
    },
    charge: add,
    prefer: (d, eurPerKg) => add(d, eurPerKg, NOT_PAID),
    minimum(d, eurPerKg, route, exporterKeeps) {
      if (eurPerKg <= minimumLandedPrice[d]) return;
      minimumLandedPrice[d] = eurPerKg;
      minimumRoute[d] = route;
      toExporter[d] = exporterKeeps ? 1 : 0;
    },
    settle(homeFlow, wedgeKept, ledger) {
      now.levied = 0;
      now.undertaken = 0;
      now.notPaid = 0;
      for (let d = 0; d < n; d++) {
        const kg = homeFlow[d] * 1000;
        if (!(kg > 0)) continue;
        // Charges come first; a lowest price brings what it lifts the price beyond them.
        for (let k = d * MOST_CHARGES; k < d * MOST_CHARGES + count[d]; k++) {
          const amount = charges[k] * kg;
          if (routes[k] === NOT_PAID) now.notPaid += amount;
          else {
            ledger.post(routes[k], amount);
            now.levied += amount;
          }
        }
        const lifted = (wedgeKept[d] - duty[d]) * kg;
        if (minimumLandedPrice[d] > 0 && lifted > 0) {
          ledger.post(minimumRoute[d], lifted);
          if (toExporter[d] === 1) now.undertaken += lifted;
          else now.levied += lifted;
        }
      }
    },
  };
}
