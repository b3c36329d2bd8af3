import { exp, ln } from "../core/deterministic-math.ts";
import { findRoot } from "../core/root.ts";
export interface LinkedInputs { exportWedge: number; importWedge: number; exportCap: number; duty: Float64Array; minimumLandedPrice: Float64Array; banned: Uint8Array; priceLow: number; priceHigh: number }
export interface LinkedResult { chinaPrice: number; hubPrice: number; landed: number; quotaRent: number; price: Float64Array; chineseFlow: Float64Array; hubFlow: Float64Array; chinaImports: number; exports: number; wedgeKept: Float64Array }
export interface LinkedCurves { homeSurplus(p: number): number; hubSupply(h: number): number; demand(d: number, p: number): number }
export function createLinkedMarket(n: number, c: LinkedCurves) {
  const result: LinkedResult = { chinaPrice: 0, hubPrice: 0, landed: 0, quotaRent: 0, price: new Float64Array(n), chineseFlow: new Float64Array(n), hubFlow: new Float64Array(n), chinaImports: 0, exports: 0, wedgeKept: new Float64Array(n) };
  const want = (l: number) => { let s = -c.hubSupply(l); for (let d = 0; d < n; d++) s += c.demand(d, l); return s; };
  const solve = (i: LinkedInputs): LinkedResult => {
    const lo = ln(i.priceLow), hi = ln(i.priceHigh);
    const X = (pc: number) => Math.min(i.exportCap, Math.max(0, want(pc + i.exportWedge))) - (pc > i.importWedge + i.priceLow ? Math.max(0, -want(pc - i.importWedge)) : 0);
    const pc = exp(findRoot((x) => X(exp(x)) - c.homeSurplus(exp(x)), lo, hi));
    const auto = exp(findRoot((x) => want(exp(x)), lo, hi));
    let E = Math.max(0, want(pc + i.exportWedge));
    let landed = pc + i.exportWedge; let rent = 0;
    if (E > i.exportCap) { landed = exp(findRoot((x) => want(exp(x)) - i.exportCap, lo, hi)); rent = landed - pc - i.exportWedge; E = i.exportCap; }
    const h = E > 0 ? landed : pc - i.importWedge > auto ? pc - i.importWedge : auto;
    result.chinaPrice = pc; result.hubPrice = h; result.landed = landed; result.quotaRent = rent; result.exports = E;
    result.chinaImports = h < pc - i.importWedge + 1e-9 && E === 0 ? Math.max(0, -want(h)) : 0;
    let tot = 0; for (let d = 0; d < n; d++) tot += c.demand(d, h);
    for (let d = 0; d < n; d++) { const q = c.demand(d, h); result.price[d] = h; result.chineseFlow[d] = tot > 0 ? (E * q) / tot : 0; result.hubFlow[d] = q - result.chineseFlow[d]; result.wedgeKept[d] = 0; }
    return result;
  };
  return { solve, result };
}
