import { t } from "../../language/language.ts";
import { NARROW } from "../notebook/figures.ts";

export const percent = (share: number): string => `${Math.round(100 * share)}${NARROW}%`;

/** "a", "a and b", "a, b and c". */
export const and = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : t("{list} and {last}", { list: parts.slice(0, -1).join(", "), last: parts[parts.length - 1] });
