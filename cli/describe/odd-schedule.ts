import { markdownTable, numbered } from "./markdown.ts";

/** A step of the month: the calls of `sim/month.ts` that make it, in their order, and where they live. */
export interface Step {
  readonly calls: readonly string[];
  readonly file: string;
  readonly what: string;
}

export const PLAN: readonly Step[] = [
  {
    calls: ["rules"],
    file: "sim/instruments/",
    what: "Active instruments write this month's rules on imports: lowest landed price and who keeps the difference.",
  },
  {
    calls: ["updateOutlook"],
    file: "sim/agents/investor.ts",
    what: "Investors form this month's forecast and volatility from past prices.",
  },
  {
    calls: ["allocate", "signRunningPlants"],
    file: "sim/agents/projects.ts",
    what: "Every third month, plants that run or stand still sign a contract on offer if it is worth more to them than the market alone.",
  },
  {
    calls: ["expectedRise"],
    file: "sim/agents/announcements.ts",
    what: "Where public purchases have been announced, buyers and traders reckon how far these will move the price.",
  },
  {
    calls: ["prepareBuyers"],
    file: "sim/agents/buyers.ts",
    what: "Buyers set use at the reference price (growth, shock, substitution, route) and how much stock they want.",
  },
  {
    calls: ["preparePlants"],
    file: "sim/agents/plants.ts",
    what: "Plants find what they can run, and which support they expect per kg.",
  },
  { calls: ["prepareTraders"], file: "sim/agents/traders.ts", what: "Traders form a forecast and what they may hold." },
  {
    calls: ["prepareLeakage"],
    file: "sim/agents/leakage.ts",
    what: "Traders round a limit sell what they bought last month and adjust what they buy to last month's price gap.",
  },
  {
    calls: ["prepareExporter"],
    file: "sim/agents/exporting-state.ts",
    what: "The exporting state follows its own rules: offer target and quota where it manages the market, and new capacity at home. All levers go back to free.",
  },
  {
    calls: ["actExporter"],
    file: "sim/adversary/",
    what: "Its posture, then its measures in the scenario's order, move the levers. It moves last and sees the plans of the others.",
  },
  {
    calls: ["applyLevers"],
    file: "sim/agents/exporting-state.ts",
    what: "The levers take effect: offer, quota, what each step can run, purchases for the state's stock. News of a restriction is noted.",
  },
];

export const CLEAR: readonly Step[] = [
  {
    calls: ["solve"],
    file: "sim/markets/linked-blocs.ts",
    what: "The market clears: home and all destinations at once. Nothing in the state changes while it does.",
  },
];

export const POST: readonly Step[] = [
  {
    calls: ["postTrade"],
    file: "sim/markets/trade.ts",
    what: "Flows, bills, rents, duties, contract prices and stocks of traders are booked.",
  },
  { calls: ["postBuyers"], file: "sim/agents/buyers.ts", what: "Buyers use, store, and lose what lines could not run." },
  { calls: ["postPlants"], file: "sim/agents/plants.ts", what: "Plants book output, revenue, feed and operating cost." },
  {
    calls: ["postScrap"],
    file: "sim/agents/recycler.ts",
    what: "Scrap pools gain what was left and collected, and lose what was drawn and sold abroad.",
  },
  {
    calls: ["publishIndices", "seenShare", "alarmOutside", "euSpot", "reportingError"],
    file: "sim/markets/indices.ts",
    what: "Indices are published; they are not what anybody paid.",
  },
  {
    calls: ["settle"],
    file: "sim/instruments/contract-book.ts",
    what: "Instruments settle in the order of the policy, then the standing contracts of other governments.",
  },
  {
    calls: ["decidePlants"],
    file: "sim/agents/plants.ts",
    what: "Plants pay debt and dividends, and decide to stand still, restart or leave.",
  },
  {
    calls: ["advanceProjects"],
    file: "sim/agents/projects.ts",
    what: "Projects move on: ideas, permits, the decision to build, building, first output.",
  },
  {
    calls: ["postHomeOutlay"],
    file: "sim/agents/home-outlay.ts",
    what: "The exporting state pays makers at home where it subsidises them; what it spends, and what plants abroad that it controls earn, goes into its margin.",
  },
  { calls: ["record"], file: "sim/results/recorder.ts", what: "Outcomes are recorded; the identities of mass and cash are checked." },
  {
    calls: ["adaptExpectation", "offerOfftake"],
    file: "sim/agents/offtake.ts",
    what: "Buyers who have been alarmed set how much of new plants' output they would take under contract.",
  },
  {
    calls: ["adaptBuyers"],
    file: "sim/agents/buyers.ts",
    what: "Expectations come last: remembered prices, substitution, where components are made; then the price memory of all.",
  },
];

const steps = (list: readonly Step[]): string =>
  markdownTable(
    ["", "Call", "File", "What happens"],
    list.map(({ calls, file, what }, i) => [String(i + 1), calls.map((call) => `\`${call}\``).join(", "), `\`${file}\``, what]),
  );

export const scheduleText =
  (): string => `Time is discrete. Each phase of a month reads last month's state or what an earlier phase of the month has finished. Agents of one kind act in a fixed order, which matters only where something is first come, first served: the volume of a contract programme and a budget. \`sim/month.ts\` is the order below.

### Planning, one market

${steps(PLAN)}

### Clearing

${steps(CLEAR)}

### Posting

${steps(POST)}

### Several markets in one world

\`sim/linkage.ts\` advances all markets of a world together:

${numbered([
  "Costs go back to what the register says.",
  "Links plan from last month's prices: what the inputs cost makers of a component, and what the co-product brings the mines and plants of the lead material.",
  "Every market plans. The order is what takes in before what is taken in, and co-products last.",
  "In the same order each market clears and is posted before the next. A first input is not cleared by itself: it clears inside the solve of what it goes into. A co-product first learns what its lead material dug.",
])}

Markets that are not linked have the same bits as alone. Policy instruments and the posture belong to the first material of the scenario. In the others the exporting state is commercial, and takes only the measures that name them.`;
