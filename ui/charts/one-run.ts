import { t } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { materialById } from "../../sim/materials/index.ts";
import type { RunResult } from "../../sim/results/results.ts";
import type { ChoiceAsk, NumberAsk } from "../notebook/asks.ts";
import type { Scene } from "./chart.ts";

/** Which run a chart of one run shows, numbered as the command line numbers them. */
export const runAsk = ({ replications }: Study): NumberAsk => ({
  kind: "number",
  id: "run",
  title: t("Run, 0 to {last}", { last: replications - 1 }),
  default: 0,
  min: 0,
  max: replications - 1,
  whole: true,
  unit: "",
});

/** The run asked for in full, once it is there. */
export function detailOf({ use, wantDetail, chosen, asks }: Scene): RunResult | undefined {
  const { value } = use<RunResult>(wantDetail(chosen.policy, chosen.exporter, asks.run as number));
  return value?.physical ? value : undefined;
}

/** Where the controlling state is: "China", "DR Congo". */
export const homeOf = (study: Study): string => materialById(study.material)?.regions[0] ?? "China";

/** A region of the market; the EU unless set. */
export const regionAsk = ({ material }: Study, title: string): ChoiceAsk => ({
  kind: "choice",
  id: "region",
  title,
  default: "EU",
  options: (materialById(material)?.regions ?? []).map((region) => ({ value: region, title: regionText(region) })),
});

/** A region in a sentence: "the EU", "the rest of the world". */
export function regionText(region: string): string {
  if (region === "partners") return t("partner countries");
  if (region === "EU") return t("the EU");
  if (region === "US") return t("the US");
  if (region === "DR Congo") return t("the DR Congo");
  if (region === "rest of world") return t("the rest of the world");
  return t(region);
}
