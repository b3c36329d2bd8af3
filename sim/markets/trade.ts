import type { Run } from "../run.ts";
import type { LinkedResult } from "./linked-blocs.ts";

/**
 * Books the flows that cleared: what each destination bought of which origin, what Chinese steps ran,
 * and who paid whom. Leaves in the run the factors that make bought equal sold to the last bit.
 */
export function postTrade(run: Run, cleared: LinkedResult): void {
  const { state, market, ledger, trade, scale, nonChineseShare } = run;
  const { china } = state;
  const n = state.destinations;
  let hubSold = cleared.chinaImports;
  let exports = 0;
  let undertaken = 0;
  let value = 0;
  let volume = 0;
  for (let d = 0; d < n; d++) {
    // Promised tonnes come first; where a contract brings more than is wanted the rest goes to the hub.
    const tied = market.tiedSupply(d, cleared.price[d]);
    const bought = cleared.hubFlow[d] + tied + cleared.chineseFlow[d];
    const wanted = market.buyersDemand(d, cleared.price[d]);
    scale[d] = wanted > 0 ? bought / wanted : 1;
    nonChineseShare[d] = bought > 0 ? 1 - cleared.chineseFlow[d] / bought : 0;
    hubSold += cleared.hubFlow[d];
    exports += cleared.chineseFlow[d];
    const hub = 1000 * (cleared.hubFlow[d] * cleared.hubPrice + tied * cleared.price[d]);
    if (hub > 0) ledger.post(trade.hub[d], hub);
    const kg = 1000 * cleared.chineseFlow[d];
    if (kg > 0) {
      ledger.post(trade.chinese[d], kg * cleared.chinaPrice);
      if (cleared.quotaRent > 0) ledger.post(trade.rent[d], kg * cleared.quotaRent);
      ledger.post(trade.freight[d], kg * run.inputs.exportWedge);
      undertaken += kg * cleared.wedgeKept[d] * (1 - run.rules.treasuryShare[d]);
    }
    value += cleared.hubFlow[d] * cleared.hubPrice + tied * cleared.price[d] + cleared.chineseFlow[d] * cleared.landed;
    volume += bought;
    run.view.chineseFlow[d] = cleared.chineseFlow[d];
    run.view.wedgeKept[d] = cleared.wedgeKept[d];
  }
  run.volumeExChina = volume;
  run.paidExChina = volume > 0 ? value / volume : cleared.hubPrice;
  const offered = market.hubSupply(cleared.hubPrice);
  run.hubScale = offered > 0 ? hubSold / offered : 1;
  run.backstop = market.backstop(cleared.hubPrice) * run.hubScale;
  if (run.backstop > 0) ledger.post(trade.backstop, run.backstop * cleared.hubPrice * 1000);

  market.chineseOutput(cleared.chinaPrice, china.output);
  let made = 0;
  let cost = 0;
  for (let i = 0; i < china.steps; i++) {
    made += china.output[i];
    cost += 1000 * china.output[i] * china.cost[i];
  }
  const home = made - exports + cleared.chinaImports;
  const wanted = market.buyersDemand(-1, cleared.chinaPrice);
  scale[n] = wanted > 0 ? home / wanted : 1;
  nonChineseShare[n] = home > 0 ? cleared.chinaImports / home : 0;
  ledger.post(trade.home, 1000 * Math.max(0, home - cleared.chinaImports) * cleared.chinaPrice);
  if (cleared.chinaImports > 0) {
    ledger.post(trade.chinaImports, 1000 * cleared.chinaImports * cleared.hubPrice);
    ledger.post(trade.importFreight, 1000 * cleared.chinaImports * run.inputs.importWedge);
  }
  ledger.post(trade.chineseCost, cost);
  run.chineseOutput = made;
  run.exporterMargin =
    1000 * ((made - exports) * cleared.chinaPrice + exports * (cleared.chinaPrice + cleared.quotaRent)) - cost + undertaken;
}
