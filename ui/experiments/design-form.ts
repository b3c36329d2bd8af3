import { html, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import { designById } from "../../analysis/designs/index.ts";
import { type DesignId, type Experiment, EXPERIMENT_DEFAULTS, type ExperimentSpec } from "../../scenarios/experiment.ts";
import { LIMITS } from "../../scenarios/fields.ts";
import { pick } from "../forms/pick.ts";
import "../forms/typed-number.ts";
import { count } from "../notebook/figures.ts";
import type { AskedText } from "./ask-form.ts";

/** A design that a cell offers: what it is good for, and its size to begin with. */
export interface OfferedDesign {
  readonly id: DesignId;
  readonly title: string;
  readonly size: number;
}

/** What the size of a design counts, as its label. */
const COUNTED: Readonly<Record<string, string>> = {
  points: "Points",
  trajectories: "Trajectories",
  "points of the base sample": "Points of the base sample",
  "its resolution": "Its resolution",
  "levels of each factor that is a number": "Levels of each factor that is a number",
};

/** Design and size in words. */
export function designTexts(offered: readonly OfferedDesign[], { design: id, size }: Pick<Experiment, "design" | "size">): AskedText[] {
  const { title, size: sized } = designById(id);
  return [
    [t("Method"), t(offered.find((one) => one.id === id)?.title ?? title)],
    [t(COUNTED[sized.counts] ?? sized.counts), count(size)],
  ];
}

/** Design, size, and runs at each point. */
export function designFields(
  offered: readonly OfferedDesign[],
  spec: ExperimentSpec,
  onSet: (spec: ExperimentSpec) => void,
): TemplateResult[] {
  const design = designById(spec.design ?? EXPERIMENT_DEFAULTS.design);
  const { least, most, counts, usual } = design.size;
  const shown = offered.some(({ id }) => id === design.id)
    ? offered
    : [...offered, { id: design.id, title: design.title, size: spec.size ?? EXPERIMENT_DEFAULTS.size }];
  const choose = (value: string): void => {
    const chosen = shown.find(({ id }) => id === value);
    if (chosen) onSet({ ...spec, design: chosen.id, size: chosen.size });
  };
  const counted = t(COUNTED[counts] ?? counts);
  const futures = t("Random futures at each point");
  return [
    html`<label class="ask"><span>${t("Method")}</span>${pick(
      shown.map(({ id, title }) => ({ value: id, title })),
      design.id,
      choose,
    )}</label>`,
    html`<div class="ask"><span>${counted}</span><bodem-typed whole .value=${spec.size ?? EXPERIMENT_DEFAULTS.size} .min=${least} .max=${most} .label=${counted}
      @bodem-set=${(event: CustomEvent<number>) => onSet({ ...spec, size: event.detail })}></bodem-typed><small>${t(usual)}</small></div>`,
    html`<div class="ask"><span>${futures}</span><bodem-typed whole .value=${spec.replications ?? EXPERIMENT_DEFAULTS.replications} .min=${1} .max=${LIMITS.replications.max} .label=${futures}
      @bodem-set=${(event: CustomEvent<number>) => onSet({ ...spec, replications: event.detail })}></bodem-typed></div>`,
  ];
}
