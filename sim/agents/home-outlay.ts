import type { LinkedResult } from "../markets/linked-blocs.ts";
import type { Run } from "../run.ts";

/**
 * What the exporting state spends this month on makers, plants and capacity, and what the plants that it
 * controls abroad earn: both go into its margin. A subsidy to its own producers moves nothing between the
 * state and them taken together; what it costs shows in the lower price.
 */
export function postHomeOutlay(run: Run, cleared: LinkedResult): void {
  const { state, ledger, trade } = run;
  const { buyers, plants, makerSubsidy } = state;
  let spent = run.exporterOutlay.eur;
  run.exporterOutlay.eur = 0;
  if (state.makersPaid) {
    for (let b = 0; b < buyers.n; b++) {
      const d = buyers.destination[b];
      if (makerSubsidy[d + 1] === 0 || buyers.bought[b] <= 0) continue;
      const paid = 1000 * buyers.bought[b] * ((d < 0 ? cleared.homePrice : cleared.price[d]) - buyers.price[b]);
      ledger.post(trade.makerSubsidy[buyers.region[b]], paid);
      spent += paid;
    }
  }
  let earned = 0;
  for (let j = 0; j < plants.n; j++) {
    if (plants.controlled[j] === 0) continue;
    earned += run.view.plantMargin[j];
    spent += ledger.amount(run.routes.stateFunding[j]);
  }
  run.exporterMargin += earned - spent;
}
