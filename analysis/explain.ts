import { t } from "../language/language.ts";
import { explainFigure } from "./explain/figure.ts";
import { explainYear } from "./explain/money.ts";
import { explainPlant } from "./explain/plant.ts";
import { priceAnswer, priceCauses, priceOtherwise, shocksUnknown } from "./explain/price.ts";
import { recordText } from "./explain/record-text.ts";
import { type Explanation, type Subject, type Told, traceOf } from "./explain/told.ts";
import { monthName } from "./explain/words.ts";

/**
 * Why something in a run came out as it did: sentences from the effect back to its causes, each with its numbers and the
 * record that it was read from. Says so where the record does not tell. Throws for a plant, month or figure that is not there.
 */
export function explain(told: Told, subject: Subject): Explanation {
  if (subject.kind === "plant") return explainPlant(told, subject.plant, subject.month);
  if (subject.kind === "figure") return explainFigure(told, subject.kpi);
  if (subject.kind === "year") return explainYear(told, subject.year);
  return explainMonth(told, subject.month);
}

function explainMonth(told: Told, month: number): Explanation {
  const { world, run } = told;
  const { months } = traceOf(run);
  if (!Number.isInteger(month) || month < 0 || month >= months)
    throw new Error(t("the run has months from {first} to {last}", { first: monthName(world, 0), last: monthName(world, months - 1) }));
  return {
    question: t("Why was the price what it was in {month}?", { month: monthName(world, month) }),
    sentences: [priceAnswer(told, month), ...priceCauses(told, month), ...priceOtherwise(told, month), shocksUnknown()],
    timeline: run.events
      .filter((event) => event.month > month - 24 && event.month <= month && event.month >= 0)
      .map(({ month: at, kind, subject, detail }) => ({ month: at, kind, text: `${recordText(subject)}: ${recordText(detail)}` })),
  };
}
