import { whyNotBuilt } from "../agents/why-not-built.ts";
import type { Run } from "../run.ts";
import type { PlantTrace, RefusalTrace, RunTrace } from "./trace.ts";

const HOME = 0;
const DECEMBER = 11;

/** Keeps what a run in full detail tells; call `record` when a month has been posted. Reads the run, changes nothing in it. */
export function createTracer(run: Run) {
  const { state } = run;
  const { plants, home, burnIn } = state;
  const months = state.months - burnIn;
  const path = () => new Float64Array(months);
  const outside = Array.from(plants.names, (_, j) => j).filter((j) => plants.region[j] !== HOME);
  const traced = outside.map((j) => ({
    j,
    status: new Uint8Array(months),
    available: path(),
    output: path(),
    cost: path(),
    price: path(),
    support: path(),
    offer: path(),
    cash: path(),
    lossMonths: new Int16Array(months),
    strike: path().fill(NaN),
    reference: path().fill(NaN),
    paid: path(),
  }));
  const steps = Array.from({ length: home.steps }, () => ({ available: path(), output: path(), offer: path() }));
  const market = { homePrice: path(), hubPrice: path(), landed: path(), exportCap: path(), homeMarkup: path(), forecast: path() };
  const refusals: RefusalTrace[] = [];

  function record(): void {
    const m = state.month - burnIn;
    if (m < 0) return;
    const { result } = run.market.linked;
    market.homePrice[m] = result.homePrice;
    market.hubPrice[m] = result.hubPrice;
    market.landed[m] = result.landed;
    market.exportCap[m] = run.levers.exportCap;
    market.homeMarkup[m] = home.markup;
    market.forecast[m] = state.outlook.forecast;
    steps.forEach((step, i) => {
      step.available[m] = home.available[i];
      step.output[m] = home.output[i];
      step.offer[m] = home.cost[i] - home.credit[i] + home.markup;
    });
    const december = (run.firstCalendarMonth - 1 + state.month) % 12 === DECEMBER;
    traced.forEach((plant, at) => {
      const { j } = plant;
      plant.status[m] = plants.status[j];
      plant.available[m] = plants.available[j];
      plant.output[m] = plants.output[j];
      plant.cost[m] = plants.cost[j] - plants.credit[j];
      plant.price[m] = plants.price[j];
      plant.support[m] = plants.support[j];
      const added = Math.max(0, plants.support[j]) + state.policy.premiumEurPerKg[j];
      plant.offer[m] = (plants.cost[j] - plants.credit[j] - added) / (1 - plants.feedShare[j]);
      plant.cash[m] = plants.cash[j];
      plant.lossMonths[m] = plants.lossMonths[j];
      for (const book of run.books) {
        plant.paid[m] += book.netNow[j];
        if (!book.running(j, state.month)) continue;
        plant.strike[m] = book.strikeAt(state.month, j);
        plant.reference[m] = book.referenceNow;
      }
      if (!december) return;
      const why = whyNotBuilt(state, run.books, j);
      if (why) refusals.push({ month: m, plant: at, ...why });
    });
  }

  function trace(): RunTrace {
    return {
      months,
      ...market,
      plants: traced.map(
        ({ j, ...paths }): PlantTrace => ({
          name: plants.names[j],
          region: state.regions[plants.region[j]],
          capacityTonnesPerYear: plants.capacity[j] * 12,
          investmentEur: plants.investment[j],
          builtInRun: plants.builtInRun[j] === 1,
          feedShare: plants.feedShare[j],
          ...paths,
        }),
      ),
      home: steps.map((step, i) => ({ name: state.material.homeSteps[i].name, ...step })),
      refusals,
      decideShare: state.terms.financeDecide,
    };
  }
  return { record, trace };
}
