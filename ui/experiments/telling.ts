import type { ExperimentSpec } from "../../scenarios/experiment.ts";
import { materialById } from "../../sim/materials/index.ts";

/** The guesses that moved the opening study most, one at a time: the first lines of docs/sensitivity.md, without the material. */
const TELLING = [
  "pipeline.eu.feedShare",
  "pipeline.eu.perYear",
  "finance.trailingWeight",
  "permit.compliance",
  "shock.sigma",
  "shock.kappa",
  "china.quotaSlack",
  "pipeline.eu.cost",
  "pipeline.partners.cost",
  "stock.maxRatio",
];

/** A handful to begin with, for any material: those of these numbers that its register has. */
export function tellingUncertainties(material: string): NonNullable<ExperimentSpec["uncertainties"]> {
  const ids = materialById(material)?.parameters.map(({ id }) => id) ?? [];
  const wanted = TELLING.flatMap((end) => ids.filter((id) => id.slice(id.indexOf(".") + 1) === end));
  return Object.fromEntries(wanted.map((id) => [id, {}]));
}
