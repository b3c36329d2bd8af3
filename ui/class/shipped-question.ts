import { t } from "../../language/language.ts";
import { readQuestion } from "../../scenarios/class/read.ts";
import { sceneOf } from "../../scenarios/class/scene.ts";
import { resolveScenario } from "../../scenarios/resolve.ts";
import { libraryDocument } from "../notebook/opening.ts";
import type { Language } from "../theme/language.ts";
import { posed, type Posed } from "./posed.ts";

/** The question of a cell in a notebook that ships, in a language by its tag. Rejects with a sentence for the user. */
export async function shippedQuestion(notebook: string, id: string, language: Language): Promise<Posed> {
  const document = await libraryDocument(notebook, language);
  const cell = document.cells.find((one) => one.id === id);
  if (cell?.kind !== "class")
    throw new Error(t("the notebook “{title}” has no question named {id}", { title: document.scenario.title, id }));
  const study = resolveScenario(document.scenario);
  const question = readQuestion(cell.asks, sceneOf(study, document.chosen), () => {});
  if (!question) throw new Error(t("the question {id} cannot be asked as it stands", { id }));
  return posed(question, study);
}
