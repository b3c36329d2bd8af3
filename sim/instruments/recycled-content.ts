import type { SettingSpec } from "../core/spec.ts";
import { certificatePrice } from "../markets/certificates.ts";
import { supportedSupply } from "../markets/merit-order.ts";
import { type State, Status } from "../state.ts";
import type { Instrument, InstrumentSetup } from "./instrument.ts";

const PLAN = "COM(2025) 945 section 3.2 names the instrument and leaves the number open";

const SETTINGS: readonly SettingSpec[] = [
  {
    kind: "month",
    id: "declarationFrom",
    title: "First month of the declaration",
    default: "2027-05",
    doc: "From this month on makers declare how much of what they use is recycled, at the cost below.",
    source: "Regulation (EU) 2024/1252 Article 29: from 24 May 2027 at the earliest",
    confidence: "recalled",
  },
  {
    kind: "number",
    id: "declarationCost",
    title: "Cost of the declaration",
    unit: "EUR/kg",
    default: 0.05,
    min: 0,
    max: 2,
    step: 0.01,
    doc: "Paid to certifiers on every kg that EU buyers use.",
    source: "No evidence found",
    confidence: "assumed",
  },
  {
    kind: "month",
    id: "start",
    title: "First month of the minimum share",
    default: "2032-01",
    doc: "From this month on EU buyers need certificates for the minimum share of what they use.",
    source: "Regulation (EU) 2024/1252 Article 29: minimum shares by delegated act, after 2030",
    confidence: "recalled",
  },
  {
    kind: "month",
    id: "end",
    title: "Last month",
    default: "2040-12",
    doc: "The rule holds up to and including this month.",
    source: PLAN,
    confidence: "assumed",
  },
  {
    kind: "number",
    id: "firstShare",
    title: "Minimum share at the start",
    unit: "share",
    default: 0.03,
    min: 0,
    max: 1,
    step: 0.01,
    doc: "Share of use that must be recycled from EU waste in the first month.",
    source: PLAN,
    confidence: "assumed",
  },
  {
    kind: "number",
    id: "finalShare",
    title: "Minimum share in the end",
    unit: "share",
    default: 0.12,
    min: 0,
    max: 1,
    step: 0.01,
    doc: "Share reached after the transition, in even steps; never below the first share.",
    source: "The batteries regulation asks for 16 % of cobalt and 6 % of lithium from 2031; COM(2025) 945 names no share for magnets",
    confidence: "assumed",
  },
  {
    kind: "number",
    id: "transitionMonths",
    title: "Transition",
    unit: "months",
    default: 60,
    min: 0,
    max: 180,
    step: 1,
    doc: "Months from the first to the final share.",
    source: PLAN,
    confidence: "assumed",
  },
  {
    kind: "number",
    id: "penalty",
    title: "Penalty",
    unit: "EUR/kg",
    default: 40,
    min: 0,
    max: 300,
    step: 1,
    doc: "Due to the treasury on every kg of certificates that is missing: the most that a certificate can cost.",
    source: PLAN,
    confidence: "assumed",
  },
  {
    kind: "choice",
    id: "counts",
    title: "Waste that counts",
    default: "both",
    options: [
      { value: "both", title: "Before and after consumption" },
      { value: "post-consumer", title: "After consumption only" },
    ],
    doc: "Scrap from making components is cleaner and there is more of it; only scrap of products at end of life calls for collection.",
    source: "COM(2025) 945 section 3.2: pre-consumer waste is to count too",
    confidence: "read",
  },
  {
    kind: "switch",
    id: "coversMagnets",
    title: "Covers imported components",
    default: true,
    doc: "When off, only makers in the EU need certificates and imported magnets escape the cost. They do so too where components are a market of their own in the scenario.",
    source: "COM(2025) 945 section 3.2: magnets integrated in products, wherever they were made",
    confidence: "assumed",
  },
  {
    kind: "number",
    id: "validMonths",
    title: "Life of a certificate",
    unit: "months",
    default: 12,
    min: 0,
    max: 60,
    step: 1,
    doc: "Certificates beyond what is needed are kept, up to what is needed in so many months, and drawn on evenly.",
    source: PLAN,
    confidence: "assumed",
  },
];

/** What a recycler that sells ahead wants left over its running cost, in half widths of a supply step: one that loses for months stands still. */
const LEFT_OVER = 0.5;

/** Share of a plant's kg that earn certificates: what scrap feeds, of waste that counts; of a plant that does not run, what scrap could feed. */
function certifiedShare({ plants, scrap }: State, j: number, postConsumerOnly: boolean): number {
  const running = plants.status[j] === Status.operating && plants.available[j] > 0;
  return (running ? plants.scrapFed[j] : plants.scrapShare[j]) * (postConsumerOnly ? scrap.oldShare[plants.region[j]] : 1);
}

/** Certificates that recyclers of a region would issue at last month's price and so much for each, t/month. */
function certificatesAt(state: State, region: number, postConsumerOnly: boolean, premium: number): number {
  const { plants, prices, terms } = state;
  let sum = 0;
  for (let j = 0; j < plants.n; j++) {
    if (plants.region[j] !== region || plants.scrapShare[j] === 0 || plants.status[j] !== Status.operating) continue;
    const share = certifiedShare(state, j, postConsumerOnly);
    const cost = plants.cost[j] - plants.credit[j];
    const earned = premium * share;
    const net = prices.hub * (1 - plants.feedShare[j]) - cost - LEFT_OVER * terms.ramp;
    const at = (support: number) =>
      net + support < 0 ? 0 : supportedSupply(prices.hub, plants.available[j], cost, terms.ramp, plants.feedShare[j], support);
    const covered = plants.coveredShare[j];
    sum += share * ((1 - covered) * at(earned) + covered * at(earned + plants.support[j]));
  }
  return sum;
}

export const recycledContent: Instrument = {
  id: "recycled-content",
  title: "Recycled content: declaration, then a minimum share",
  family: "circular",
  doc: "EU buyers declare how much of what they use was recycled from EU waste, and later need certificates for a rising share of it. EU recyclers get one certificate for every kg they make of scrap, and sell it. Its price is what brings out enough of them, at most the penalty; it adds to what recyclers earn on a kg, moves what they run and whether they are built, and is a cost on every kg that EU buyers use. What is missing pays the penalty to the treasury.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; Regulation (EU) 2024/1252 Article 29",
    section: "3.2 (declaration of pre- and post-consumer recycled content, minimum shares for permanent magnets)",
    checked: "2026-11-24",
  },
  settings: SETTINGS,
  activate(settings, setup: InstrumentSetup) {
    const declared = setup.monthOf(settings.declarationFrom as string);
    const from = setup.monthOf(settings.start as string);
    const to = setup.monthOf(settings.end as string);
    const first = settings.firstShare as number;
    const final = Math.max(first, settings.finalShare as number);
    const transition = settings.transitionMonths as number;
    const penalty = settings.penalty as number;
    const cost = settings.declarationCost as number;
    const valid = settings.validMonths as number;
    const postConsumerOnly = settings.counts === "post-consumer";
    const { state } = setup;
    const eu = setup.regions.indexOf("EU");
    const { buyers, plants } = state;
    const covered = Uint8Array.from({ length: buyers.n }, (_, b) =>
      buyers.region[b] === eu && (buyers.insideMagnets[b] === 0 || settings.coversMagnets === true) ? 1 : 0,
    );
    const toPlant = Int32Array.from(setup.plantAccounts, (account) => setup.route("EU buyers", account, "recycled-content certificates"));
    const toTreasury = setup.route("EU buyers", "EU treasury", "recycled-content penalty");
    const toCertifiers = setup.route("EU buyers", "certifiers", "recycled-content declaration");
    // Of this month: share asked for and price of a certificate, EUR/kg; kept certificates, t.
    let share = 0;
    let price = 0;
    let fee = 0;
    let bank = 0;
    let lastPrice = 0;

    const used = (): number => {
      let sum = 0;
      for (let b = 0; b < buyers.n; b++) if (covered[b]) sum += buyers.consumed[b];
      return sum;
    };
    const supply = (premium: number) => certificatesAt(state, eu, postConsumerOnly, premium);

    return {
      plan({ month }, terms) {
        share =
          month < from || month > to ? 0 : transition > 0 ? first + (final - first) * Math.min(1, (month - from) / transition) : final;
        fee = month < declared || month > to ? 0 : cost;
        price = 0;
        if (share > 0) {
          const needed = share * used();
          price = certificatePrice(supply, valid > 0 ? needed - bank / valid : needed, penalty);
        }
        const levy = share * price + fee;
        if (levy > 0) for (let b = 0; b < buyers.n; b++) if (covered[b]) terms.useLevyEurPerKg[b] += levy;
        if (price > 0)
          for (let j = 0; j < plants.n; j++)
            if (plants.region[j] === eu && plants.scrapShare[j] > 0)
              terms.premiumEurPerKg[j] += price * certifiedShare(state, j, postConsumerOnly);
        if (price > 0 !== lastPrice > 0)
          setup.report(
            "recycled-content",
            "EU buyers",
            price > 0
              ? `Certificates for ${(100 * share).toFixed(1)} % of use cost ${price.toFixed(1)} EUR/kg${price === penalty ? ", the penalty: too few come out" : ""}.`
              : "Enough certificates come out without a price.",
          );
        lastPrice = price;
      },
      settle(view, ledger) {
        const use = used();
        if (fee > 0) ledger.post(toCertifiers, 1000 * fee * use);
        if (share === 0) return;
        const recycles = (j: number) => plants.region[j] === eu && plants.scrapShare[j] > 0 && view.output[j] > 0;
        let issued = 0;
        for (let j = 0; j < plants.n; j++) if (recycles(j)) issued += view.output[j] * certifiedShare(state, j, postConsumerOnly);
        const needed = share * use;
        // Nobody buys more than can be kept.
        const sold = issued > 0 ? Math.min(1, Math.max(0, needed * (1 + valid) - bank) / issued) : 0;
        if (price > 0)
          for (let j = 0; j < plants.n; j++) {
            if (!recycles(j)) continue;
            const paid = 1000 * price * sold * view.output[j] * certifiedShare(state, j, postConsumerOnly);
            ledger.post(toPlant[j], paid);
            view.supportEur[j] += paid;
          }
        const missing = Math.max(0, needed - issued - bank);
        bank = Math.min(valid * needed, Math.max(0, bank + issued - needed));
        if (missing > 0 && penalty > 0) ledger.post(toTreasury, 1000 * penalty * missing);
      },
    };
  },
};
