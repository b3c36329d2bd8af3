import { t } from "../../language/language.ts";
import { html, type TemplateResult } from "lit";
import { offeredLevers } from "../experiments/levers-form.ts";
import { exporterAsk, kpiAsk, policyAsk } from "../experiments/criterion-asks.ts";
import { askFields } from "../experiments/ask-form.ts";
import { type Asks, MOST_ASK_CHARACTERS } from "../../scenarios/notebook/document.ts";
import { type ClassQuestion, MOST_QUESTION_CHARACTERS } from "../../scenarios/class/question.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { Setting } from "../../sim/world.ts";
import { type Ask, asked, type ChoiceAsk } from "../notebook/asks.ts";

const choice = (id: string, title: string, preset: string, options: readonly (readonly [string, string])[]): ChoiceAsk => ({
  kind: "choice",
  id,
  title,
  default: preset,
  options: options.map(([value, text]) => ({ value, title: text })),
});

const ANSWER = choice("answer", "What is answered", "number", [
  ["number", "a number, predicted"],
  ["policy", "the best policy"],
  ["setting", "a setting, chosen"],
]);
const COMPARE = choice("compare", "Of that", "nothing", [
  ["nothing", "the measure itself"],
  ["baseline", "what the policy changes"],
]);
const BETTER = choice("better", "Better is", "higher", [
  ["higher", "higher"],
  ["lower", "lower"],
]);
const RANGE = [
  ["from", "Least answer"],
  ["to", "Largest answer"],
  ["step", "In steps of"],
] as const;

function leverAsk(study: Study, preset: string): ChoiceAsk {
  const levers = study.policies.flatMap(({ id, title }) =>
    offeredLevers(study, id)
      .filter(({ spec }) => spec.kind === "number")
      .map((lever) => ({ value: lever.id, title: `${t(lever.spec.title)} (${t(lever.instrument)})`, group: t(title) })),
  );
  return { kind: "choice", id: "lever", title: "Setting", default: preset, options: levers };
}

/** What the question is made of, as fields; `question` is what they come to, when they come to one. */
export function questionForm(
  asks: Asks,
  study: Study,
  question: ClassQuestion | undefined,
  onSet: (changed: Asks) => void,
): TemplateResult {
  const kind = question?.answer ?? asked([ANSWER], asks).answer;
  const rows: Ask[] = [
    ANSWER,
    kpiAsk("kpi", kind === "number" ? "Measure" : "Ranked by", question?.kpi ?? "fiscal-pv"),
    exporterAsk(study),
    ...(kind === "number"
      ? [policyAsk(study), COMPARE]
      : [{ ...BETTER, default: question && "better" in question ? question.better : "higher" }]),
    ...(kind === "setting" ? [leverAsk(study, question?.answer === "setting" ? question.lever : "")] : []),
  ];
  const range = question && "range" in question ? question.range : undefined;
  const numbers = range
    ? RANGE.map(
        ([id, title]): Ask => ({
          kind: "number",
          id,
          title,
          default: range[id],
          min: id === "step" ? 0 : -1e9,
          max: 1e9,
          unit: range.unit,
        }),
      )
    : [];
  const fields = [...rows, ...numbers];
  const values = asked(fields, {
    ...asks,
    ...(question ? { exporter: question.exporter } : {}),
    ...(question?.answer === "number" ? { policy: question.policy } : {}),
  });
  const set = (id: string, value: Setting): void => onSet({ [id]: value });
  const texts: readonly (readonly [string, string, string, number])[] = [
    ["question", t("Question"), t("made from what is set below"), MOST_QUESTION_CHARACTERS],
    ...(kind === "policy" ? ([["policies", t("Policies, by id"), t("all"), MOST_ASK_CHARACTERS]] as const) : []),
    ...(kind === "number"
      ? []
      : ([["limit", t("Limit"), t("none; as in {example}", { example: "fiscal-pv:p95 <= 1 bn EUR" }), MOST_ASK_CHARACTERS]] as const)),
  ];
  return html`<div class="asks">
    ${texts.map(
      ([id, title, placeholder, most]) =>
        html`<label class="ask text-ask ${id}"><span>${title}</span><input class="text" type="text" maxlength=${most} placeholder=${placeholder} autocomplete="off" .value=${String(asks[id] ?? "")}
          @change=${(event: Event) => set(id, (event.target as HTMLInputElement).value.trim())} /></label>`,
    )}
    ${askFields(fields, values, set)}
  </div>`;
}
