import { library } from "../notebook/shipped.ts";
import { currentLanguage } from "../theme/language.ts";
import { pageAddress } from "./address.ts";
import { shippedFragment } from "./links.ts";
import type { Posed } from "./posed.ts";
import { questionFragment } from "./wire.ts";

/** The shortest link to a question: of a notebook that ships its name, else the question itself. */
export async function questionLink(notebook: string, cell: string, posed: Posed): Promise<string> {
  return pageAddress() + ((await isShipped(notebook, cell, posed)) ? shippedFragment(notebook, cell) : await questionFragment(posed));
}

async function isShipped(notebook: string, cell: string, posed: Posed): Promise<boolean> {
  if (!library.some(({ id }) => id === notebook)) return false;
  const { shippedQuestion } = await import("./shipped-question.ts");
  const shipped = await shippedQuestion(notebook, cell, currentLanguage()).catch(() => undefined);
  return JSON.stringify(shipped) === JSON.stringify(posed);
}
