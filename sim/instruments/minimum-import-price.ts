import type { Instrument } from "./instrument.ts";

const plan = "COM(2025) 945 section 5.2 leaves it open";

export const minimumImportPrice: Instrument = {
  id: "minimum-import-price",
  title: "Minimum import price",
  family: "defence",
  doc: "Oxide of Chinese origin may not enter the EU below a minimum price. Buyers pay the difference, as a levy to the treasury or, under a price undertaking, to the exporter. Oxide inside imported magnets escapes unless the rule covers it. While enough non-Chinese oxide can be re-routed to the EU, the rule changes origins and nothing else: no price, no levy, no plant.",
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
      ticks: [
        { value: 61, label: "2025 average" },
        { value: 97, label: "110 USD (MP, Lynas)" },
      ],
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
    const from = setup.monthOf(settings.start as string);
    const to = setup.monthOf(settings.end as string);
    const price = settings.minimumPrice as number;
    const undertaking = settings.revenue === "undertaking";
    const covered = setup.destinations.map((d) => d.region === "EU" && (!d.insideMagnets || settings.coversMagnets === true));
    const route = undertaking
      ? setup.route("EU buyers", "exporting state", "price undertaking")
      : setup.route("EU buyers", "EU treasury", "import levy");
    return {
      rules(month, border) {
        if (month < from || month > to || price <= 0) return;
        for (let d = 0; d < covered.length; d++) if (covered[d]) border.minimum(d, price, route, undertaking);
      },
    };
  },
};
