import { t } from "../../language/language.ts";

/** How many settings there are, and how many of them are not as they come. */
export const changedText = (count: number, changed: number): string =>
  changed > 0 ? t("{count}, {changed} changed", { count, changed }) : t("{count}, all as by default", { count });
