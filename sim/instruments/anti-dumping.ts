import { stands } from "../agents/standing.ts";
import type { State } from "../state.ts";
import { ANTI_DUMPING_SETTINGS, LONGEST_TEST } from "./anti-dumping-settings.ts";
import type { Instrument } from "./instrument.ts";
import { periodOf } from "./period.ts";

/** Margins of a case, EUR/kg: what the export price lacks of normal value, and the landed price of the price that does not injure. */
export interface Margins {
  readonly dumping: number;
  readonly injury: number;
}

/** Duty of a case, EUR/kg: the dumping margin, or the lesser of both; nothing where either is not above 0. */
export function dutyOf({ dumping, injury }: Margins, lesser: boolean): number {
  if (!(dumping > 0 && injury > 0)) return 0;
  return lesser ? Math.min(dumping, injury) : dumping;
}

/** Price at which plants of a region cover running and fixed cost and a profit, weighed by capacity, EUR/kg; NaN where nobody produces. */
export function targetPrice(state: State, region: number, profit: number): number {
  const { plants } = state;
  let sum = 0;
  let weight = 0;
  for (let j = 0; j < plants.n; j++) {
    if (plants.region[j] !== region || plants.feedShare[j] >= 1) continue;
    if (!stands(state, j)) continue;
    const cost = plants.cost[j] + plants.fixed[j] / (plants.capacity[j] * 1000);
    sum += (plants.capacity[j] * cost * (1 + profit)) / (1 - plants.feedShare[j]);
    weight += plants.capacity[j];
  }
  return sum / weight;
}

export const antiDumping: Instrument = {
  id: "anti-dumping",
  title: "Anti-dumping duty",
  family: "defence",
  doc: "When material from home has been sold in the EU below its reconstructed cost for some months, and EU producers are hurt, they file a complaint. A provisional duty follows, then a final one, which a review ends or prolongs. EU buyers pay it on home material, and take other origins where these are cheaper. Traders carry some round it through third countries. While the exporter prices above its cost nothing happens; an exporter that is ready to retaliate may answer the duty.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; Regulation (EU) 2016/1036 (anti-dumping)",
    section: "5.2 (trade instruments against price manipulation)",
    checked: "2026-11-24",
  },
  settings: ANTI_DUMPING_SETTINGS,
  activate(settings, setup) {
    const holds = periodOf(settings, setup);
    const share = settings.share as number;
    const full = settings.normalValue === "full-cost";
    const profit = settings.profit as number;
    const testMonths = settings.testMonths as number;
    const toProvisional = settings.provisionalMonths as number;
    const toFinal = settings.finalMonths as number;
    const lesser = settings.dutyRule === "lesser";
    const specific = settings.form === "specific";
    const rate = settings.circumvention as number;
    const toReview = settings.reviewMonths as number;
    const { state } = setup;
    const eu = setup.regions.indexOf("EU");
    const makers = setup.destinations.map((d) => d.region === "EU" && !d.insideMagnets);
    const covered = setup.destinations.map((d, i) => makers[i] || (d.region === "EU" && settings.coversMagnets === true));
    const route = setup.route("EU buyers", "EU treasury", "anti-dumping duty");
    // What customs saw, in rings of months: export price and landed price, EUR/kg, and imports, t.
    const exported = new Float64Array(LONGEST_TEST);
    const landed = new Float64Array(LONGEST_TEST);
    const imports = new Float64Array(LONGEST_TEST);
    let seen = 0;
    let below = 0;
    let filedAt = -1;
    let finalAt = -1;
    let found: Margins = { dumping: 0, injury: 0 };
    let landedThen = 0;
    let importsThen = 0;
    let duty = 0;

    const normal = () => (full ? state.terms.homeExpansionCost : state.terms.homeMarginalCost) * (1 + profit);
    const mean = (ring: Float64Array): number => {
      const n = Math.min(seen, testMonths);
      let sum = 0;
      for (let k = 1; k <= n; k++) sum += ring[(seen - k) % LONGEST_TEST];
      return n > 0 ? sum / n : 0;
    };
    const margins = (): Margins => ({
      dumping: normal() - mean(exported),
      injury: targetPrice(state, eu, profit) - mean(landed),
    });
    const close = (why: string) => {
      setup.report("anti-dumping-end", "EU treasury", why);
      filedAt = -1;
      finalAt = -1;
      duty = 0;
      below = 0;
    };
    const impose = (kind: string) => {
      duty = share * dutyOf(found, lesser);
      setup.report(
        kind,
        "EU treasury",
        `Duty of ${duty.toFixed(1)} EUR/kg (${((100 * duty) / landedThen).toFixed(0)} % of the landed price): dumping margin ${found.dumping.toFixed(1)}, injury margin ${found.injury.toFixed(1)} EUR/kg.`,
      );
    };

    function follow(month: number): void {
      if (filedAt < 0) {
        if (below < testMonths) return;
        const tried = margins();
        if (dutyOf(tried, lesser) <= 0) return;
        found = tried;
        landedThen = mean(landed);
        importsThen = mean(imports);
        filedAt = month;
        setup.report(
          "anti-dumping-filed",
          "EU producers",
          `Home material was sold at ${mean(exported).toFixed(1)} EUR/kg for ${testMonths} months, below ${normal().toFixed(1)} EUR/kg.`,
        );
        return;
      }
      const age = month - filedAt;
      if (finalAt < 0) {
        if (age < Math.min(toProvisional, toFinal)) return;
        if (!(targetPrice(state, eu, profit) > 0)) close("The case ends: nobody in the EU produces any more.");
        else if (age === toFinal) {
          finalAt = month;
          impose("anti-dumping-final");
        } else if (age === toProvisional) impose("anti-dumping-provisional");
        return;
      }
      if (month - finalAt < toReview) return;
      const now = margins();
      if (dutyOf(now, lesser) <= 0) {
        close("The duty lapses at its review: what is dumped, or whom it hurts, is gone.");
        return;
      }
      found = now;
      landedThen = mean(landed);
      finalAt = month;
      impose("anti-dumping-prolonged");
    }

    return {
      plan({ month }, terms) {
        if (share <= 0) return;
        if (!holds(month)) {
          if (filedAt >= 0) close("The rule has ended.");
          return;
        }
        follow(month);
        if (duty > 0 && rate > 0) terms.detour[0] += rate * importsThen;
      },
      rules(_month, border) {
        if (duty <= 0) return;
        // The landed price of this month is not known yet; importers reckon with last month's.
        const charge = specific ? duty : (duty / landedThen) * landed[(seen + LONGEST_TEST - 1) % LONGEST_TEST];
        for (let d = 0; d < covered.length; d++) if (covered[d]) border.charge(d, charge, route);
      },
      settle(view) {
        if (share <= 0) return;
        let flow = 0;
        for (let d = 0; d < covered.length; d++) if (covered[d]) flow += view.homeFlow[d];
        // Where none came in, what it was offered at.
        const price = view.homeLanded;
        exported[seen % LONGEST_TEST] = price - state.exportCost;
        landed[seen % LONGEST_TEST] = price;
        imports[seen % LONGEST_TEST] = flow;
        seen++;
        below = flow > 0 && price - state.exportCost < normal() ? below + 1 : 0;
      },
    };
  },
};
