import type { Setting } from "../sim/world.ts";
import { byId, type Catalogue, type Choosable } from "./catalogue.ts";
import { checkFormat, checkHorizon } from "./check-frame.ts";
import {
  checkChoice,
  checkId,
  checkMap,
  checkMonth,
  checkNumber,
  checkSeed,
  checkSetting,
  checkText,
  knownKeys,
  required,
} from "./checks.ts";
import { type Faults, join, receivedText, shown } from "./faults.ts";
import { BASELINE_ID, EXPORTER_KEYS, FORMAT, INSTRUMENT_KEY, LIMITS, POLICY_KEYS, SCENARIO_KEYS } from "./fields.ts";
import type { InputNode } from "./input-node.ts";
import type { ExporterSpec, InstrumentSpec, PolicySpec, ScenarioSpec } from "./scenario.ts";
import { DEFAULTS } from "./resolve.ts";
import { suggestion } from "./suggest.ts";

/** The scenario that a node holds. Meaningful only while `faults` stays empty. */
export function checkScenario(faults: Faults, node: InputNode, catalogue: Catalogue): ScenarioSpec | undefined {
  if (node.kind !== "map")
    return faults.wrong(
      "",
      node,
      "a scenario: keys such as bodem, title and material",
      node.kind === "list"
        ? "remove the dashes: a scenario is a group of keys, not a list"
        : "start with `bodem: 1`, `title: …` and `material: …`",
    );
  if (!checkFormat(faults, node)) return undefined;
  const found = knownKeys(faults, "", node.entries, Object.keys(SCENARIO_KEYS), "a scenario");
  const optional = <T>(key: string, check: (node: InputNode) => T | undefined): Record<string, T> => {
    const value = found.get(key);
    const checked = value === undefined ? undefined : check(value);
    return checked === undefined ? {} : { [key]: checked };
  };

  const title = found.has("title")
    ? checkText(faults, "title", found.get("title"), LIMITS.titleCharacters)
    : required(faults, "title", node, `text on one line, 1 to ${LIMITS.titleCharacters} characters`, "add `title: …`");
  const ids = catalogue.materials.map((entry) => entry.id);
  const material = found.has("material")
    ? checkChoice(faults, "material", found.get("material"), ids)
    : required(faults, "material", node, `one of: ${ids.join(", ")}`, `add \`material: ${ids[0]}\``);
  const spec = {
    bodem: FORMAT,
    title: title ?? "",
    ...optional("question", (n) => checkText(faults, "question", n, LIMITS.questionCharacters)),
    material: material ?? "",
    ...optional("start", (n) => checkMonth(faults, "start", n)),
    ...optional("end", (n) => checkMonth(faults, "end", n)),
    ...optional("burnInMonths", (n) =>
      checkNumber(faults, "burnInMonths", n, { ...LIMITS.burnInMonths, unit: "months", default: DEFAULTS.burnInMonths }, true),
    ),
    ...optional("seed", (n) => checkSeed(faults, "seed", n, LIMITS.seedCharacters)),
    ...optional("replications", (n) =>
      checkNumber(faults, "replications", n, { ...LIMITS.replications, unit: "runs", default: DEFAULTS.replications }, true),
    ),
    ...optional("baseline", (n) => checkPolicy(faults, "baseline", n, catalogue)),
    ...optional("policies", (n) => checkPolicies(faults, n, catalogue)),
    ...optional("exporters", (n) => checkExporters(faults, n, catalogue)),
    ...optional("assumptions", (n) => checkAssumptions(faults, n, catalogue, material)),
  } as ScenarioSpec;
  checkHorizon(faults, spec, found);
  return spec;
}

/** Entries of a group keyed by id, each checked; undefined when the group itself is wrong. */
function checkGroup<T>(
  faults: Faults,
  path: string,
  node: InputNode,
  most: number,
  check: (path: string, node: InputNode) => T | undefined,
): Record<string, T> | undefined {
  const entries = checkMap(faults, path, node, `a group of ${path} by id, at most ${most}`);
  if (!entries) return undefined;
  if (entries.length > most)
    faults.wrong(
      path,
      { kind: "scalar", value: entries.length, source: `${entries.length}`, line: node.line },
      `at most ${most} ${path}`,
      "split the scenario in two files",
    );
  const group: Record<string, T> = {};
  for (const { key, line, node: item } of entries.slice(0, most)) {
    const inner = join(path, key);
    const checked = check(inner, item);
    if (checkId(faults, inner, key, line) !== undefined && checked !== undefined) group[key] = checked;
  }
  return group;
}

function checkPolicies(faults: Faults, node: InputNode, catalogue: Catalogue): Record<string, PolicySpec> | undefined {
  const clash = node.kind === "map" ? node.entries.find((entry) => entry.key === BASELINE_ID) : undefined;
  if (clash)
    faults.add(
      join("policies", BASELINE_ID),
      clash,
      `an id other than ${BASELINE_ID}`,
      BASELINE_ID,
      "rename the policy, or move it to the key `baseline` at the top",
    );
  return checkGroup(faults, "policies", node, LIMITS.policies, (path, item) => checkPolicy(faults, path, item, catalogue));
}

function checkPolicy(faults: Faults, path: string, node: InputNode, catalogue: Catalogue): PolicySpec | undefined {
  const entries = checkMap(faults, path, node, "a policy: title and instruments");
  if (!entries) return undefined;
  const found = knownKeys(faults, path, entries, Object.keys(POLICY_KEYS), "a policy");
  const title = found.get("title");
  const instruments = found.get("instruments");
  return {
    ...(title ? { title: checkText(faults, join(path, "title"), title, LIMITS.titleCharacters) } : {}),
    ...(instruments ? { instruments: checkInstruments(faults, join(path, "instruments"), instruments, catalogue) } : {}),
  };
}

function checkInstruments(faults: Faults, path: string, node: InputNode, catalogue: Catalogue): InstrumentSpec[] | undefined {
  if (node.kind !== "list")
    return faults.wrong(path, node, `a list of at most ${LIMITS.instruments} instruments`, "start each instrument with a dash: `- use: …`");
  if (node.items.length > LIMITS.instruments) faults.wrong(path, node, `at most ${LIMITS.instruments} instruments`, "remove some");
  return node.items.slice(0, LIMITS.instruments).map((item, index) => {
    const inner = `${path}[${index}]`;
    const entries = checkMap(faults, inner, item, "an instrument: `use` and its settings");
    const chosen = entries && checkChosen(faults, inner, item, INSTRUMENT_KEY, catalogue.instruments, "an instrument", []);
    return { use: "", ...chosen } as InstrumentSpec;
  });
}

function checkExporters(faults: Faults, node: InputNode, catalogue: Catalogue): Record<string, ExporterSpec> | undefined {
  const group = checkGroup(faults, "exporters", node, LIMITS.exporters, (path, item) => {
    const entries = checkMap(faults, path, item, "a behaviour: `posture` and its settings");
    if (!entries) return undefined;
    const chosen = checkChosen(faults, path, item, "posture", catalogue.postures, "a posture", Object.keys(EXPORTER_KEYS));
    const title = entries.find((entry) => entry.key === "title");
    return {
      ...(title ? { title: checkText(faults, join(path, "title"), title.node, LIMITS.titleCharacters) } : {}),
      ...chosen,
    } as ExporterSpec;
  });
  if (group && node.kind === "map" && node.entries.length === 0)
    faults.wrong("exporters", node, "at least one behaviour", "add one, or remove the key: the exporter is then commercial");
  return group;
}

/** The entry that `selector` names, with the settings written for it. */
function checkChosen(
  faults: Faults,
  path: string,
  node: InputNode,
  selector: string,
  choosable: readonly Choosable[],
  what: string,
  others: readonly string[],
): Record<string, Setting> | undefined {
  if (node.kind !== "map") return undefined;
  const ids = choosable.map((entry) => entry.id);
  const named = node.entries.find((entry) => entry.key === selector);
  if (!named) return required(faults, join(path, selector), node, `one of: ${ids.join(", ")}`, `add \`${selector}: …\``);
  const id = checkChoice(faults, join(path, selector), named.node, ids);
  const chosen = id === undefined ? undefined : byId(choosable, id);
  if (!chosen) return undefined;
  const keys = [selector, ...others, ...chosen.settings.map((spec) => spec.id)];
  const found = knownKeys(faults, path, node.entries, keys, `${what} ${chosen.id}`);
  const settings: Record<string, Setting> = { [selector]: chosen.id };
  for (const spec of chosen.settings) {
    const written = found.get(spec.id);
    const value = written && checkSetting(faults, join(path, spec.id), spec, written);
    if (value !== undefined) settings[spec.id] = value;
  }
  checkOrder(faults, path, chosen, settings, found);
  return settings;
}

/** A setting `end` may not lie before the setting `start`. */
function checkOrder(
  faults: Faults,
  path: string,
  chosen: Choosable,
  settings: Record<string, Setting>,
  found: Map<string, InputNode>,
): void {
  const start = byId(chosen.settings, "start");
  for (const last of ["end", "lastSigning"]) {
    const end = byId(chosen.settings, last);
    if (start?.kind !== "month" || end?.kind !== "month") continue;
    if ((found.has("start") && settings.start === undefined) || (found.has(last) && settings[last] === undefined)) continue;
    const from = String(settings.start ?? start.default);
    const to = String(settings[last] ?? end.default);
    if (to < from)
      faults.add(
        join(path, last),
        found.get(last) ?? found.get("start"),
        `a month from ${from}, the start, to ${LIMITS.lastMonth}`,
        `${to}${found.has(last) ? "" : " (the default)"}`,
        `set ${last} to ${from} or later`,
      );
  }
}

function checkAssumptions(
  faults: Faults,
  node: InputNode,
  catalogue: Catalogue,
  material: string | undefined,
): Record<string, number> | undefined {
  const entries = checkMap(faults, "assumptions", node, "a group of parameters of the register, by id");
  const parameters =
    material === undefined
      ? catalogue.materials.flatMap((entry) => entry.parameters)
      : (byId(catalogue.materials, material)?.parameters ?? []);
  const known = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const values: Record<string, number> = {};
  for (const { key, line, node: item } of entries ?? []) {
    const path = join("assumptions", key);
    const parameter = known.get(key);
    if (!parameter) {
      const near = suggestion(key, [...known.keys()], 3);
      faults.add(
        path,
        { line },
        "the id of a parameter in the register",
        `${shown(key)}: ${receivedText(item)}`,
        near.startsWith("did") ? near : "`bodem describe` lists the ids",
      );
      continue;
    }
    const value = checkNumber(faults, path, item, {
      min: parameter.min,
      max: parameter.max,
      unit: parameter.unit,
      default: parameter.value,
    });
    if (value !== undefined) values[key] = value;
  }
  return entries && values;
}
