import { t } from "../../language/language.ts";
import { closest } from "../../scenarios/suggest.ts";

const MOST_NAMES = 12;

/** What was probably meant by a name that is not known, else what there is; the files' own `suggestion` in the reader's language. */
export function hint(written: string, known: readonly string[]): string {
  const near = closest(written, known);
  if (near !== undefined) return t("did you mean {name}?", { name: near });
  if (known.length === 0) return t("remove it");
  const names = known.slice(0, MOST_NAMES).join(", ");
  return known.length > MOST_NAMES
    ? t("use one of: {names}, and {count} more", { names, count: known.length - MOST_NAMES })
    : t("use one of: {names}", { names });
}
