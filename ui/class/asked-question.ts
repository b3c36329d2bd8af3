import type { ClassQuestion } from "../../scenarios/class/question.ts";
import { readQuestion } from "../../scenarios/class/read.ts";
import { sceneOf } from "../../scenarios/class/scene.ts";
import type { Asks, Chosen } from "../../scenarios/notebook/document.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { errorLine } from "../notebook/notebook.ts";
import { posed, type Posed } from "./posed.ts";

/** The question of a cell as the study stands, or a sentence for every fault. */
export type AskedQuestion =
  | { readonly ok: true; readonly question: ClassQuestion; readonly posed: Posed }
  | { readonly ok: false; readonly faults: readonly string[] };

export function askedQuestion(asks: Asks, study: Study, chosen: Chosen): AskedQuestion {
  const faults: string[] = [];
  const question = readQuestion(asks, sceneOf(study, chosen), (key, expected, received, fix) =>
    faults.push(errorLine({ path: key, expected, received, fix })),
  );
  return question ? { ok: true, question, posed: posed(question, study) } : { ok: false, faults };
}
