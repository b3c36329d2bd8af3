import { t } from "../../language/language.ts";
import type { Constraint } from "../../analysis/designer/brief.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { materialById } from "../../sim/materials/index.ts";
import { KPIS, kpiIndex } from "../../sim/results/kpis/index.ts";
import { OUTCOMES, outcomeIndex } from "../../sim/results/outcomes.ts";
import { figureText } from "../notebook/figures.ts";
import { type Ask, type Asks, type NumberAsk, wholeAsk } from "../notebook/asks.ts";
import { exporterAsk, policyAsk } from "./criterion-asks.ts";
import { searchedFirst } from "./levers-form.ts";

/** Monthly outcomes that a target can name in a year. */
const TARGETS = ["capacity-eu", "capacity-ex-china"];

const limitAsk = (id: string, title: string): NumberAsk => ({ kind: "number", id, title, default: 0, min: 0, max: 1e6, unit: "MEUR" });

/** The share of its use that the EU is to process itself by 2030: Regulation (EU) 2024/1252, Article 5. */
const PROCESSED_AT_HOME = 0.4;

/** A target to begin with: the benchmark of the act on what the EU uses today, t/year, in round numbers. */
function benchmarkOf({ material }: Study): number {
  const uses = materialById(material)?.parameters.filter(({ id }) => /^[^.]+\.buyer\.eu\.[^.]+\.use$/.test(id)) ?? [];
  const tonnes = PROCESSED_AT_HOME * uses.reduce((sum, { value }) => sum + value, 0);
  return Number(tonnes.toPrecision(tonnes < 10 ? 1 : 2));
}

/** What the designer is asked: a target, how surely, and limits; a limit of 0 is none. */
export function briefAsks(study: Study): Ask[] {
  const last = Number(study.end.slice(0, 4)) - (study.end.endsWith("-12") ? 0 : 1);
  const first = Number(study.start.slice(0, 4));
  return [
    policyAsk(study, searchedFirst(study)),
    exporterAsk(study),
    {
      kind: "choice",
      id: "target",
      title: "Target",
      default: "capacity-eu",
      options: TARGETS.map((id) => ({ value: id, title: OUTCOMES[outcomeIndex(id)].title })),
    },
    { kind: "number", id: "bound", title: "At least", default: benchmarkOf(study), min: 0, max: 1e6, unit: "t/year" },
    wholeAsk("year", "In December of", Math.min(2035, last), first, last),
    { kind: "number", id: "probability", title: "In so many of the runs", default: 80, min: 1, max: 100, whole: true, unit: "%" },
    {
      kind: "choice",
      id: "under",
      title: "Held against",
      default: "main",
      options: [
        { value: "main", title: "what China does" },
        { value: "attack", title: "attacks too" },
      ],
    },
    limitAsk("treasury", "Treasury, P95 (0: no limit)"),
    limitAsk("worst-year", "Worst 12 months, P95 (0: none)"),
    limitAsk("consumers", "Cost to EU buyers, mean (0: none)"),
    wholeAsk("evaluations", "Settings to try", 64, 16, 2000),
    wholeAsk("replications", "Runs of each", 16, 2, 500),
    wholeAsk("confirm", "Runs to confirm", 100, 10, 5000),
  ];
}

/** The target and the limits of a form, each with its text on the command line. */
export function constraintsOf(asks: Asks): Constraint[] {
  const under = asks.under === "attack" ? "attack" : "main";
  const mark = under === "attack" ? "@attack" : "";
  const [target, year, bound, share] = [String(asks.target), Number(asks.year), Number(asks.bound), Number(asks.probability) / 100];
  const limit = (ask: string, text: string, quantity: Constraint["quantity"], probability: Constraint["probability"]): Constraint[] => {
    const eur = Number(asks[ask]) * 1e6;
    return eur > 0 ? [{ text: `${text}<=${eur}${mark}`, quantity, unit: "EUR", relation: "at most", bound: eur, probability, under }] : [];
  };
  return [
    {
      text: `${target}@${year}>=${bound}:${share}${mark}`,
      quantity: { kind: "outcome", outcome: target, year },
      unit: "t/year",
      relation: "at least",
      bound,
      probability: share,
      under,
    },
    ...limit("treasury", "fiscal-pv:p95", { kind: "kpi", kpi: "fiscal-pv" }, 0.95),
    ...limit("worst-year", "fiscal-worst-12:p95", { kind: "kpi", kpi: "fiscal-worst-12" }, 0.95),
    ...limit("consumers", "consumer-cost:mean", { kind: "consumer-cost" }, "mean"),
  ];
}

/** The bound of a target or limit, in words. */
export function boundText({ quantity, relation, bound, unit }: Constraint): string {
  const name =
    quantity.kind === "outcome"
      ? t("{outcome} in {year}", { outcome: t(OUTCOMES[outcomeIndex(quantity.outcome)].title), year: quantity.year })
      : t(quantity.kind === "kpi" ? KPIS[kpiIndex(quantity.kpi)].title : "Cost to EU buyers");
  const told = { name, bound: figureText(bound, unit) };
  return relation === "at least" ? t("{name} at least {bound}", told) : t("{name} at most {bound}", told);
}

/** A target or limit in words, with how surely it is to be kept. */
export function constraintText(constraint: Constraint): string {
  const { probability } = constraint;
  const bound = boundText(constraint);
  return probability === "mean"
    ? t("{bound}, mean of the runs", { bound })
    : t("{bound}, in {share} % of runs", { bound, share: Math.round(100 * probability) });
}
