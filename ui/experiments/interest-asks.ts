import { t } from "../../language/language.ts";
import type { Interest } from "../../analysis/discovery-study.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { figureText, NARROW, signedText } from "../notebook/figures.ts";
import type { Ask, Asks } from "./ask-form.ts";
import { axisUnit } from "../../scenarios/axis-unit.ts";

/** Which runs of a KPI are of interest: beyond a percentile of the runs, or beyond a value. Bad ones unless set otherwise. */
export function interestAsks(kpi: string, by: string): Ask[] {
  const { better, unit } = KPIS[kpiIndex(kpi)];
  const shown = axisUnit(unit);
  return [
    {
      kind: "choice",
      id: "side",
      title: "Look for runs",
      default: better === "higher" ? "below" : "above",
      options: [
        { value: "above", title: "above a limit" },
        { value: "below", title: "below a limit" },
      ],
    },
    {
      kind: "choice",
      id: "by",
      title: "The limit is",
      default: "share",
      options: [
        { value: "share", title: "a share of the runs" },
        { value: "value", title: "a value" },
      ],
    },
    by === "value"
      ? { kind: "number", id: "limit", title: "Limit", default: 0, min: -1e12, max: 1e12, unit: shown.unit }
      : { kind: "number", id: "share", title: "Share of the runs beyond it", default: 25, min: 1, max: 99, unit: "%" },
  ];
}

export function interestOf(kpi: string, asks: Asks): Interest {
  const side = asks.side as Interest["side"];
  if (asks.by === "value") return { side, limit: (asks.limit as number) / axisUnit(KPIS[kpiIndex(kpi)].unit).scale };
  const share = asks.share as number;
  return { side, limit: { percentile: side === "above" ? 100 - share : share } };
}

/** What the runs of interest have in common, to complete "… when": "it is above 900 MEUR". */
export function interestClause(kpi: string, difference: boolean, { side, limit }: Interest): string {
  const { unit } = KPIS[kpiIndex(kpi)];
  if (typeof limit === "number") {
    const told = { limit: difference ? signedText(limit, unit) : figureText(limit, unit) };
    return side === "above" ? t("it is above {limit}", told) : t("it is below {limit}", told);
  }
  return side === "above"
    ? t("it is among the highest {share} of the runs", { share: `${100 - limit.percentile}${NARROW}%` })
    : t("it is among the lowest {share} of the runs", { share: `${limit.percentile}${NARROW}%` });
}
