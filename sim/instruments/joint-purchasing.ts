import { costsOf, merchantBreakEven } from "../agents/investor.ts";
import { emptyValue, projectValue } from "../agents/project-value.ts";
import { stands } from "../agents/standing.ts";
import type { PolicyTerms } from "../policy-terms.ts";
import { type State, Status } from "../state.ts";
import { createForwardSales } from "./forward-sales.ts";
import type { Instrument, InstrumentSetup } from "./instrument.ts";
import { JOINT_PURCHASING_SETTINGS } from "./joint-purchasing-settings.ts";

const alone = emptyValue();
const ahead = emptyValue();
const hedged = { forecast: 0, sigma: 0 };

/** Regions whose plants may take part. */
const ELIGIBLE: Readonly<Record<string, readonly string[]>> = { eu: ["EU"], "eu-and-partners": ["EU", "partners"] };

/** EU destinations of material, those first that rules bind most: they need other origin most. */
function placesOf({ state }: InstrumentSetup): { first: readonly number[]; defenceFirst: readonly number[]; use(d: number): number } {
  const { destinations, buyers } = state;
  const places = destinations.flatMap((d, i) => (d.region === "EU" && !d.insideMagnets ? [i] : []));
  const first = [...places].sort((a, b) => destinations[b].boundBy.length - destinations[a].boundBy.length || a - b);
  const armed = (d: number) => (destinations[d].only === "defence" ? 0 : 1);
  return {
    first,
    defenceFirst: [...first].sort((a, b) => armed(a) - armed(b)),
    use(d) {
      let use = 0;
      for (let b = 0; b < buyers.n; b++) if (buyers.destination[b] === d) use += buyers.meanUse[b];
      return use;
    },
  };
}

export const jointPurchasing: Instrument = {
  id: "joint-purchasing",
  title: "Demand aggregation and joint purchasing",
  family: "demand",
  doc: "In rounds, buyers of the pool offer plants outside home a contract for part of their output, at the price that both expect. The plant's output under contract goes to the EU and carries no price risk, so projects need less to be built; members pay the contract price whatever spot does. Where sellers know their weight, they hold back less towards buyers who buy as one. Buyers outside the pool pay spot, no fee, and share in whatever the new plants do to it. Only buyers of the material take part, not those of components.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; Regulation (EU) 2024/1252 article 25",
    section: "4.1 (Raw Materials Mechanism) and 1",
    checked: "2026-11-24",
  },
  settings: JOINT_PURCHASING_SETTINGS,
  activate(settings, setup) {
    const number = (id: string) => settings[id] as number;
    const { state } = setup;
    const { plants } = state;
    const joins = number("participation") * (settings.smeLots === true ? 1 : 1 - number("smeShare"));
    const poolShare = Math.min(joins, number("poolCap"));
    const most = number("contractShare");
    if (poolShare <= 0 || most <= 0) return {};
    const first = Math.max(1, setup.monthOf(settings.start as string));
    const last = setup.monthOf(settings.end as string);
    const every = Math.max(1, Math.round(12 / number("roundsPerYear")));
    const allowed = ELIGIBLE[settings.eligible as string];
    const eligible = Uint8Array.from(plants.region, (r, j) =>
      plants.contract[j] === "" && (allowed === undefined || allowed.includes(state.regions[r])) ? 1 : 0,
    );
    const places = placesOf(setup);
    const sales = createForwardSales(setup, "joint purchase", Math.round(12 * number("contractYears")));
    const feeRoute = setup.route("EU buyers", "EU treasury", "joint purchase fee");
    const savedRoute = setup.route("suppliers", "EU buyers", "search cost saved");
    const savedPerKg = 0.5 * poolShare * number("searchCost");
    let yearKg = 0;
    let yearSpot = 0;
    let yearPaid = 0;

    /** Use of all EU buyers of the material, t/month. */
    const useNow = (): number => places.first.reduce((sum, d) => sum + places.use(d), 0);

    /** Whether a plant that runs is better off with part of its output sold at the price it expects. */
    function worthIt(j: number, share: number): boolean {
      const costs = costsOf(state, j, true);
      hedged.forecast = state.outlook.forecast;
      hedged.sigma = state.outlook.sigma * (1 - share * sales.lifeWeight);
      projectValue(alone, costs, state.outlook, undefined, state.finance);
      projectValue(ahead, costs, hedged, undefined, state.finance);
      return ahead.npvPerKgYear > alone.npvPerKgYear;
    }

    function holdRound(month: number): void {
      sales.withdrawOffers();
      let room = poolShare * useNow() - sales.promised();
      const free = (j: number) => eligible[j] === 1 && !sales.holds(j) && plants.underBook[j] === 0;
      const all = Array.from(plants.region.keys()).filter(free);
      const running = all.filter((j) => stands(state, j)).sort((a, b) => plants.baseCost[a] - plants.baseCost[b] || a - b);
      const ready = all
        .filter((j) => plants.status[j] === Status.ready && month >= plants.due[j])
        .sort((a, b) => merchantBreakEven(state, a) - merchantBreakEven(state, b) || a - b);
      let signed = 0;
      let offered = 0;
      const price = state.outlook.forecast;
      for (const j of [...running, ...ready]) {
        const share = Math.min(most, room / plants.capacity[j]);
        if (share < 0.01) break;
        if (plants.status[j] === Status.ready) {
          sales.offer(j, share, price);
          offered++;
        } else if (worthIt(j, share)) {
          sales.sign(j, share, price, month);
          signed++;
        } else continue;
        room -= share * plants.capacity[j];
      }
      if (signed + offered > 0)
        setup.report(
          "joint-purchase-round",
          "EU pool of buyers",
          `Signs with ${signed} plants and offers ${offered} projects a contract at ${price.toFixed(1)} EUR/kg; ${(12 * sales.promised()).toFixed(0)} t a year are sold ahead or on offer.`,
        );
    }

    function tellYear(): void {
      if (yearKg > 0)
        setup.report(
          "joint-purchase-year",
          "EU pool of buyers",
          `Members paid ${(yearPaid / yearKg).toFixed(1)} EUR/kg on ${(yearKg / 1000).toFixed(0)} t under contract; buyers outside the pool paid ${(yearSpot / yearKg).toFixed(1)} EUR/kg for the same and no fee.`,
        );
      yearKg = 0;
      yearSpot = 0;
      yearPaid = 0;
    }

    return {
      plan(_: State, terms: PolicyTerms) {
        const { month } = state;
        if (month < first) return;
        if (month > first && (month - first) % 12 === 0) tellYear();
        sales.update(month);
        if (month <= last && (month - first) % every === 0) holdRound(month);
        // Members of the pool answer sellers as one, whether they buy under contract or at spot.
        if (month <= last && state.soldOutside > 0)
          terms.pooledShare[0] = Math.min(0.95, terms.pooledShare[0] + (poolShare * useNow()) / state.soldOutside);
      },
      // After all plans, so that it does not matter where in the policy the order of delivery is set.
      rules(month) {
        if (month < first) return;
        sales.write(state.policy, state.policy.defenceFirst[0] === 1 ? places.defenceFirst : places.first, places.use);
      },
      settle(view, ledger) {
        const kg = sales.settle(view, ledger);
        if (kg === 0) return;
        const fee = number("fee") * kg;
        ledger.post(feeRoute, fee);
        ledger.post(savedRoute, savedPerKg * kg);
        view.buyersEur[0] += savedPerKg * kg - fee;
        yearKg += kg;
        yearSpot += sales.now.spotEur;
        yearPaid += sales.now.paidEur + fee;
      },
    };
  },
};
