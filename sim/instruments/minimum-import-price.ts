import { meanOfYear } from "../agents/expectations.ts";
import { INDEX_IDS } from "../markets/indices.ts";
import type { ActiveInstrument, Instrument, MarketView } from "./instrument.ts";
import { periodOf } from "./period.ts";
import { PRICE_TICKS } from "./price-ticks.ts";

const EX_CHINA = INDEX_IDS.indexOf("ex-china");

const plan = "COM(2025) 945 section 5.2 leaves it open";

export const minimumImportPrice: Instrument = {
  id: "minimum-import-price",
  title: "Minimum import price",
  family: "defence",
  doc: "Oxide of Chinese origin may not enter the EU below a minimum price. Buyers pay the difference, as a levy to the treasury or, under a price undertaking, to the exporter. Oxide inside imported magnets escapes unless the rule covers it. While enough non-Chinese oxide can be re-routed to the EU, the rule changes origins and nothing else: no price, no levy, no plant. It may wait until the price has been below the exporter's cost for some months, and traders may carry some round it.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan",
    section: "4.1 and 5.2 (trade defence against price manipulation); Regulation (EU) 2016/1036 for undertakings",
    checked: "2026-11-24",
  },
  settings: [
    {
      kind: "number",
      id: "minimumPrice",
      title: "Minimum import price",
      unit: "EUR/kg",
      default: 100,
      min: 0,
      max: 200,
      step: 1,
      doc: "Lowest landed price of Chinese oxide in real 2025 euros; 0 is no rule.",
      source: plan,
      confidence: "assumed",
      ticks: PRICE_TICKS,
    },
    {
      kind: "choice",
      id: "revenue",
      title: "Who keeps the difference",
      default: "levy",
      options: [
        { value: "levy", title: "The treasury (variable levy)" },
        { value: "undertaking", title: "The exporter (price undertaking)" },
      ],
      doc: "A levy is public revenue; an undertaking raises the exporter's price.",
      source: plan,
      confidence: "assumed",
    },
    {
      kind: "switch",
      id: "coversMagnets",
      title: "Covers oxide inside imported magnets",
      default: false,
      doc: "When off, EU magnet makers pay the minimum price while imported magnets escape it.",
      source: plan,
      confidence: "assumed",
    },
    {
      kind: "choice",
      id: "trigger",
      title: "When it holds",
      default: "always",
      options: [
        { value: "always", title: "All the time" },
        { value: "below-cost", title: "After months below cost" },
      ],
      doc: "Below cost: it begins when the index of transactions outside China has stayed below the trigger for so many months, and ends when it has stayed above for as many. Beside a contract for difference whose dumping clause suspends payment, it takes over from the treasury.",
      source: "MODEL 5.5, dumping clause (ii)",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "triggerBelow",
      title: "Trigger",
      unit: "EUR/kg",
      default: 0,
      min: 0,
      max: 200,
      step: 1,
      doc: "Index below which the months count; 0 is the marginal cost at home that the register holds.",
      source: "MODEL 5.5: the exporter's cost",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "triggerMonths",
      title: "Months below the trigger",
      unit: "months",
      default: 3,
      min: 1,
      max: 24,
      step: 1,
      doc: "In a row, to begin and to end.",
      source: "MODEL 5.5: three months",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "circumvention",
      title: "Circumvention",
      unit: "share",
      default: 0,
      min: 0,
      max: 2,
      step: 0.05,
      doc: "Share of EU imports from China before the rule that traders carry through third countries when the gap between the price outside and at home is as large as the home price; less at a smaller gap. 0 is none.",
      source: "No evidence found; the leakage round export limits is 0.07 of what left before",
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "start",
      title: "First month",
      default: "2027-01",
      doc: "The rule holds from this month on.",
      source: plan,
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "end",
      title: "Last month",
      default: "2040-12",
      doc: "The rule holds up to and including this month.",
      source: plan,
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const during = periodOf(settings, setup);
    const price = settings.minimumPrice as number;
    const undertaking = settings.revenue === "undertaking";
    const covered = setup.destinations.map((d) => d.region === "EU" && (!d.insideMagnets || settings.coversMagnets === true));
    const route = undertaking
      ? setup.route("EU buyers", "exporting state", "price undertaking")
      : setup.route("EU buyers", "EU treasury", "import levy");
    const { state } = setup;
    const triggered = settings.trigger === "below-cost";
    const needed = settings.triggerMonths as number;
    const detour = settings.circumvention as number;
    const below = settings.triggerBelow as number;
    const level = below > 0 ? below : state.terms.homeMarginalCost;
    let holds = !triggered;
    let count = 0;
    // EU imports from home while no rule held, by month of the last year, t.
    const free = new Float64Array(12);
    const inForce = (month: number) => holds && during(month) && price > 0;
    const rules: ActiveInstrument["rules"] = (month, border) => {
      if (!inForce(month)) return;
      for (let d = 0; d < covered.length; d++) if (covered[d]) border.minimum(d, price, route, undertaking);
    };
    let told = false;
    let bit = false;
    const tell = ({ month, homeFlow, wedgeKept }: MarketView): void => {
      if (bit || !inForce(month)) return;
      if (!told) setup.report("import-rule", "EU border", `Chinese material may not enter the EU below ${price.toFixed(1)} EUR/kg.`);
      told = true;
      let paid = 0;
      let entered = 0;
      for (let d = 0; d < covered.length; d++) {
        if (!covered[d]) continue;
        entered += homeFlow[d];
        paid += 1000 * homeFlow[d] * wedgeKept[d];
      }
      if (!(paid > 0)) return;
      bit = true;
      setup.report(
        "import-rule-bites",
        "EU border",
        `${entered.toFixed(0)} t enter all the same; buyers pay ${(paid / 1e6).toFixed(1)} MEUR above the Chinese price this month.`,
      );
    };
    if (!triggered && detour === 0) return { rules, settle: tell };
    return {
      rules,
      plan({ month }, terms) {
        if (detour > 0 && inForce(month)) terms.detour[0] += detour * meanOfYear(free);
      },
      settle(view) {
        const { month, homeFlow, indices } = view;
        tell(view);
        if (!inForce(month)) {
          let flow = 0;
          for (let d = 0; d < covered.length; d++) if (covered[d]) flow += homeFlow[d];
          if (month === 0) free.fill(flow);
          free[month % 12] = flow;
        }
        if (!triggered) return;
        // Months that speak for a change count; the first that does not begins anew.
        count = indices[EX_CHINA] < level !== holds ? count + 1 : 0;
        if (count < needed) return;
        count = 0;
        holds = !holds;
        if (!during(month + 1) || price <= 0) return;
        setup.report(
          "import-price",
          "EU treasury",
          holds
            ? `The minimum import price of ${price} EUR/kg holds: the index was below ${level.toFixed(1)} EUR/kg for ${needed} months.`
            : `The minimum import price is lifted: the index was above ${level.toFixed(1)} EUR/kg for ${needed} months.`,
        );
      },
    };
  },
};
