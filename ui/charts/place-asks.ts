import { t } from "../../language/language.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { Ask, Asks } from "../notebook/asks.ts";

const PAGE = "";

/** Which policy and exporter a chart shows; those of the page unless set. Nothing to choose from is not asked. */
export function placeAsks(study: Study, own: readonly (keyof Chosen)[]): Ask[] {
  const options = (list: readonly { readonly id: string; readonly title: string }[]) => [
    { value: PAGE, title: t("as on the page") },
    ...list.map(({ id, title }) => ({ value: id, title: t(title) })),
  ];
  const asks: (Ask & { readonly id: keyof Chosen; readonly options: readonly unknown[] })[] = [
    { kind: "choice", id: "policy", title: t("Policy"), default: PAGE, options: options(study.policies) },
    { kind: "choice", id: "exporter", title: t("Exporting state"), default: PAGE, options: options(study.exporters) },
  ];
  return asks.filter((ask) => own.includes(ask.id) && ask.options.length > 2);
}

/** The cell's own policy and exporter where the study has them, else those of the page. */
export function placeOf(study: Study, { policy, exporter }: Asks, page: Chosen): Chosen {
  return {
    policy: study.policies.find(({ id }) => id === policy)?.id ?? page.policy,
    exporter: study.exporters.find(({ id }) => id === exporter)?.id ?? page.exporter,
  };
}
