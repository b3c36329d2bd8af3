import { FIRST_MONTH, LAST_MONTH } from "./calendar.ts";

/** Version of the file format that this program reads and writes. */
export const FORMAT = 1;

/** Limits of the format. */
export const LIMITS = {
  titleCharacters: 200,
  questionCharacters: 1000,
  seedCharacters: 100,
  months: { min: 12, max: 360 },
  burnInMonths: { min: 0, max: 120 },
  replications: { min: 1, max: 100_000 },
  policies: 100,
  exporters: 50,
  instruments: 40,
  measures: 40,
  size: { min: 1, max: 1_000_000 },
  options: 100,
  firstMonth: FIRST_MONTH,
  lastMonth: LAST_MONTH,
} as const;

/** What each key of a scenario means; the order is the order in which files are written. */
export const SCENARIO_KEYS = {
  bodem: `Version of the file format: ${FORMAT}.`,
  title: `One line, at most ${LIMITS.titleCharacters} characters.`,
  question: "The question that the scenario answers, in one sentence.",
  material: "What is traded, and what results are about.",
  alongside: "Other materials traded in the same world; those of one chain are linked, the rest only stand beside.",
  start: 'First reported month, "2026-01".',
  end: `Last reported month; ${LIMITS.months.min} to ${LIMITS.months.max} months from the first.`,
  burnInMonths: "Months simulated before the first reported one.",
  seed: "Text or whole number from which every random draw follows.",
  replications: "Runs of each policy under each exporter, with different draws.",
  baseline: "What the policies are compared with; no instruments when absent.",
  policies: "Policies by id, each with its instruments in the order in which they apply.",
  exporters: "Behaviours of the exporting state by id; commercial when absent.",
  assumptions: "Parameters of the register set to other values, by id.",
  experiment: "What is varied and at which points the study is run, for batches and analyses.",
} as const;
export const EXPERIMENT_KEYS = {
  design: "How the points are chosen.",
  size: "Points of Monte Carlo, Latin hypercube and Sobol; rows of a Saltelli base sample; trajectories of Morris; levels of a full factorial; resolution, 3 to 5, of a fractional one.",
  replications: "Runs of each policy under each exporter at a point, with different draws.",
  draws: "Whether all points share their draws, or each has fresh ones; by the design when absent.",
  secondOrder: "Of a Saltelli design: twice the points, for indices of pairs.",
  register: "Every parameter of this evidence, over its range in the register, beside those named.",
  uncertainties: "What nobody decides: parameters of the register by id, each with its spread.",
  levers: "What a policy sets: POLICY.INSTRUMENT.SETTING, each with its spread.",
  correlations: "Rank correlations between uncertainties.",
} as const;
export const SPREAD_KEYS = {
  shape: "How likely the values are; fixed leaves a parameter at its value.",
  min: "Least value; the register's, or the setting's, when absent.",
  max: "Largest value; the register's, or the setting's, when absent.",
  mode: "Likeliest value of a triangular spread; the register's value when absent.",
  mean: "Mean of a normal spread before it is cut; the register's value when absent.",
  sd: "Standard deviation of a normal spread before it is cut; a quarter of the range when absent.",
  options: "Some values in place of a range, each as likely.",
} as const;
export const POLICY_KEYS = {
  title: "Shown in tables.",
  instruments: "Instruments in the order in which they apply.",
  on: "Id of the material whose market the instrument acts on; the scenario's when absent.",
} as const;
export const EXPORTER_KEYS = {
  title: "Shown in tables.",
  posture: "How the exporting state behaves.",
  measures: "What it does beside its posture: dated quotas, licences, bans and purchases, each with `use` and its settings.",
  on: "Id of the material that the measure is about; the scenario's when absent.",
} as const;

export const ID_PATTERN = "^(?=.*[a-z-])[a-z0-9-]{1,40}$";
export const MONTH_PATTERN = "^\\d{4}-(0[1-9]|1[0-2])$";
