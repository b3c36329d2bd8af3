import { monthNumber, monthsBetween, monthText } from "./calendar.ts";
import { required } from "./checks.ts";
import { type Faults, shown } from "./faults.ts";
import { FORMAT, LIMITS } from "./fields.ts";
import type { InputNode } from "./input-node.ts";
import { DEFAULTS } from "./resolve.ts";
import type { ScenarioSpec } from "./scenario.ts";

/** False, with a fault, when the file is for a version whose keys cannot be judged. */
export function checkFormat(faults: Faults, node: InputNode & { kind: "map" }): boolean {
  const expected = `bodem: ${FORMAT}`;
  const entry = node.entries.find((candidate) => candidate.key === "bodem");
  if (!entry) {
    required(faults, "bodem", node, `${expected}, the version of the file format`, `add \`${expected}\` as the first line`);
    return true;
  }
  const version = entry.node.kind === "scalar" ? entry.node.value : undefined;
  if (version === FORMAT) return true;
  if (typeof version === "number" && version > FORMAT) {
    faults.add(
      "bodem",
      entry,
      `${expected}, the version that this Bodem reads`,
      shown(String(version)),
      "this file is for a newer Bodem: update Bodem, or save the file for this version",
    );
    return false;
  }
  faults.wrong("bodem", entry.node, expected, `write \`${expected}\``);
  return true;
}

/** The span of reported months, defaults counted. */
export function checkHorizon(faults: Faults, spec: ScenarioSpec, found: Map<string, InputNode>): void {
  if ((found.has("start") && spec.start === undefined) || (found.has("end") && spec.end === undefined)) return;
  const start = spec.start ?? DEFAULTS.start;
  const end = spec.end ?? DEFAULTS.end;
  const { min, max } = LIMITS.months;
  const months = monthsBetween(start, end);
  if (months >= min && months <= max) return;
  const first = monthNumber(start) ?? 0;
  const latest = monthText(Math.min(first + max, (monthNumber(LIMITS.lastMonth) ?? 0) + 1) - 1);
  const expected = `a month from ${monthText(first + min - 1)} to ${latest}: ${min} to ${max} months from the start ${start}`;
  const received = `${end}${spec.end === undefined ? " (the default)" : ""}, ${months <= 0 ? "before the start" : `${months} months`}`;
  faults.add(
    "end",
    found.get("end") ?? found.get("start"),
    expected,
    received,
    months <= 0 ? "put the end after the start" : `set end to ${months < min ? "a later" : "an earlier"} month`,
  );
}
