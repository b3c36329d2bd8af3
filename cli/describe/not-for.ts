import { MATERIALS } from "../../sim/materials/index.ts";
import type { Catalogue, Section } from "./catalogue.ts";
import { evidenceOf, evidenceRow } from "./evidence.ts";
import { bullets, markdownPage, markdownTable } from "./markdown.ts";

const USES: readonly string[] = [
  "**Forecasting prices.** Demand paths, the price that investors expect in the long run and the dates of controls go in; they do not come out. A run is one future among many that all policies share. What a policy changes is a result; the level of a price is not.",
  "**Trading or hedging.** Prices are means of a month in real 2025 euros. There are no bids, no futures and no days, and a published index is a stylised mix of deals, asks and error.",
  "**Valuing a company, a mine or a loan.** Plants bear names because their capacities are public. Their costs, cash and feed are mostly assumed, and all of a market share one set of terms of finance. A plant that closes in a run is a kind of plant, not a word about its owner.",
  "**Anything that is over within a month.** A jump in the days after an announcement, a stop of two weeks, a ship that waits: the model sees the mean of the month. News reaches buyers in the month after it.",
  "**Predicting what a state will do.** Postures and measures are what-ifs. Three postures weigh anything: the commercial price looks at entrants, a price war is weighed against its cost, and the best response compares a fixed list of moves half a year at a time, by weights that are assumed. Of the measures, retaliation answers a rule at the border of the EU, at a date that is drawn, a suspension ends or is prolonged by a draw, and purchases of plants abroad are weighed; the others follow their dates whatever anybody does.",
  "**Allocation in an emergency.** Lines stop along a ramp of the price. Nobody is served first by law, stocks are not requisitioned, and the defence sector is one class of buyer and no more.",
  "**A budget line.** The spread of outlays comes from demand, supply, permits and the like. The uncertainty of the parameters is not in it, so the 95th percentile is no ceiling. Move the assumed numbers before you quote a sum.",
  "**Jobs, growth, emissions, water, rights of people near a mine.** None is modelled. Buyers' surplus and plants' cash margins are; the economy round them stands still, with fixed inflation and a fixed exchange rate.",
  "**Chains that the catalogue does not link.** Materials in one world touch each other only where one is made from another or both come out of one ore. Otherwise no energy price, host metal or buyer connects them.",
  "**Legal advice.** Instruments follow the text of the plan where it speaks and are assumed where it is silent. Whether one is lawful under the rules of the WTO or on state aid is not asked.",
  "**Times and places far from those it was tried on.** How buyers hoard, save and smuggle was fitted on one episode of rare earths and is used unchanged for every material. `bodem replay` shows how far that carries.",
];

const BEFORE: readonly string[] = [
  "Compare with the baseline on the same draws, and leave out what the paired interval cannot tell from nothing.",
  "Look up the numbers that the answer hangs on in `bodem describe --register`. Where they are assumed, move them through their range with `--assume` and see whether the answer turns.",
  "Run `bodem replay` for the episode nearest to your question, and read its misses.",
  "Give the model version, the seed and the hash with the number, so that others can get it again.",
];

const mostly = MATERIALS.filter(({ parameters }) => 2 * evidenceOf(parameters).assumed > parameters.length);

const sections = (): readonly Section[] => [
  { heading: "Not for", text: bullets(USES) },
  {
    heading: "Materials whose numbers are mostly assumed",
    text: `${
      mostly.length === MATERIALS.length
        ? "More than half of the numbers of every material are assumed."
        : `More than half of the numbers are assumed for ${mostly.map(({ title }) => title).join("; ")}.`
    } An answer about a material is no better than the numbers behind it; where they are assumed it shows how things hang together, not how large they are. Behaviour and finance, which are assumed for all alike, are part of each count.\n\n${markdownTable(
      ["Material", "Parameters:", "Read:", "Recalled:", "Assumed:", "Share assumed:"],
      MATERIALS.map((material) => [`${material.title} (\`${material.id}\`)`, ...evidenceRow(material)]),
    )}`,
  },
  { heading: "Before you quote a number", text: bullets(BEFORE) },
];

/** The same as a part of a larger page, its headings one level down. */
export function notForText(): string {
  const [first, ...rest] = sections();
  return [first.text, ...rest.map(({ heading, text }) => `### ${heading}\n\n${text}`)].join("\n\n");
}

export const notFor: Catalogue = {
  flag: { name: "not-for", kind: "switch", doc: "What the model must not be used for." },
  data: sections,
  text: () =>
    markdownPage(
      "What this is not for",
      "Bodem compares policies for critical raw materials on the same draws. It shows which mechanisms decide an answer, and how the answer moves with the assumptions. For what follows it is the wrong tool.",
      sections(),
    ),
};
