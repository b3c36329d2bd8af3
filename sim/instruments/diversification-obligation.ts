import { phasedIn } from "../adversary/phase-in.ts";
import type { Segment } from "../markets/segments.ts";
import type { Settings } from "../world.ts";
import { DIVERSIFICATION_SETTINGS } from "./diversification-settings.ts";
import type { Instrument } from "./instrument.ts";
import { createOriginShare } from "./origin-share.ts";

const YEAR = 12;

/**
 * What a ceiling on one country's share costs a buyer per kg it buys, EUR/kg: the tonnes above the
 * ceiling at the difference of the two prices (KA34). Shares 0 to 1.
 */
export function diversificationPremium(homeShare: number, maxShare: number, homePrice: number, otherPrice: number): number {
  return Math.max(0, homeShare - maxShare) * (otherPrice - homePrice);
}

/** Share of EU use that must be of other origin: what the ceiling leaves out, of the firms that it covers. */
const boundShare = (settings: Settings): number => (1 - (settings.maxShare as number)) * (settings.coverage as number);

export const diversificationObligation: Instrument = {
  id: "diversification-obligation",
  title: "Diversification obligation",
  family: "demand",
  doc: "Large firms assess their supply chains. Where one country supplies more than the ceiling they mitigate: they accept a premium for other origin. Where a year's use is still above the ceiling when they should have acted, diversification is mandated: on each kg short they pay a penalty that ramps up. The part of their use above the ceiling then pays up to the penalty for other origin, and what it really pays comes out of the market.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; targeted amendment of Regulation (EU) 2024/1252",
    section: "4.2 (risk assessment, mitigation, mandated diversification where no action is taken)",
    checked: "2026-11-24",
  },
  settings: DIVERSIFICATION_SETTINGS,
  segments(settings): readonly Segment[] {
    const share = (settings.penalty as number) > 0 || (settings.mitigationPremium as number) > 0 ? boundShare(settings) : 0;
    return [{ region: "EU", share, insideMagnets: settings.coversMagnets === true }];
  },
  activate(settings, setup) {
    const { state, position, destinations } = setup;
    // A year's use is known only after a year.
    const from = Math.max(YEAR, setup.monthOf(settings.start as string));
    const to = setup.monthOf(settings.end as string);
    const judged = from + Math.round(settings.mitigationMonths as number);
    const ramp = Math.max(1, Math.round(settings.rampMonths as number));
    const penalty = settings.penalty as number;
    const premium = settings.mitigationPremium as number;
    const maxShare = settings.maxShare as number;
    const bound = destinations.map((d) => d.boundBy.includes(position));
    const covered = Array.from(state.buyers.region.keys()).filter(
      (b) => state.regions[state.buyers.region[b]] === "EU" && (settings.coversMagnets === true || state.buyers.insideMagnets[b] === 0),
    );
    const origin = createOriginShare(state, covered, position);
    const route = setup.route("EU buyers", "EU treasury", "diversification penalty");
    const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
    let mitigating = false;
    let mandated = Infinity;
    let assessed = 0;
    let paying = false;
    if (!bound.includes(true)) return {};

    /** What the ceiling costs covered firms at last month's prices, EUR/kg of all they buy. */
    function costPerKg(): number {
      const { buyers } = state;
      const paid = [0, 0];
      const bought = [0, 0];
      for (const b of covered) {
        const band = bound[buyers.destination[b]] ? 1 : 0;
        paid[band] += buyers.bought[b] * buyers.price[b];
        bought[band] += buyers.bought[b];
      }
      const free = bought[0] > 0 ? paid[0] / bought[0] : 0;
      const dear = bought[1] > 0 ? paid[1] / bought[1] : free;
      return diversificationPremium(Math.max(assessed, maxShare), maxShare, free, dear);
    }

    return {
      plan() {
        const m = state.month;
        if (m < from - YEAR || m > to || m === 0) return;
        origin.read(1 - maxShare);
        const share = origin.now.year;
        if (m === from) {
          assessed = share;
          mitigating = share > maxShare;
          setup.report(
            "diversification-assessment",
            "EU large firms",
            mitigating
              ? `${percent(share)} of a year's use is of one country, above ${percent(maxShare)}: they accept up to ${premium.toFixed(1)} EUR/kg for other origin.`
              : `${percent(share)} of a year's use is of one country, within ${percent(maxShare)}: nothing needs to be done.`,
          );
        }
        if (m < judged || (m - judged) % YEAR !== 0) return;
        if (mandated === Infinity && share > maxShare) {
          mandated = m;
          assessed = share;
          setup.report(
            "diversification-mandate",
            "EU large firms",
            `Still ${percent(share)} of one country: diversification is mandated, ${penalty.toFixed(1)} EUR/kg on what is short, in full after ${ramp} months.`,
          );
        } else if (mandated < m)
          setup.report(
            "diversification-cost",
            "EU large firms",
            `${percent(share)} of a year's use is of one country; the ceiling costs ${costPerKg().toFixed(2)} EUR per kg that they buy.`,
          );
      },
      rules(month, border) {
        if (month < from || month > to) return;
        const due = month >= mandated ? penalty * phasedIn(month - mandated, ramp) : 0;
        const accepted = mitigating || month >= mandated ? Math.max(0, premium - due) : 0;
        for (let d = 0; d < bound.length; d++) {
          if (!bound[d]) continue;
          border.charge(d, due, route);
          border.prefer(d, accepted);
        }
      },
      settle(view, ledger) {
        if (paying || ledger.amount(route) === 0) return;
        paying = true;
        let short = 0;
        for (let d = 0; d < bound.length; d++) if (bound[d]) short += view.homeFlow[d];
        setup.report("diversification-penalty", "EU large firms", `Pay the first penalty, on ${short.toFixed(0)} t short this month.`);
      },
    };
  },
};
