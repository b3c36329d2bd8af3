import { KPIS } from "../../sim/results/kpis/index.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { STREAM_SCHEME } from "../../sim/version.ts";
import { markdownTable } from "./markdown.ts";

/** Streams of random numbers by purpose, as `sim/draws.ts` and `sim/state.ts` name them. */
export const STREAMS: readonly { readonly purpose: string; readonly agent: string; readonly what: string }[] = [
  {
    purpose: "shock",
    agent: "buyers of the world, buyers of each region, producers at home",
    what: "paths of demand and of supply at home: Ornstein-Uhlenbeck in logarithms, exact monthly steps, started from the stationary distribution",
  },
  { purpose: "noise", agent: "index", what: "reporting error of three published prices, normal" },
  {
    purpose: "posture",
    agent: "exporting state",
    what: "one uniform a month, which the quota-cut posture uses for date and length of a cut",
  },
  {
    purpose: "retaliation",
    agent: "exporting state",
    what: "one uniform a month, which the retaliation measure uses for the date of an answer",
  },
  {
    purpose: "suspension",
    agent: "exporting state",
    what: "one uniform a month, shared by all materials of a world: whether what was suspended comes back when the suspension runs out",
  },
  {
    purpose: "guess",
    agent: "exporting state",
    what: "one normal a month: the error of what it thinks buyers hold, where they need not show it",
  },
  {
    purpose: "life",
    agent: "each plant",
    what: "permit time (a least time plus a gamma of shape 2 whose mean meets the share of permits granted in time) and building time (lognormal)",
  },
  { purpose: "decide", agent: "each plant", what: "one uniform a month: whether a project that could decide does so in this month" },
  { purpose: "takeover", agent: "each plant", what: "one uniform a month: whether the exporting state bids for a plant in need of cash" },
  { purpose: "arrival", agent: "each pipeline", what: "how many ideas must be called for before the next slot wakes, exponential" },
  { purpose: "project", agent: "each pipeline slot", what: "cost and size of the plant, lognormal" },
];

const listed = (entries: readonly { readonly id: string; readonly title: string }[]): string =>
  entries.map(({ id, title }) => `${title} (\`${id}\`)`).join("; ");

export const conceptsText = (): string => `### Basic principles

Trade follows a spatial price equilibrium (Samuelson; Takayama and Judge): home material reaches a destination at the home price plus cost, rent of a full limit, and duty; all other material shares one hub price; a destination buys what is cheaper, or both. Supply is a merit order with ramps in place of steps. The state that manages a market prices as a dominant firm would, capped at the break-even of the cheapest entrant who could decide within two years (limit pricing). Sellers outside home may hold back by a conduct parameter. Investment is project finance: expected cash, debt that a bad year's cash can carry, and a price on the spread of cash, charged once (\`docs/decisions/0005-one-risk-channel.md\`); a scenario may price the option to wait instead (Dixit and Pindyck). A contract reaches an investor as the function that will really settle it, never as a label. Predation is weighed as a payback: present loss against present gain from the plants that would close.

The principles are spelled out in \`docs/design/MODEL.md\`, and where the code departs from them a decision in \`docs/decisions/\` says why.

### Emergence

Computed, and able to come out either way: prices at home and outside, the wedge between them, who supplies whom, stocks and panic, what gets built and closes, who signs a contract, what the treasury pays, whether a price war pays, where components are made, how much slips round a limit.

Put in: paths of demand, the price that investors expect in the long run, the rate at which ideas for plants arrive and its response to the price, the time that permits take, dates and sizes of measures, the hazard of the quota-cut posture, the way in which quotas at home follow expected sales, and the speeds at which buyers take fright, calm down and substitute.

### Adaptation

Buyers move stock targets (up fast, down slowly), substitute slowly, and in the EU shift between making components and importing them. Plants stop after three months at a loss, restart after three without, and leave when cash is gone or losses last. Projects decide to build, with or without a contract; running plants may sign one. The exporting state revises its target and its quota twice a year and builds capacity; producers at home in a market that nobody manages build while the expected price pays for it. The price-war posture reconsiders every half year unless it is committed; the best-response posture chooses anew among all its moves, and goes on with one unless another gains clearly more. Traders, stockpiles and traders round a limit follow their schedules in the price.

### Objectives

Projects take the best of all contracts on offer and none, by value over investment per kg of yearly capacity, and build when it is positive. The exporting state maximises profit on residual demand up to the entrants' break-even. In a price war it compares present loss with present gain, the weight that it puts on exclusion and on draining the treasury included, within its war chest. As best response it weighs margin, buyers at home, rivals' lost sales, the EU's outlay, demand unserved in the target, and sales that its controls drive to others (MODEL 3.1), and buys control of plants abroad where that is worth more to it than owners ask. Buyers, plants and traders follow rules and maximise nothing.

### Learning

None in the sense of rules that change. Expectations adapt.

### Prediction

Investors expect a weighted mean of last year's hub price and the long-run price, with a volatility from the last 36 months kept within bounds; they judge a contract's index by its gap and spread over the same months, and count on a budget only as long as it lasts at the payments they expect. The exporting state foresees trend demand and the plants being built, and knows that shocks fade. Traders extrapolate last month's change, and expect prices to drift to the long-run one and the two sides of the border to drift together. Buyers remember means of five and twelve months.

### Sensing

Everybody knows last month's prices where he trades. A plant under contract knows the last published reference, not the one of the month that it decides in. Investors know the hub price and the published indices. Buyers hear of a restriction when it is announced, or when a rent opens, and act on it from the next month; where a stop is known to be temporary, or licences have a least wait, they know how long it will last. The exporting state sees this month's demand shock, every plant, at what price each project would be built, every contract and what is left of its budget; when it weighs a price war it knows others' running costs only roughly. What buyers hold it has to guess, unless its licences make them show it. Nobody sees future draws.

### Interaction

Through the market: agents meet only in prices, quantities and the flows that clear. Directly: contracts between plants and treasuries; one programme volume and one budget that plants share; scrap that makers leave to recyclers; promises of two plants to one country each; inputs and co-products between markets; the exporting state's sums over named rivals.

### Stochasticity

All numbers are drawn before the run starts, from named streams keyed by seed, replication, agent and purpose under the scheme \`${STREAM_SCHEME}\` (\`sim/core/streams.ts\`, \`sim/draws.ts\`). Each draw takes one uniform. What happens in a run cannot change what is drawn, so policies share every shock, and another agent changes nobody else's draws.

${markdownTable(
  ["Purpose", "Agent", "What is drawn"],
  STREAMS.map(({ purpose, agent, what }) => [`\`${purpose}\``, agent, what]),
)}

Clearing, settlement, plants' exits and the sums of a price war draw nothing. Parameters are not drawn: a run uses one value of each.

### Collectives

Regions, sectors and cost steps stand for many; they are put in and do not form. The contracts of one instrument make a book with a common volume and budget.

### Observation

Every month ${OUTCOMES.length} outcomes are recorded for each market, and once a run ${KPIS.length} KPIs; definitions are in \`docs/reference/outcomes.txt\` and \`docs/reference/kpis.txt\`. Their titles say China and oxide for home and material, whatever the market. Outcomes: ${listed(OUTCOMES)}. KPIs: ${listed(KPIS)}.

A run also gives events (who built, stopped, closed, signed; what the state did), every route of the ledger with its total, the largest gap in the identities of mass and of cash, and a SHA-256 hash over all figures. A batch gives quantiles by policy and the mean difference from the baseline on the same draws with its 95 % interval (\`analysis/\`).`;
