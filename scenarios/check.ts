import { Result, SchemaParser } from "effect";
import { monthNumber, monthsBetween, monthText } from "./calendar.ts";
import { byId, type Catalogue } from "./catalogue.ts";
import { experimentOf } from "./factors.ts";
import { type Faults, join, shown } from "./faults.ts";
import { FORMAT, LIMITS } from "./fields.ts";
import { saysSeed } from "./fixes.ts";
import type { InputNode } from "./input-node.ts";
import { faultsOf } from "./issues.ts";
import { DEFAULTS } from "./resolve.ts";
import type { ScenarioSpec } from "./scenario.ts";
import { scenarioSchema } from "./schema.ts";

/** What a node holds, unchecked. */
export function plain(node: InputNode): unknown {
  switch (node.kind) {
    case "map":
      return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.node)]));
    case "list":
      return node.items.map(plain);
    case "scalar":
      return node.value;
  }
}

const at = (node: InputNode, key: string) => (node.kind === "map" ? node.entries.find((entry) => entry.key === key)?.node : undefined);
const scalarAt = (node: InputNode, key: string) => {
  const value = at(node, key);
  return value?.kind === "scalar" ? value : undefined;
};

/** The scenario that a node holds, or undefined with every fault of it. */
export function checkScenario(faults: Faults, node: InputNode, catalogue: Catalogue): ScenarioSpec | undefined {
  if (isNewer(faults, node)) return undefined;
  const schema = scenarioSchema(catalogue, tradedIn(node, catalogue));
  const decoded = SchemaParser.decodeUnknownResult(schema)(plain(node), {
    errors: "all",
    onExcessProperty: "error",
    reportInput: true,
  });
  if (Result.isFailure(decoded)) for (const fault of faultsOf(decoded.failure, node, schema.ast)) faults.list.push(fault);
  checkSeedDigits(faults, node);
  checkHorizon(faults, node);
  if (Result.isSuccess(decoded)) checkExperiment(faults, node, decoded.success, catalogue);
  return Result.isSuccess(decoded) ? decoded.success : undefined;
}

/** Materials that the scenario names, in the catalogue's order; undefined when its own is not known. */
function tradedIn(node: InputNode, catalogue: Catalogue): readonly string[] | undefined {
  if (!byId(catalogue.materials, String(scalarAt(node, "material")?.value))) return undefined;
  const others = at(node, "alongside");
  const named = [scalarAt(node, "material"), ...(others?.kind === "list" ? others.items : [])];
  const ids = named.map((item) => (item?.kind === "scalar" ? String(item.value) : ""));
  return catalogue.materials.map((entry) => entry.id).filter((id) => ids.includes(id));
}

/** True, with a fault, when the file is for a later version, whose keys cannot be judged. */
function isNewer(faults: Faults, node: InputNode): boolean {
  const version = scalarAt(node, "bodem");
  if (typeof version?.value !== "number" || version.value <= FORMAT) return false;
  faults.add(
    "bodem",
    version,
    `bodem: ${FORMAT}, the version that this Bodem reads`,
    shown(version.source),
    "this file is for a newer Bodem: update Bodem, or save the file for this version",
  );
  return true;
}

/** A seed is kept digit for digit: 1.0 or 1e3 is not, once read as a number. */
function checkSeedDigits(faults: Faults, node: InputNode): void {
  const seed = scalarAt(node, "seed");
  if (typeof seed?.value !== "number" || /^[-+]?\d+$/.test(seed.source) || faults.has("seed")) return;
  const { expected, fix } = saysSeed(LIMITS.seedCharacters);
  faults.wrong("seed", seed, expected, fix(seed, "seed"));
}

/** The span of reported months, defaults counted. */
function checkHorizon(faults: Faults, node: InputNode): void {
  if (node.kind !== "map" || faults.has("start") || faults.has("end")) return;
  const start = String(scalarAt(node, "start")?.value ?? DEFAULTS.start);
  const written = scalarAt(node, "end");
  const end = String(written?.value ?? DEFAULTS.end);
  const { min, max } = LIMITS.months;
  const months = monthsBetween(start, end);
  if (months >= min && months <= max) return;
  const first = monthNumber(start) ?? 0;
  const latest = monthText(Math.min(first + max, (monthNumber(LIMITS.lastMonth) ?? 0) + 1) - 1);
  faults.add(
    "end",
    written ?? scalarAt(node, "start"),
    `a month from ${monthText(first + min - 1)} to ${latest}: ${min} to ${max} months from the start ${start}`,
    `${end}${written ? "" : " (the default)"}, ${months <= 0 ? "before the start" : `${months} months`}`,
    months <= 0 ? "put the end after the start" : `set end to ${months < min ? "a later" : "an earlier"} month`,
  );
}

/** Whether what an experiment varies is there, and each spread inside its range. */
function checkExperiment(faults: Faults, node: InputNode, spec: ScenarioSpec, catalogue: Catalogue): void {
  const { experiment } = spec;
  if (experiment === undefined) return;
  experimentOf(experiment, spec, catalogue, (keys, expected, received, fix) => {
    let place = at(node, "experiment");
    let path = "experiment";
    for (const key of keys) {
      // The nearest line that there is, where the key itself is not written.
      const [name, index] = key.split(/[[\]]/);
      const below = place && at(place, name);
      place = below?.kind === "list" && index !== undefined ? below.items[Number(index)] : (below ?? place);
      path = join(path, name) + (index === undefined ? "" : `[${index}]`);
    }
    faults.add(path, place, expected, shown(received), fix);
  });
}
