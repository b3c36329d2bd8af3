import { cleanName } from "./names.ts";

const SHIPPED = /^#ask=([a-z0-9-]{1,60})\/([a-z0-9-]{1,60})$/;
const ANSWER = /#a=([0-9A-Za-z-]{1,20})(?:\.([^\s#]*))?/;

/** The question of a cell in a notebook that ships: the shortest link there is. */
export const shippedFragment = (notebook: string, cell: string): string => `#ask=${notebook}/${cell}`;

export function shippedIn(fragment: string): { readonly notebook: string; readonly cell: string } | undefined {
  const [, notebook, cell] = SHIPPED.exec(fragment) ?? [];
  return notebook !== undefined && cell !== undefined ? { notebook, cell } : undefined;
}

export interface SentAnswer {
  readonly code: string;
  readonly name: string;
}

export const answerFragment = ({ code, name }: SentAnswer): string =>
  `#a=${code.replaceAll("-", "")}${name === "" ? "" : `.${encodeURIComponent(name)}`}`;

/** An answer in a link, or in a text that has one. */
export function answerIn(text: string): SentAnswer | undefined {
  const [, code, written = ""] = ANSWER.exec(text) ?? [];
  if (code === undefined) return undefined;
  let name = written;
  try {
    name = decodeURIComponent(written);
  } catch {
    // A name that was cut on its way stays as it came.
  }
  return { code, name: cleanName(name) };
}
