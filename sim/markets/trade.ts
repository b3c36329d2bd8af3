import { exp, ln } from "../core/deterministic-math.ts";
import type { Run } from "../run.ts";
import type { LinkedResult } from "./linked-blocs.ts";

/**
 * Books the flows that cleared: what each destination bought of which origin, what home steps ran, and
 * who paid whom. Leaves in the run the factors that make bought equal sold to the last bit.
 */
export function postTrade(run: Run, cleared: LinkedResult): void {
  const { state, market, ledger, trade, scale, foreignShare } = run;
  const { home, holders, leak, reserve, contractPrice } = state;
  const contracted = state.terms.salesContractShare;
  const n = state.destinations.length;
  let hubSold = cleared.homeImports;
  let hubBack = 0;
  let released = 0;
  let homeBack = 0;
  let exports = 0;
  let value = 0;
  let spot = 0;
  let volume = 0;
  for (let d = 0; d < n; d++) {
    const price = cleared.price[d];
    // Promised tonnes come first; where a contract brings more than is wanted the rest goes to the hub.
    // What sellers of other origins get there, what it costs to certify taken off.
    const net = price - state.policy.certificationEurPerKg[d];
    const tied = market.tiedSupply(d, net);
    const bought = cleared.hubFlow[d] + tied + cleared.homeFlow[d];
    scale[d] = scaleOf(bought, market.wanted(d, price));
    foreignShare[d] = bought > 0 ? Math.min(1, Math.max(0, 1 - cleared.homeFlow[d] / bought)) : 0;
    hubSold += cleared.hubFlow[d];
    exports += cleared.homeFlow[d];
    const hub = 1000 * (cleared.hubFlow[d] * cleared.hubPrice + tied * net);
    if (cleared.hubFlow[d] < 0) {
      // Where stocks are sold off faster than material is bought, a region sells to the hub, whose price may be above its own.
      const sold = -1000 * cleared.hubFlow[d];
      released -= cleared.hubFlow[d];
      ledger.post(trade.released[d], sold * net);
      ledger.post(trade.reexport, sold * Math.max(0, cleared.hubPrice - net));
      if (tied > 0) ledger.post(trade.hub[d], 1000 * tied * net);
    } else if (hub > 0) ledger.post(trade.hub[d], hub);
    const kg = 1000 * cleared.homeFlow[d];
    if (kg > 0) {
      ledger.post(trade.homeOrigin[d], kg * cleared.homePrice);
      if (cleared.quotaRent > 0) ledger.post(trade.rent[d], kg * cleared.quotaRent);
      if (run.levers.exportDuty > 0) ledger.post(trade.duty[d], kg * run.levers.exportDuty);
      ledger.post(trade.freight[d], kg * state.terms.exportWedge);
    }
    const hubPaid = cleared.hubFlow[d] < 0 ? net : cleared.hubPrice;
    const paid = cleared.hubFlow[d] * hubPaid + tied * net + cleared.homeFlow[d] * cleared.landed;
    const gap = followContract(contractPrice, d, price, state.terms.salesStickiness) * contracted;
    if (gap !== 0) {
      const fromHub = 1000 * gap * Math.max(0, cleared.hubFlow[d]);
      const fromHome = kg * gap;
      transfer(run, trade.hubRebate[d], trade.hubSurcharge[d], fromHub);
      transfer(run, trade.homeRebate[d], trade.homeSurcharge[d], fromHome);
      hubBack += fromHub;
      homeBack += fromHome;
    }
    run.contractGap[d] = gap;
    value += paid - gap * (Math.max(0, cleared.hubFlow[d]) + cleared.homeFlow[d]);
    spot += paid;
    volume += bought;
    run.view.homeFlow[d] = cleared.homeFlow[d];
    run.view.otherFlow[d] = cleared.hubFlow[d] + tied;
    run.view.wedgeKept[d] = cleared.wedgeKept[d];
  }
  run.border.settle(cleared.homeFlow, cleared.wedgeKept, ledger);
  run.volumeOutside = volume;
  run.paidOutside = volume > 0 ? value / volume : cleared.hubPrice;
  run.spotOutside = volume > 0 ? spot / volume : cleared.hubPrice;
  const offered = market.hubSupply(cleared.hubPrice);
  run.hubScale = offered > 0 ? hubSold / offered : 1;
  run.backstop = market.backstop(cleared.hubPrice) * run.hubScale;
  if (run.backstop > 0) ledger.post(trade.backstop, run.backstop * cleared.hubPrice * 1000);
  const leaked = leak.arriving * run.hubScale;
  if (leaked > 0) ledger.post(trade.leakSells, leaked * cleared.hubPrice * 1000);

  market.homeOutput(cleared.homePrice, home.output);
  let made = 0;
  let cost = 0;
  for (let i = 0; i < home.steps; i++) {
    made += home.output[i];
    cost += 1000 * home.output[i] * home.cost[i];
  }
  // What plants abroad under the state's control make is sold by producers at home, who pay them its price.
  const owned = market.ownedSupply(cleared.homePrice);
  const kept = made + owned - exports + cleared.homeImports;
  scale[n] = scaleOf(kept, market.wanted(-1, cleared.homePrice));
  foreignShare[n] = kept > 0 ? cleared.homeImports / kept : 0;
  const homeKg = 1000 * (kept - cleared.homeImports);
  // Where more leaves than is made, producers sell on what stocks at home gave up.
  transfer(run, trade.atHome, trade.releasedAtHome, homeKg * cleared.homePrice);
  const homeGap = followContract(contractPrice, n, cleared.homePrice, state.terms.salesStickiness) * contracted;
  const homeRebate = homeGap * Math.max(0, homeKg);
  if (homeRebate !== 0) {
    transfer(run, trade.homeRebate[n], trade.homeSurcharge[n], homeRebate);
    homeBack += homeRebate;
  }
  if (cleared.homeImports > 0) {
    ledger.post(trade.homeImports, 1000 * cleared.homeImports * cleared.hubPrice);
    ledger.post(trade.importFreight, 1000 * cleared.homeImports * run.inputs.importWedge);
  }
  ledger.post(trade.homeCost, cost);
  const { outputSubsidy } = run.levers;
  if (outputSubsidy > 0) ledger.post(trade.outputSubsidy, 1000 * made * outputSubsidy);
  // Sellers outside home share what contract prices take off, per kg that they sold on the open market.
  const soldByPlants = hubSold - run.backstop - leaked;
  if (hubBack !== 0 && soldByPlants <= Math.max(released, 1e-9 * hubSold)) {
    // What the hub passes on is stock that regions sold off, or what came round a limit: those who carry it bear the difference.
    run.hubRebate = 0;
    transfer(run, trade.carriersPay, trade.reexport, hubBack);
  } else run.hubRebate = soldByPlants > 0 ? hubBack / (1000 * soldByPlants) : 0;

  for (let h = 0; h < holders.n; h++) {
    const d = holders.destination[h];
    const price = d < 0 ? cleared.homePrice : cleared.price[d];
    market.basis(price);
    const net = market.holderPurchases(h, price) * scale[d < 0 ? n : d];
    holders.net[h] = net;
    holders.price[h] = price;
    holders.taken[h] = 0;
    const held = Math.max(0, holders.stock[h] + net);
    holders.lost[h] = held * holders.decay[h];
    holders.stock[h] = held - holders.lost[h];
    transfer(run, trade.holderBuys[h], trade.holderSells[h], 1000 * net * price);
  }
  const affordable = market.affordable(cleared.homePrice);
  leak.buying *= affordable * scale[n];
  if (leak.buying > 0) ledger.post(trade.leakBuys, 1000 * leak.buying * cleared.homePrice);
  reserve.buying *= (reserve.buying > 0 ? affordable : 1) * scale[n];
  reserve.stock = Math.max(0, reserve.stock + reserve.buying);
  transfer(run, trade.reserveBuys, trade.reserveSells, 1000 * reserve.buying * cleared.homePrice);

  run.homeOutput = made;
  run.exporterMargin =
    1000 * ((made + owned - exports) * cleared.homePrice + exports * (cleared.homePrice + cleared.quotaRent + run.levers.exportDuty)) -
    (cost + 1000 * owned * cleared.homePrice) +
    run.border.now.undertaken -
    homeBack;
}

/** What EU makers pay, EUR/kg: over all their destinations by what each bought. */
export const paidByEuMakers = (run: Run): number => paidAcross(run, 0, true, run.contractGap);
/** The same of material inside imported components, of the class that rules leave alone. */
export const paidForEuImports = (run: Run): number => paidAcross(run, run.state.euImport, false, run.contractGap);
/** Spot price that EU makers of that class pay, EUR/kg. */
export const euSpot = (run: Run): number => paidAcross(run, 0, false);

/** Mean price over the destinations of the first one's region and route, and of its class unless `everyClass`, by what each bought. */
function paidAcross({ state, market }: Run, first: number, everyClass: boolean, less?: Float64Array): number {
  const { buyers, destinations } = state;
  const { price } = market.linked.result;
  const of = destinations[first];
  const next = destinations[first + 1];
  const apart = next?.region === of.region && next.insideMagnets === of.insideMagnets && (everyClass || next.only === of.only);
  const here = less ? price[first] - less[first] : price[first];
  if (!apart) return here;
  let paid = 0;
  let bought = 0;
  for (let b = 0; b < buyers.n; b++) {
    const d = buyers.destination[b];
    if (d < 0) continue;
    const { region, insideMagnets, only } = destinations[d];
    if (region !== of.region || insideMagnets !== of.insideMagnets || !(everyClass || only === of.only)) continue;
    paid += buyers.bought[b] * (less ? price[d] - less[d] : price[d]);
    bought += buyers.bought[b];
  }
  return bought > 0 ? paid / bought : here;
}

/** Bought over wanted; 1 where next to nothing is wanted. */
function scaleOf(bought: number, wanted: number): number {
  return Math.abs(wanted) > 1e-9 ? bought / wanted : 1;
}

/** Moves the contract price of a place towards spot; returns how far spot is above what it was. */
function followContract(contractPrice: Float64Array, place: number, spot: number, stickiness: number): number {
  const gap = spot - contractPrice[place];
  if (gap !== 0) contractPrice[place] = exp(ln(contractPrice[place]) + stickiness * ln(spot / contractPrice[place]));
  return gap;
}

/** Posts an amount on one route, or its opposite on the other when it is negative. */
function transfer(run: Run, route: number, opposite: number, amount: number): void {
  if (amount > 0) run.ledger.post(route, amount);
  else if (amount < 0) run.ledger.post(opposite, -amount);
}
