import type { Ledger } from "../core/ledger.ts";
import type { State } from "../state.ts";
import type { Settings } from "../world.ts";
import type { InstrumentSetup, PublicStock } from "./instrument.ts";

const EU = 1;

/** Use and curtailment of EU makers last month, by class of buyer; t/month. */
export interface EuMakers {
  /** Average monthly use, civil and defence. */
  readonly civil: number;
  readonly defence: number;
  /** Share of what they wanted that was curtailed. */
  readonly shortage: number;
  readonly defenceShortage: number;
}

/** What EU makers use, with what is inside imported components where `all`. */
export function euMakers({ buyers, defence }: State, all: boolean): EuMakers {
  const use = [0, 0];
  const cut = [0, 0];
  const wanted = [0, 0];
  for (let b = 0; b < buyers.n; b++) {
    if (buyers.region[b] !== EU) continue;
    const armed = defence[buyers.sector[b]];
    if (all || buyers.insideMagnets[b] === 0) use[armed] += buyers.meanUse[b];
    if (buyers.insideMagnets[b] === 1) continue;
    cut[armed] += buyers.curtailed[b];
    wanted[armed] += buyers.curtailed[b] + buyers.consumed[b];
  }
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  return {
    civil: use[0],
    defence: use[1],
    shortage: share(cut[0] + cut[1], wanted[0] + wanted[1]),
    defenceShortage: share(cut[1], wanted[1]),
  };
}

/**
 * Books what holding stocks costs: storage of every kg, interest on what the stock in hand cost at the
 * average of its purchases. What spoils takes its cost with it into what is left.
 */
export function holdingCosts(settings: Settings, setup: InstrumentSetup, stocks: readonly PublicStock[]) {
  const perKg = (settings.storage as number) / 12;
  const rate = (settings.financeRate as number) / 12;
  const store = stocks.map(({ account }) => setup.route(account, "suppliers", "storage of the stock"));
  const finance = stocks.map(({ account }) => setup.route(account, "financiers", "interest on the stock"));
  const cost = new Float64Array(stocks.length);
  const before = new Float64Array(stocks.length);
  return {
    /** After the market cleared; `takenEur` is paid beside the market this month for what stock 0 took in. */
    settle(ledger: Ledger, takenEur = 0): void {
      for (let i = 0; i < stocks.length; i++) {
        const { bought, price, tonnes } = setup.stocks[i];
        if (bought > 0) cost[i] += 1000 * bought * price;
        else if (bought < 0) cost[i] *= Math.max(0, 1 + bought / before[i]);
        if (i === 0) cost[i] += takenEur;
        before[i] = tonnes;
        if (tonnes > 0 && perKg > 0) ledger.post(store[i], 1000 * tonnes * perKg);
        if (cost[i] > 0 && rate > 0) ledger.post(finance[i], cost[i] * rate);
      }
    },
  };
}
