import { limitsOf, type NumberSpec } from "../../sim/core/spec.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import type { Kpi } from "../../sim/results/results.ts";
import { axisUnit } from "../axis-unit.ts";
import { shown } from "../faults.ts";
import type { Asks } from "../notebook/document.ts";
import { suggestion } from "../suggest.ts";
import { type Limit, limitOf } from "./limit.ts";
import {
  ANSWERS,
  CLASS_KEYS,
  type ClassKey,
  type ClassQuestion,
  countOf,
  MOST_OPTIONS,
  MOST_QUESTION_CHARACTERS,
  MOST_STEPS,
  type Range,
} from "./question.ts";
import type { ClassScene } from "./scene.ts";

/** Told of every fault: the key, what was expected, what came, and the fix. */
export type TellClass = (key: string, expected: string, received: string, fix: string) => void;

/** Largest number, either way, that a range may reach. */
const MOST = 1e9;
/** What is asked of the treasury's outlay when no range is written, MEUR. */
const OUTLAY = { from: 0, to: 2000, step: 10 };
const STEPS_OFFERED = 100;

const received = (value: unknown): string => (value === undefined ? "nothing (the key is missing)" : shown(String(value)));

/** The question that a cell asks, or undefined with every fault of it told. */
export function readQuestion(asks: Asks, scene: ClassScene, tell: TellClass): ClassQuestion | undefined {
  let sound = true;
  const wrong: TellClass = (...fault) => {
    sound = false;
    tell(...fault);
  };
  for (const key of Object.keys(asks))
    if (!Object.hasOwn(CLASS_KEYS, key)) wrong(key, "a key of a class cell", shown(key), suggestion(key, Object.keys(CLASS_KEYS), 20));

  const oneOf = <T extends string>(key: ClassKey, known: readonly T[], preset: T | undefined, expected: string): T | undefined => {
    const value = asks[key] ?? preset;
    const found = known.find((one) => one === value);
    if (found === undefined) wrong(key, expected, received(value), suggestion(String(value ?? ""), known, 20));
    return found;
  };
  const text = String(asks.question ?? "");
  if (text.length > MOST_QUESTION_CHARACTERS)
    wrong("question", `at most ${MOST_QUESTION_CHARACTERS} characters`, `${text.length} characters`, "shorten it: it is read on a phone");
  const answer = oneOf("answer", ANSWERS, "number", `one of: ${ANSWERS.join(", ")}`);
  const ids = KPIS.map(({ id }) => id);
  const kpiId = oneOf("kpi", ids, answer === "number" ? "fiscal-pv" : "built-eu", "the id of a KPI");
  const kpi = KPIS.find(({ id }) => id === kpiId);
  const exporter = idOf("exporter", scene.exporters, scene.chosen.exporter);
  const policies = scene.policies.map(({ id }) => id);
  const base = () => ({ text, kpi: kpiId!, exporter: exporter! });
  const made = answer === "policy" ? policyQuestion() : answer === "setting" ? settingQuestion() : numberQuestion();
  return sound ? made : undefined;

  function idOf(key: "policy" | "exporter", known: readonly string[], chosen: string): string | undefined {
    const written = asks[key] ?? "chosen";
    const id = written === "chosen" ? chosen : written;
    const found = known.find((one) => one === id);
    if (found === undefined)
      wrong(key, `the id of ${key === "policy" ? "a policy" : "an exporter"} of the scenario`, received(id), suggestion(String(id), known));
    return found;
  }

  function numberQuestion(): ClassQuestion | undefined {
    const policy = idOf("policy", policies, scene.chosen.policy);
    const compare = oneOf("compare", ["nothing", "baseline"] as const, "nothing", "one of: nothing, baseline");
    if (compare === "baseline" && policy !== undefined && policy === policies[0])
      wrong("compare", "nothing: the policy is the baseline itself", "baseline", "name another policy, or write `compare: nothing`");
    const range = kpi && rangeOf(axisUnit(kpi.unit), kpi.id === "fiscal-pv" ? OUTLAY : {}, { min: -MOST, max: MOST });
    return range && policy !== undefined && compare ? { answer: "number", ...base(), policy, compare, range } : undefined;
  }

  function policyQuestion(): ClassQuestion | undefined {
    const written =
      asks.policies === undefined
        ? policies
        : String(asks.policies)
            .split(/[\s,]+/)
            .filter((id) => id !== "");
    for (const id of written)
      if (!policies.includes(id))
        wrong("policies", "ids of policies of the scenario, with commas between", shown(id), suggestion(id, policies));
    if (new Set(written).size < written.length)
      wrong("policies", "each policy once", shown(written.join(", ")), "remove those that stand twice");
    if (written.length < 2 || written.length > MOST_OPTIONS)
      wrong(
        "policies",
        `2 to ${MOST_OPTIONS} policies`,
        String(written.length),
        written.length < 2 ? "name another, or add one to the scenario" : "name those that count",
      );
    return { answer: "policy", ...base(), ...ranked(), options: written };
  }

  function settingQuestion(): ClassQuestion | undefined {
    const lever = String(asks.lever ?? firstLever());
    const [policy = "", instrument = "", id = "", ...more] = lever.split(".");
    const tellLever = (expected: string, fix: string): void => wrong("lever", expected, received(asks.lever), fix);
    const uses = scene.policies.find((one) => one.id === policy)?.instruments;
    const settings = numbersOf(instrument);
    const setting = settings.find((one) => one.id === id);
    if (id === "" || more.length > 0) tellLever("POLICY.INSTRUMENT.SETTING", "write it as in `floor.one-way-floor.strike`");
    else if (!uses) tellLever("a policy of the scenario before the first point", suggestion(policy, policies));
    else if (uses.filter((one) => one === instrument).length !== 1)
      tellLever(`an instrument that ${policy} uses once`, suggestion(instrument, uses));
    else if (!setting)
      tellLever(
        `a setting of ${instrument} that is a number`,
        suggestion(
          id,
          settings.map((one) => one.id),
        ),
      );
    if (!setting) return undefined;
    const { min, max, step, unit } = setting;
    const { scale } = axisUnit(unit);
    const { min: least, max: most } = limitsOf(setting);
    const range = rangeOf(
      axisUnit(unit),
      { from: min * scale, to: max * scale, step: step * scale },
      { min: least * scale, max: most * scale },
    );
    return range && { answer: "setting", ...base(), ...ranked(), lever, policy, instrument, setting, range };
  }

  /** The price that the first policy promises, else its first number. */
  function firstLever(): string {
    for (const { id, instruments } of scene.policies)
      for (const instrument of instruments) {
        const settings = numbersOf(instrument);
        const setting = settings.find((one) => one.id === "strike") ?? settings[0];
        if (setting) return `${id}.${instrument}.${setting.id}`;
      }
    return "";
  }

  function ranked(): { readonly better: "higher" | "lower"; readonly limit?: Limit } {
    const way = kpi as Kpi | undefined;
    const better = oneOf("better", ["higher", "lower"] as const, way?.better === "none" ? undefined : way?.better, "one of: higher, lower");
    if (asks.limit === undefined || asks.limit === "") return { better: better ?? "higher" };
    const limit = limitOf(String(asks.limit));
    if ("fix" in limit) {
      wrong("limit", limit.expected, received(asks.limit), limit.fix);
      return { better: better ?? "higher" };
    }
    return { better: better ?? "higher", limit };
  }

  function rangeOf(
    shownIn: { readonly unit: string; readonly scale: number },
    preset: Partial<Pick<Range, "from" | "to" | "step">>,
    { min, max }: { readonly min: number; readonly max: number },
  ): Range | undefined {
    const { unit, scale } = shownIn;
    const within = `a number from ${min} to ${max}${unit === "" ? "" : ` ${unit}`}`;
    const numberOf = (key: "from" | "to" | "step"): number | undefined => {
      const own =
        preset[key] ??
        (key === "step" && typeof asks.from === "number" && typeof asks.to === "number"
          ? (asks.to - asks.from) / STEPS_OFFERED
          : undefined);
      const value = asks[key] ?? own;
      const [least, most] = key === "step" ? [Number.MIN_VALUE, max - min] : [min, max];
      if (typeof value === "number" && value >= least && value <= most) return value;
      const fix =
        value === undefined
          ? `add \`${key}: …\`${unit === "" ? "" : ` in ${unit}`}`
          : typeof value !== "number"
            ? "write a number"
            : value < least
              ? `the least is ${key === "step" ? "above 0" : least}`
              : `the most is ${most}`;
      wrong(key, key === "step" ? "a number above 0" : within, received(value), fix);
      return undefined;
    };
    const [from, to, step] = [numberOf("from"), numberOf("to"), numberOf("step")];
    if (from === undefined || to === undefined || step === undefined) return undefined;
    const range: Range = { from, to, step, unit, scale };
    if (!(from < to)) {
      wrong("to", `a number above from, ${from}`, String(to), "put the larger of the two in to");
      return undefined;
    }
    const steps = countOf({ range });
    if (steps >= 2 && steps <= MOST_STEPS) return range;
    wrong(
      "step",
      `steps that give 2 to ${MOST_STEPS} answers`,
      `${step}, which gives ${steps}`,
      steps < 2 ? `the most is ${to - from}` : `the least is ${(to - from) / (MOST_STEPS - 1)}`,
    );
    return undefined;
  }
}

const numbersOf = (instrument: string): NumberSpec[] =>
  (instrumentById(instrument)?.settings ?? []).filter((spec): spec is NumberSpec => spec.kind === "number");
