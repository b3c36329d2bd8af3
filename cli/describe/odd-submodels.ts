import { POSTURES } from "../../sim/adversary/index.ts";
import { MEASURES } from "../../sim/adversary/measures/index.ts";
import { INSTRUMENTS } from "../../sim/instruments/index.ts";
import { INDEX_IDS } from "../../sim/markets/indices.ts";
import { bullets } from "./markdown.ts";

interface Submodel {
  readonly title: string;
  readonly files: readonly string[];
  readonly text: string;
}

const SUBMODELS: readonly Submodel[] = [
  {
    title: "Demand",
    files: ["sim/markets/buyer-demand.ts", "sim/agents/buyers.ts"],
    text: "Use of a buyer is base use × growth of its sector × exp(shock of the world + shock of the region) × what substitution has left × (price / reference price)^−elasticity × the share of lines that run; what the policy makes a buyer owe on each kg that it uses counts as part of the price. That share falls straight from 1 at three quarters of the choke price to 0 at five quarters. Substitution moves slowly towards what the long-run elasticity would leave at the five-month mean price. Use that is lost is booked in three parts: given up (price), curtailed (lines), substituted (slow).",
  },
  {
    title: "Stocks and panic",
    files: ["sim/agents/buyers.ts", "sim/markets/buyer-demand.ts"],
    text: "The target is a normal stock times 1 + fear, capped: fear grows with the logarithm of last month's price over the twelve-month mean, and by a fixed step for a year after news of a restriction or a rent at home's border. The target in force follows quickly upwards and slowly downwards. Each month buyers close part of the gap to it; what they buy for stock falls with the price against last month's, and when the price is above what they remember they draw on stock instead. A stop whose end everybody knows is bridged: buyers outside home do not stock up, and spread their stock over the months that are left. Net purchases are never below zero.",
  },
  {
    title: "Components made in the EU or imported",
    files: ["sim/agents/buyers.ts"],
    text: "Where a market has both routes, the EU's demand is split between makers in the EU and material inside imports. The split moves with the difference in cost by an Armington elasticity, over a time constant. A rule on the material that does not cover imports therefore moves making abroad.",
  },
  {
    title: "Output of plants",
    files: ["sim/agents/plants.ts", "sim/markets/merit-order.ts"],
    text: "A plant runs K · clip((P(1 − f) + s − c + w) / 2w, 0, 1): P the price, f the share for feed, s the support per kg that it expects, c its cost, w half the width of the ramp, K what is available. K is nameplate × ramp-up × loading, bounded by scrap for the scrap-fed share and by the host metal for a by-product. Plants with a standing contract fill up over three years. Only the covered part of output sees the support, and only where the contract pays on actual output.",
  },
  {
    title: "Life and death of plants",
    files: ["sim/agents/plants.ts"],
    text: "Monthly cash is revenue − feed − operating and fixed cost + settlement − debt service; cash above a multiple of the investment is paid out. A plant that loses on every kg for three months stands still and pays a fifth of its fixed cost; after three good months it restarts at a cost. It leaves for good when its cash falls below a small negative share of its investment, or after nine months of losses with next to no cash.",
  },
  {
    title: "Projects and the pipeline",
    files: ["sim/agents/projects.ts", "sim/agents/permit.ts"],
    text: "A project asks for permits at its date, waits for them as long as was drawn, and then each month has a chance to decide. It compares its value without a contract and under each contract on offer and builds if the best is positive, signing in that case. Capital is spent evenly over the building time. Further plants without a name wake as ideas are called for: one idea a month at normal prices, more when last year's price was above the long-run one. One of these that could have been built for ten years and was not is given up, and its slot makes room for a new idea.",
  },
  {
    title: "Valuation",
    files: ["sim/agents/investor.ts", "sim/agents/project-value.ts", "sim/agents/cash-moments.ts", "sim/finance/"],
    text: "Yearly cash per kg of capacity has a mean, a spread and a lower decile under a lognormal price, by quadrature between the kinks of the cash (shutdown, strike, threshold, suspension), with basis risk and averaging of the index; the price from which a project pays without a contract is found in closed form. Debt is what the lower decile carries at the cover ratio, at most 70 % of investment. Value is the certainty equivalent, mean minus the price of risk times the spread, over the contract and then the merchant years, discounted at a rate that only the tax shield of debt lowers. With a weight on the option to wait, value must exceed investment by part of the Dixit-Pindyck multiple.",
  },
  {
    title: "Recycling",
    files: ["sim/agents/recycler.ts"],
    text: "Making components leaves scrap where it happens, for components that the EU imports at home. Material at end of life is use made smaller by growth over the life of products, which may spread as a gamma distribution; where a material states an amount for the EU, that alone counts and other regions have none. Part of it is collected, more so over time. Scrap-fed plants and steps share what is in their region's pool. Of what comes in beyond what recyclers of a region can take, a share is sold to those in China as far as these are short of scrap, unless the policy stops it; scrap that nobody has taken for two years is thrown away.",
  },
  {
    title: "Traders",
    files: ["sim/agents/traders.ts"],
    text: "Traders at home and outside buy while they expect the price to rise and sell into a rise that has come, with a saturating response, never beyond what they may hold nor more than half of their stock in a month. Their forecast extrapolates last month's change and is pulled towards the long-run price and towards the price on the other side of the border, less the cost of carrying.",
  },
  {
    title: "Offtake by alarmed buyers",
    files: ["sim/agents/offtake.ts"],
    text: "Buyers outside home whom restrictions have alarmed spread their sources: they would take a growing share of new plants' output at the expected price. It takes that share of price risk off a decision to build, and lapses when the alarm does.",
  },
  {
    title: "Public stockpiles",
    files: ["sim/agents/stockpiles.ts"],
    text: "A stockpile buys up to its rate while it is short of its target and the price is below what it pays, and sells up to its rate while the price is above what makes it sell. Its schedule falls in the price, so buying in a panic raises the price like anybody's.",
  },
  {
    title: "Leakage",
    files: ["sim/agents/leakage.ts"],
    text: "While a limit or ban is in force, traders buy at home, carry material through third countries for a month and sell it at the hub. Their trade aims at a share of what was exported freely, growing with last month's price gap up to a cap, and builds up and fades over some months. Round a rule of the EU at its border they do the same, with what the instrument says as the yardstick.",
  },
  {
    title: "The exporting state's own rules",
    files: ["sim/agents/exporting-state.ts", "sim/markets/dominant-firm.ts"],
    text: "In a managed market the state sets a target price every six months: the best price of a dominant firm on the demand that others leave, at most a margin below the break-even of the cheapest entrant who could decide within two years, and never below its cost; while its own limit on exports holds some back the target stays as it was. Entrants whom a contract makes pay at any price are left out. Twice a year it sets a quota on what it expects to sell at that price, which then meets this month's supply shock. It builds capacity towards what it expects to sell and some slack, while the target or last year's home price comes near the full cost of building; what was begun before the run comes in evenly. In other markets producers run at cost and everybody builds while the expected price pays for it. By-products are bounded by the host metal.",
  },
  {
    title: "Sums of a price war",
    files: ["sim/adversary/attack-sums.ts", "sim/adversary/predation-payback.ts"],
    text: "Before an attack the state clears the market three times: at the commercial offer, at the attack price, and with those plants gone who would close by their own cash at three guesses of their cost, contract, budget and settlement rule counted. The loss a month and the gain a month become present values; gain is eroded by re-entry. Only exits that the attack itself causes count.",
  },
  {
    title: "Clearing",
    files: ["sim/markets/market.ts", "sim/markets/linked-blocs.ts", "sim/markets/linked-hub.ts", "sim/core/root.ts"],
    text: "One bracketed root in the logarithm of the home price makes what the world takes from home equal to what home has left. For a landed price, destinations are served in rising order of what home material costs them there: wholly from home below the hub price, mixed at it, wholly from elsewhere above it. When the export limit is below what would leave, home clears by itself and a second root finds the landed price at which exports equal the limit; the difference is the rent. A limit of zero is a stop. Home may also import. A backstop that matters only above all choke prices closes the bracket, and its tonnes are booked apart. Purchases are trimmed within the tolerance so that bought equals sold.",
  },
  {
    title: "Conduct of sellers",
    files: ["sim/markets/conduct.ts", "sim/markets/market.ts"],
    text: "With a conduct parameter θ above 0, a plant outside home offers Q · clip(e(1 − c/P)/θ, 0, K/Q): Q what was sold outside home last month, K what it has available, e the elasticity that sellers see, entry included. θ of 0 is price taking, 1 is Cournot. Output under contract is not held back.",
  },
  {
    title: "Contract prices beside the spot price",
    files: ["sim/markets/trade.ts"],
    text: "A share of deliveries is paid at a contract price that closes part of its gap to spot each month; the rest is a spot tail. Quantities follow the spot price. The difference is a transfer between buyers and sellers in the ledger, shared by sellers per kg.",
  },
  {
    title: "Published indices",
    files: ["sim/markets/indices.ts"],
    text: `Five indices (${INDEX_IDS.map((id) => `\`${id}\``).join(", ")}). The one for outside home mixes what was paid with asks, the more so the thinner the spot tail; asks run ahead of spot the more buyers are alarmed. Each carries a reporting error. Contracts settle on an index, plants are paid the market price, so basis risk is part of the model.`,
  },
  {
    title: "Contracts and their settlement",
    files: ["sim/instruments/contract-book.ts", "sim/instruments/settlement.ts", "sim/instruments/contract-terms.ts"],
    text: "The payer owes max(0, K − R) − b · max(0, R − U) per kg: strike K, reference R, threshold U, share of the upside b. Terms set the index, its averaging (month, trailing year, calendar year), the volume (actual, capped, deemed), indexation, currency, tenor, yearly caps, a budget gross or net of receipts, a cap of clawback at the plant's margin, and suspension at low prices. Terms are nominal, payments are posted in real money. A programme is first come, first served.",
  },
  {
    title: "Contracts of other governments",
    files: ["sim/instruments/foreign-contracts.ts"],
    text: "Where a material has the plants, the floors of the United States for MP Materials and of Japan for Lynas are part of every world, on the same settlement. Part of these plants' output is promised to the country that pays, and reaches the open market only beyond that.",
  },
  {
    title: "Components and their inputs",
    files: ["sim/linkage.ts"],
    text: "When a component and its first input are in one world, they clear together: at every trial price of the component the input's market is solved with makers' demand at that price, and what the input costs goes into their offers, so no month passes between the two. It repeats downwards: separators that own no mine buy concentrate, whose market clears inside that of the oxide; where concentrate is not traded they pay a share of the oxide price. What an input costs beside its reference price moves the component's cost, which holds the rest. Further inputs enter at last month's price, and their demand follows the component's output of this month; a check stops the run when such an input weighs too much for that delay to damp. Buyers of an input are then those who take it in, one for each region, in place of the sectors in its own file.",
  },
  {
    title: "Co-products of one ore",
    files: ["sim/linkage.ts"],
    text: "The lead material alone decides how much is dug. What its co-product brought last month above its reference price lowers the cost at which it decides what to run; the money itself stays in the co-product's market. The co-product's plants and steps on that ore can run at most their assay share of what the lead's made this month; within that they follow their own price, cost and, where it is managed, quota.",
  },
  {
    title: "Ledger, identities and KPIs",
    files: ["sim/core/ledger.ts", "sim/results/recorder.ts", "sim/results/kpis/"],
    text: "Every payment has a payer, a payee and a reason. Each month what was made and released equals what was used and stored, for the world and for each buyer; the ledger nets to zero, the hub passes on what it takes, and buyers' bills equal sellers' receipts. A figure that is not finite, or a stock below zero, stops the run and names month, agent and quantity.",
  },
];

const chosen = (entries: readonly { readonly id: string; readonly title: string; readonly doc: string }[]): string =>
  bullets(entries.map(({ id, title, doc }) => `**${title}** (\`${id}\`). ${doc}`));

export const submodelsText = (): string => `One paragraph each, with the files. Settings and their ranges are in \`docs/reference/\`.

${SUBMODELS.map(({ title, files, text }) => `### ${title}\n\n${files.map((file) => `\`${file}\``).join(", ")}\n\n${text}`).join("\n\n")}

### Postures of the exporting state

\`sim/adversary/\`. One in each scenario's behaviour.

${chosen(POSTURES)}

### Measures of the exporting state

\`sim/adversary/measures/\`. Dated, any number beside the posture, in the order of the scenario. Licences wait in a queue (\`sim/adversary/measures/licence-queue.ts\`): a least wait, then a share decided each month, of which some denied; a licence that is not used lapses.

${chosen(MEASURES)}

### Instruments of the EU

\`sim/instruments/\`. In the order of the policy.

${chosen(INSTRUMENTS)}`;
