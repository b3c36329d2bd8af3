import type { SettingSpec } from "../core/spec.ts";
import type { Instrument } from "./instrument.ts";
import { periodOf } from "./period.ts";

const plan = "COM(2025) 945 section 1 leaves it open";
const EU = "EU";

const SETTINGS: readonly SettingSpec[] = [
  {
    kind: "number",
    id: "reported",
    title: "EU contracts that are reported",
    unit: "share",
    default: 0.6,
    min: 0,
    max: 1,
    step: 0.05,
    doc: "Share of deliveries under contract to the EU whose price buyers report to the Centre, which passes them on without names.",
    source: plan,
    confidence: "assumed",
  },
  {
    kind: "switch",
    id: "defenceFirst",
    title: "Aerospace and defence first",
    default: true,
    doc: "Once it has full powers, what is bought jointly goes to defence buyers before others. Without joint purchasing in the policy it moves nothing.",
    source: "COM(2025) 945 section 1: priority for strategic sectors such as aerospace and defence",
    confidence: "read",
  },
  {
    kind: "number",
    id: "costMeur",
    title: "Running cost",
    unit: "MEUR/year",
    default: 1,
    min: 0,
    max: 50,
    step: 0.5,
    doc: "What the EU treasury pays for the Centre's work on this material.",
    source: plan,
    confidence: "assumed",
  },
  {
    kind: "month",
    id: "start",
    title: "Operational",
    default: "2026-07",
    doc: "Buyers report from this month on.",
    source: "COM(2025) 945 section 1: operational in 2026; the month is assumed",
    confidence: "assumed",
  },
  {
    kind: "month",
    id: "fullPowers",
    title: "Full powers",
    default: "2028-01",
    doc: "The Centre decides on joint purchases from this month on.",
    source:
      "COM(2025) 945 section 1: legislation proposed by the second quarter of 2026, activities in a second phase; the month is assumed",
    confidence: "assumed",
  },
  {
    kind: "month",
    id: "end",
    title: "Last month",
    default: "2040-12",
    doc: "The Centre works up to and including this month.",
    source: plan,
    confidence: "assumed",
  },
];

export const crmCentre: Instrument = {
  id: "crm-centre",
  title: "European Critical Raw Materials Centre",
  family: "demand",
  doc: "EU buyers report what they pay under contract, so published indices rest on more deals: fewer asks and a smaller reporting error, for contracts that settle on them and investors who look at them. Where little is sold under contract nothing changes. With full powers the Centre sends what is bought jointly to defence first. It makes nobody's price forecast better, since forecasts in the model have no error of their own, and it moves no money between other instruments.",
  legal: { act: "COM(2025) 945, RESourceEU action plan", section: "1 (European Critical Raw Materials Centre)", checked: "2026-11-24" },
  settings: SETTINGS,
  byClass: (settings) => settings.defenceFirst === true,
  activate(settings, setup) {
    const { state } = setup;
    const { buyers } = state;
    const from = setup.monthOf(settings.start as string);
    const powers = Math.max(from, setup.monthOf(settings.fullPowers as string));
    const works = periodOf(settings, setup);
    const reported = settings.reported as number;
    const cost = ((settings.costMeur as number) * 1e6) / 12;
    const pays = setup.route("EU treasury", "suppliers", "running cost of the Centre");
    const contracts = state.terms.salesContractShare;
    const eu = state.regions.indexOf(EU);

    /** Share of what is delivered outside home that EU buyers took last month. */
    function euShare(): number {
      let outside = 0;
      let own = 0;
      for (let b = 0; b < buyers.n; b++) {
        if (buyers.destination[b] < 0) continue;
        outside += buyers.bought[b];
        if (buyers.region[b] === eu) own += buyers.bought[b];
      }
      return outside > 0 ? own / outside : 0;
    }

    return {
      plan(_, terms) {
        const { month } = state;
        if (!works(month)) return;
        if (reported > 0) {
          terms.reportedShare[0] = reported * euShare();
          terms.reportedShare[1] = reported;
        }
        if (month === from && reported > 0)
          setup.report(
            "crm-centre",
            "CRM Centre",
            `Begins: ${(100 * contracts).toFixed(0)} % of deliveries are under contract; buyers report ${(100 * reported).toFixed(0)} % of those to the EU.`,
          );
        if (settings.defenceFirst !== true || month < powers) return;
        terms.defenceFirst[0] = 1;
        if (month === powers)
          setup.report("crm-centre", "CRM Centre", "Has full powers: joint purchases serve aerospace and defence first.");
      },
      settle(view, ledger) {
        if (works(view.month) && cost > 0) ledger.post(pays, cost);
      },
    };
  },
};
