import { t } from "../../language/language.ts";
import type { PairedDifference } from "../../analysis/paired-difference.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { CHANGES, STATS } from "../../scenarios/notebook/statistics.ts";
import { materialById } from "../../sim/materials/index.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import type { Reading, State } from "./dataflow.ts";
import { valueText } from "./differences.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import { hint } from "./hint.ts";
import { figureText, settingText, signedText, UNDEFINED } from "./figures.ts";
import { policyOf, worldOf } from "./notebook.ts";
import { priceLeverOf, priceText } from "./price-lever.ts";
import { runsName, type WorldRuns } from "./runs.ts";
import { kpiDifference, kpiQuantiles, tells } from "./summaries.ts";

export { kpiDifference, kpiQuantiles } from "./summaries.ts";

export type Use = <T>(name: string) => Reading<T>;

export interface Resolved {
  readonly text: string;
  readonly state: State;
  readonly error?: string;
}

/** What a reference to a number stands for: `value` is NaN while it waits or where it is not defined. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  /** Shown with its sign. */
  readonly change: boolean;
  readonly state: State;
  readonly error?: string;
}

/** What a value cell computed. */
export interface Named {
  readonly value: number;
  readonly unit: string;
}
export const valueName = (name: string): string => `value:${name}`;

type Stat = (typeof STATS)[number];
const WAIT = "…";

export function verdictWord({ verdict, halfWidth }: PairedDifference): string {
  if (!Number.isFinite(halfWidth)) return t(UNDEFINED);
  return verdict === "not distinguishable" ? t(verdict) : verdict === "higher" ? t("clearly higher") : t("clearly lower");
}

const wrong = (error: string): Resolved => ({ text: "", state: "failed", error });
const noNumber = (state: State, error?: string): Quantity => ({
  value: Number.NaN,
  unit: "",
  change: false,
  state,
  ...(error === undefined ? {} : { error }),
});

/** What `{{path}}` stands for now. Reads through `use`, so that the reader is told of changes. */
export function resolveReference(path: string, use: Use): Resolved {
  const { value: study, state } = use<Study>("study");
  const { value: chosen } = use<Chosen>("chosen");
  if (!study || !chosen) return { text: WAIT, state };
  const [head, ...rest] = path.split(".");
  if (head === "compare") return rest[2] === "verdict" ? verdictReference(rest, use, study, chosen) : shown(quantityOf(path, use));
  if (head === "value") return shown(quantityOf(path, use));
  if (head === "setting") return settingReference(rest, study, chosen);
  if (head === "policy") return { text: t(policyOf(study, idOf(rest[0], chosen.policy))?.title ?? ""), state: "fresh" };
  if (head === "exporter")
    return { text: t(study.exporters.find(({ id }) => id === idOf(rest[0], chosen.exporter))?.title ?? ""), state: "fresh" };
  if (head === "register" || head === "source") return registerReference(head, rest.join("."), study);
  if (path === "study.last-year") return { text: study.end.slice(0, 4), state: "fresh" };
  if (path === "study.replications") return { text: String(study.replications), state: "fresh" };
  return wrong(t("nothing is named {path}; a reference starts with compare, setting, policy, exporter, study or value", { path }));
}

/** The number behind `compare.<policy>[~<other policy>][@<exporter>].<measure>.<statistic>`, `setting.<policy>.<setting>` or `value.<name>`. */
export function quantityOf(path: string, use: Use): Quantity {
  const { value: study, state } = use<Study>("study");
  const { value: chosen } = use<Chosen>("chosen");
  if (!study || !chosen) return noNumber(state);
  const [head, ...rest] = path.split(".");
  if (head === "compare") return compareQuantity(rest, use, study, chosen);
  if (head === "setting") return settingQuantity(rest, study, chosen);
  if (head === "value") return namedQuantity(rest, use);
  return noNumber("failed", t("no number is named {path}; a number starts with compare, setting or value", { path }));
}

/** A named figure that a value cell computes. */
function namedQuantity([name = ""]: readonly string[], use: Use): Quantity {
  const { value, state, error } = use<Named>(valueName(name));
  if (state === "failed") return noNumber(state, error?.startsWith("nothing is named") ? t("no figure is named {name}", { name }) : error);
  return value ? { ...value, change: false, state } : noNumber(state);
}

function settingQuantity([where = "", id = ""]: readonly string[], study: Study, chosen: Chosen): Quantity {
  const policy = policyOf(study, idOf(where, chosen.policy));
  if (!policy) return noNumber("failed", noPolicy(where, study));
  const lever = id === "price" ? priceLeverOf(policy, 1) : undefined;
  const value = lever ? lever.value : policy.instruments.find(({ settings }) => typeof settings[id] === "number")?.settings[id];
  if (typeof value !== "number") return noNumber("failed", t("{policy} has no number named {name}", { policy: t(policy.title), name: id }));
  return { value, unit: "1", change: false, state: "fresh" };
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

const noPolicy = (written: string | undefined, { policies }: Study): string =>
  t("there is no policy {name}; {hint}", { name: String(written), hint: hint(written ?? "", idsOf(policies)) });

function shown({ value, unit, change, state, error }: Quantity): Resolved {
  if (error !== undefined) return wrong(error);
  if (unit === "") return { text: WAIT, state };
  return { text: change ? signedText(value, unit) : figureText(value, unit), state };
}

const idOf = (written: string, chosen: string): string => (written === "chosen" ? chosen : written);

interface Place {
  readonly policy: string;
  /** What differences are taken against. */
  readonly against: string;
  readonly exporter: string;
}

/** `floor`, `floor~cfd` (against another policy than the baseline), `floor@predation`: an exporter by its id or by its posture. */
function placeOf(written: string, study: Study, chosen: Chosen): Place | string {
  const [policies, exporterPart] = written.split("@");
  const [policyPart, againstPart] = policies.split("~");
  const policy = idOf(policyPart, chosen.policy);
  const against = againstPart === undefined ? study.baseline : idOf(againstPart, chosen.policy);
  for (const [id, part] of [
    [policy, policyPart],
    [against, againstPart],
  ])
    if (!policyOf(study, id!)) return noPolicy(part, study);
  if (exporterPart === undefined) return { policy, against, exporter: chosen.exporter };
  const exporter = exporterNamed(exporterPart, study);
  return exporter === undefined ? noExporter(exporterPart, study) : { policy, against, exporter };
}

/** Id of the exporter that is written by its id or by its posture. */
export const exporterNamed = (written: string, { exporters, worlds }: Study): string | undefined =>
  exporters.find(({ id }) => id === written)?.id ?? worlds.find(({ exporter }) => exporter.posture === written)?.exporter.id;

const noExporter = (written: string, { exporters }: Study): string =>
  t("this study has no exporter {name}; {hint}", { name: written, hint: hint(written, idsOf(exporters)) });

/** What a world has run so far; one that failed is told of elsewhere and waits here. */
function runsOf(policy: string, exporter: string, use: Use, study: Study): Reading<WorldRuns> {
  const reading = use<WorldRuns>(runsName(policy, exporter));
  if (reading.value || !(reading.state === "failed" && reading.error && worldOf(study, policy, exporter))) return reading;
  return { value: undefined, state: "waiting" };
}

/** A figure that came with the page rests on all runs, whatever has been run again here. */
const restsOn = ({ value, state }: Reading<WorldRuns>, kpi: string): Reading<WorldRuns>["state"] =>
  state === "coarse" && value?.shipped?.kpis[kpi] ? "fresh" : state;

type Compared = { readonly kpi: number; readonly mine: Reading<WorldRuns>; readonly theirs: () => Reading<WorldRuns> };

function comparedIn([where = "", kpiId = ""]: readonly string[], use: Use, study: Study, chosen: Chosen): Compared | string {
  const place = placeOf(where, study, chosen);
  if (typeof place === "string") return place;
  const kpi = KPIS.findIndex(({ id }) => id === kpiId);
  if (kpi < 0) return t("there is no measure {name}; {hint}", { name: kpiId, hint: hint(kpiId, idsOf(KPIS)) });
  return {
    kpi,
    mine: runsOf(place.policy, place.exporter, use, study),
    theirs: () => runsOf(place.against, place.exporter, use, study),
  };
}

function compareQuantity(parts: readonly string[], use: Use, study: Study, chosen: Chosen): Quantity {
  const compared = comparedIn(parts, use, study, chosen);
  if (typeof compared === "string") return noNumber("failed", compared);
  const stat = parts[2] ?? "";
  const { kpi, mine } = compared;
  const { unit, id } = KPIS[kpi];
  const change = CHANGES.find((known) => known === stat);
  if (!change && !STATS.includes(stat as Stat))
    return noNumber(
      "failed",
      t("there is no {name}; there are {known}", { name: stat, known: [...STATS, ...CHANGES, "verdict"].join(", ") }),
    );
  if (!mine.value || !tells(mine.value, id)) return noNumber(mine.value ? "waiting" : mine.state);
  if (!change) return { value: kpiQuantiles(mine.value, kpi)[stat as Stat], unit, change: false, state: restsOn(mine, id) };
  const theirs = compared.theirs();
  if (!theirs.value || !tells(theirs.value, id)) return noNumber("waiting");
  const { n, undefinedPairs, mean, halfWidth } = kpiDifference(mine.value, theirs.value, kpi);
  // Runs are in of both, and none yet on the same draws.
  if (n + undefinedPairs === 0) return noNumber("waiting");
  const value = change === "difference" ? mean : change === "difference-low" ? mean - halfWidth : mean + halfWidth;
  const [own, other] = [restsOn(mine, id), restsOn(theirs, id)];
  return { value, unit, change: true, state: own === "fresh" ? other : own };
}

function verdictReference(parts: readonly string[], use: Use, study: Study, chosen: Chosen): Resolved {
  const compared = comparedIn(parts, use, study, chosen);
  if (typeof compared === "string") return wrong(compared);
  const { kpi, mine } = compared;
  const theirs = compared.theirs();
  const { id } = KPIS[kpi];
  if (!mine.value || !theirs.value || !tells(mine.value, id) || !tells(theirs.value, id))
    return { text: WAIT, state: mine.value ? "waiting" : mine.state };
  return {
    text: verdictWord(kpiDifference(mine.value, theirs.value, kpi)),
    state: mine.state === "fresh" ? theirs.state : mine.state,
  };
}

function settingReference([where = "", settingId = ""]: readonly string[], study: Study, chosen: Chosen): Resolved {
  const policy = policyOf(study, idOf(where, chosen.policy));
  if (!policy) return wrong(noPolicy(where, study));
  if (settingId === "price") {
    const lever = priceLeverOf(policy, 1);
    return lever ? { text: priceText(lever), state: "fresh" } : wrong(t("{policy} names no price", { policy: t(policy.title) }));
  }
  for (const use of policy.instruments) {
    const spec = instrumentById(use.instrument)?.settings.find(({ id }) => id === settingId);
    if (spec) return { text: valueText(spec, use.settings[settingId]), state: "fresh" };
  }
  return wrong(t("{policy} has no setting {name}", { policy: t(policy.title), name: settingId }));
}

/** `register.<parameter>`: the number that the study uses, with its confidence; `source.<parameter>`: where it comes from. */
function registerReference(head: "register" | "source", id: string, study: Study): Resolved {
  const parameter = [study.material, ...study.alongside]
    .flatMap((material) => materialById(material)?.parameters ?? [])
    .find((known) => known.id === id);
  if (!parameter) return wrong(t("no number of this market is named {name}", { name: id }));
  const { source, year, confidence, unit } = parameter;
  if (head === "source")
    return { text: t("{source}, for {year}; {confidence}", { source, year, confidence: t(confidence) }), state: "fresh" };
  const value = study.worlds[0]?.values[id] ?? parameter.value;
  return { text: `${settingText(value, unit)} (${value === parameter.value ? t(confidence) : t("set here")})`, state: "fresh" };
}
