import type { Instrument } from "./instrument.ts";
import { periodOf, periodSettings } from "./period.ts";

/** Share of products at end of life that is collected today. */
const TODAY = 0.4;
const TODAY_SOURCE = "COM(2025) 945 section 3.1: on average 40 % of products at end of life are collected";

export const collectionRate: Instrument = {
  id: "collection-rate",
  title: "Collection target and product labels",
  family: "circular",
  doc: "More products are collected at the end of their life, and labels tell recyclers where the material in them is, so that more of it is recovered. The EU's scrap pool fills faster; recyclers there run more where they were short of scrap, and what they cannot take is exported or lost as before. Collectors are paid for every kg that would not have been recovered: by those who put products on the market, who pass it on to EU buyers as a cost on each kg used, or by the treasury.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; revision of the directive on electrical and electronic waste",
    section: "3.1 and 3.2 (collection of waste, labels on products with permanent magnets)",
    checked: "2026-11-24",
  },
  settings: [
    {
      kind: "number",
      id: "target",
      title: "Products collected",
      unit: "share",
      default: 0.65,
      min: TODAY,
      max: 0.95,
      step: 0.01,
      doc: "Share of products at end of life that is collected in the end; 0.4, as today, is no target.",
      source: `${TODAY_SOURCE}; Directive 2012/19/EU asks for 65 % of equipment put on the market`,
      confidence: "recalled",
      ticks: [{ value: TODAY, label: "today" }],
    },
    {
      kind: "number",
      id: "labelled",
      title: "Recovered from what is collected, with labels",
      unit: "share",
      default: 0.3,
      min: 0,
      max: 0.9,
      step: 0.05,
      doc: "Least share of the material in collected products that is recovered once labels are in place; 0 is no labels.",
      source: "No evidence found; without labels most magnets are lost in shredders",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "lagMonths",
      title: "Months to the target",
      unit: "months",
      default: 36,
      min: 1,
      max: 180,
      step: 1,
      doc: "From the first month on collection and recovery rise evenly for so long.",
      source: "MODEL 6: 36 months",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "cost",
      title: "Cost of collecting and taking apart",
      unit: "EUR/kg",
      default: 15,
      min: 0,
      max: 200,
      step: 1,
      doc: "Per kg of material that would not have been recovered; what recyclers pay for scrap is not in it.",
      source: "No evidence found",
      confidence: "assumed",
    },
    {
      kind: "choice",
      id: "payer",
      title: "Who pays collectors",
      default: "buyers",
      options: [
        { value: "buyers", title: "Producers, and through them EU buyers" },
        { value: "treasury", title: "The treasury" },
      ],
      doc: "Producers who answer for their waste pass the cost on.",
      source: "COM(2025) 945 section 3.2 leaves it to the law on electrical waste and end-of-life vehicles",
      confidence: "assumed",
    },
    ...periodSettings("2027-01", "COM(2025) 945 section 3.2: proposals by the third quarter of 2026", "assumed"),
  ],
  activate(settings, setup) {
    const holds = periodOf(settings, setup);
    const from = setup.monthOf(settings.start as string);
    const target = settings.target as number;
    const labelled = settings.labelled as number;
    const lag = settings.lagMonths as number;
    const cost = settings.cost as number;
    const byBuyers = settings.payer === "buyers";
    const eu = setup.regions.indexOf("EU");
    const route = setup.route(byBuyers ? "EU buyers" : "EU treasury", "collectors", "collection of products at end of life");
    const { scrap, buyers, makers } = setup.state;
    // Where the buyers are makers of a component, imports of it owe as much as they do: the cost then tilts nothing here.
    const passedOn = byBuyers && !makers.includes(1);
    let due = 0;
    let told = false;
    return {
      plan({ month }, terms) {
        if (!holds(month)) return;
        const ramp = Math.min(1, (month - from + 1) / lag);
        const collected = TODAY + ramp * (target - TODAY);
        if (collected > TODAY) terms.collectionRatio[eu] *= collected / TODAY;
        terms.recoveredLeast[eu] = Math.max(terms.recoveredLeast[eu], ramp * labelled * collected);
        if (!passedOn || due === 0) return;
        // Producers pass on what they paid last month, on every kg of last month's use.
        let used = 0;
        for (let b = 0; b < buyers.n; b++) if (buyers.region[b] === eu) used += buyers.consumed[b];
        if (used > 0) for (let b = 0; b < buyers.n; b++) if (buyers.region[b] === eu) terms.useLevyEurPerKg[b] += due / (1000 * used);
      },
      settle(view, ledger) {
        due = 0;
        if (!holds(view.month)) return;
        const tonnes = scrap.addedByPolicy[eu];
        if (tonnes <= 0) return;
        due = 1000 * cost * tonnes;
        if (due > 0) ledger.post(route, due);
        if (told) return;
        told = true;
        setup.report("collection", "collectors", `${tonnes.toFixed(2)} t of material a month more come back in the first month.`);
      },
    };
  },
};
