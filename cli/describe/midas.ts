import { EPISODES } from "../../scenarios/episodes/index.ts";
import { DEFAULTS } from "../../scenarios/resolve.ts";
import { POSTURES } from "../../sim/adversary/index.ts";
import { MEASURES } from "../../sim/adversary/measures/index.ts";
import { INSTRUMENTS } from "../../sim/instruments/index.ts";
import { MATERIALS } from "../../sim/materials/index.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { MODEL_VERSION } from "../../sim/version.ts";
import { formatNumber } from "../support/numbers.ts";
import type { Catalogue } from "./catalogue.ts";
import { evidenceOf, percent } from "./evidence.ts";
import { markdownPage } from "./markdown.ts";
import { momentCount, playable } from "./odd-patterns.ts";

interface Answer {
  readonly question: string;
  readonly answer: string;
  readonly details?: string;
}
interface Tab {
  readonly tab: string;
  readonly answers: readonly Answer[];
}

const titles = (entries: readonly { readonly title: string }[]): string => entries.map(({ title }) => title).join(", ");

const overview = (): readonly Answer[] => [
  { question: "Name", answer: `Bodem ${MODEL_VERSION}` },
  {
    question: "Main purpose",
    answer:
      "To compare price support and trade defence for critical raw materials on the same draws, before they are rolled out, with the reactions of plants, buyers and the exporting state.",
  },
  {
    question: "Summary",
    answer: `An agent-based market model in monthly steps. Materials in the catalogue: ${titles(MATERIALS)}. Each market has producers at home under a state that may manage and restrict them, plants and projects elsewhere, buyers with stocks, traders, recyclers, and contracts with treasuries; materials of one chain are linked.`,
  },
  { question: "Model type", answer: "Agent-based; spatial price equilibrium solved each month; stochastic; partial equilibrium." },
  {
    question: "Not for",
    answer:
      "Price forecasts, trading, valuation of companies, episodes shorter than a month, legal or budgetary advice. The full list is in docs/not-for.md.",
  },
  { question: "Licence", answer: "EUPL-1.2" },
];

const details = (): readonly Answer[] => [
  {
    question: "Structure and approach",
    answer: "docs/odd.md, sections 2 to 4 and 7; docs/life-of-a-month.md walks one month through the code.",
  },
  {
    question: "Input and parametrisation",
    answer: `A scenario of a dozen lines, and a register of ${formatNumber(MATERIALS.reduce((sum, { parameters }) => sum + parameters.length, 0))} sourced parameters (docs/reference/register-*.txt). How buyers hoard and substitute and what slips round limits was fitted on one episode of history and is the same for every material.`,
  },
  { question: "Main output", answer: `${OUTCOMES.length} outcomes a month and market, ${KPIS.length} KPIs a run: ${titles(KPIS)}.` },
  { question: "Spatial extent and resolution", answer: "The world in six or seven regions, the EU as one of them." },
  {
    question: "Temporal extent and resolution",
    answer: `Months; ${DEFAULTS.start} to ${DEFAULTS.end} unless the scenario says otherwise; burn-in of ${DEFAULTS.burnInMonths} months.`,
  },
];

function quality(): readonly Answer[] {
  const missing = EPISODES.filter((episode) => !playable(episode)).map(({ episode }) => episode);
  return [
    {
      question:
        "Models are by definition affected by uncertainties (in input data, input parameters, scenario definitions, etc.). Have the model uncertainties been quantified? Are uncertainties accounted for in your simulations?",
      answer: "In part",
      details:
        "Chance in demand, supply, permits, building times, new plants and reported prices is in every run; results are quantiles over replications and paired differences with 95 % intervals. Behaviour of the exporting state is a choice of the scenario. Every parameter has a range, and any can be moved within it, and an experiment draws them from their ranges (`--vary`, `--register`); a batch without one does not, so their uncertainty is then not in the intervals.",
    },
    {
      question:
        "Sensitivity analysis helps identifying the uncertain inputs mostly responsible for the uncertainty in the model responses. Has the model undergone sensitivity analysis?",
      answer: "In part",
      details:
        "Mechanisms and assumptions are taken away or driven hard one at a time for NdPr oxide (fit/findings.ts, docs/findings.md), every assumed parameter is moved to the ends of its range (docs/sensitivity.md), and all are screened together by Morris's method for what the floor costs (docs/experiments.md). `bodem sensitivity` does the same, or Sobol' indices, for any scenario and measure; the other markets have no such study here.",
    },
    { question: "Have model results been published in peer-reviewed articles?", answer: "No" },
    { question: "Has the model formally undergone scientific review by a panel of international experts?", answer: "No" },
    {
      question: "Has model validation been done? Have model predictions been confronted with observed data (ex-post)?",
      answer: "Yes",
      details: `${EPISODES.length} episodes of history with ${EPISODES.reduce((sum, { moments }) => sum + moments.length, 0)} moments, their bands written down before any was replayed: ${momentCount("out-of-sample")} out of sample, ${momentCount("fit")} fitted on, ${momentCount("own-class")} of a class of its own that is in sample and not counted. \`bodem replay\` runs them and prints every miss.${
        missing.length > 0 ? ` Not yet playable for want of their material: ${missing.join(", ")}.` : ""
      } Known answers from theory, laws of markets and the identities of mass and cash are tests.`,
    },
  ];
}

function transparency(): readonly Answer[] {
  const all = MATERIALS.flatMap(({ parameters }) => parameters);
  const { read, recalled, assumed } = evidenceOf(all);
  return [
    {
      question: "To what extent do input data come from publicly available sources?",
      answer: "In part",
      details: `Of ${formatNumber(all.length)} numbers ${read} (${percent(read, all.length)}) were read in a source that is named and public, some behind payment, or through press, aggregators and tables that are not in the repository; ${recalled} (${percent(recalled, all.length)}) are recalled; ${formatNumber(assumed)} (${percent(assumed, all.length)}) are assumed. No confidential data are used.`,
    },
    {
      question: "Is the full model database as such available to external users?",
      answer: "Yes",
      details: "It is part of the code: sim/materials/, printed in docs/reference/register-*.txt.",
    },
    {
      question: "Have model results been presented in publicly available reports?",
      answer: "In the repository only",
      details: "They are in docs/findings.md. No report by others is known.",
    },
    {
      question: "Have output datasets been made publicly available?",
      answer: "No",
      details:
        "Anybody can make them: scenario, seed and model version give the same figures, to the bit, on any machine, and a hash to check.",
    },
    {
      question: "Is there any user friendly interface presenting model results that is accessible to the public?",
      answer: "Yes",
      details:
        "A notebook in the browser that runs on the user's own machine (`npm start`), and a command line. There is no public server.",
    },
    {
      question: "Has the model been documented in a publicly available dedicated report or a manual?",
      answer: "Yes",
      details: "docs/odd.md, docs/design/, docs/decisions/ and docs/reference/.",
    },
    { question: "Is there a dedicated public website where information about the model is provided?", answer: "No" },
    { question: "Is the model code open-source?", answer: "Yes", details: "EUPL-1.2." },
  ];
}

const policy = (): readonly Answer[] => [
  {
    question: "Policy role",
    answer: "Ex-ante comparison of options. It has supported no impact assessment of the Commission.",
  },
  { question: "Policy areas", answer: "Raw materials, industrial policy, trade defence, economic security." },
  { question: "Instruments", answer: `${titles(INSTRUMENTS)}.` },
  { question: "Behaviour of the exporting state", answer: `Postures: ${titles(POSTURES)}. Measures: ${titles(MEASURES)}.` },
  {
    question: "Impacts that it can help to assess",
    answer:
      "Capacity and output in the EU and elsewhere, dependence, prices, stocks and stoppages, outlays and receipts of the treasury, buyers' surplus, plants' margins, the exporter's margin.",
  },
  { question: "Impacts that it cannot", answer: "Jobs, growth, environment, social effects, effects on small firms, other budgets." },
];

const tabs = (): readonly Tab[] => [
  { tab: "Overview", answers: overview() },
  { tab: "Details", answers: details() },
  { tab: "Quality", answers: quality() },
  { tab: "Transparency", answers: transparency() },
  { tab: "Policy support", answers: policy() },
  {
    tab: "References",
    answers: [
      {
        question: "Documents",
        answer:
          "docs/odd.md (description), docs/design/MODEL.md and docs/design/POLICY.md (specification), docs/findings.md (results), docs/reference/ (catalogues).",
      },
    ],
  },
  {
    tab: "Versions",
    answers: [{ question: "This version", answer: `${MODEL_VERSION}; CHANGELOG.md tells what changed in results and interface.` }],
  },
];

export const midas: Catalogue = {
  flag: { name: "midas", kind: "switch", doc: "Answers to what the Commission's model inventory MIDAS asks, in Markdown." },
  data: tabs,
  text: () =>
    markdownPage(
      "Bodem: sheet for a model inventory",
      "MIDAS is the Modelling Inventory and Knowledge Management System of the European Commission (Ostlaender et al. 2019, EUR 29729 EN, doi 10.2760/900056). The Better Regulation Toolbox asks that models used in impact assessments be described there. Bodem is not in it. This sheet has the parts of an entry and answers the questions on quality and transparency as the inventory's public pages put them (web.jrc.ec.europa.eu/policy-model-inventory, seen in November 2026 in excerpts); the last four questions on transparency are recalled. It is printed by `bodem describe --midas`; counts and lists come from the catalogues in the code.",
      tabs().map(({ tab, answers }) => ({
        heading: tab,
        text: answers
          .map(
            ({ question, answer, details: more }) =>
              `**${question}**\n\n${answer}${/[.!?]$/.test(answer) ? "" : "."}${more ? ` ${more}` : ""}`,
          )
          .join("\n\n"),
      })),
    ),
};
