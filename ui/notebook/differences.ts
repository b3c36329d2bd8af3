import type { SettingSpec } from "../../sim/core/spec.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import type { InstrumentUse, PolicyUse, Setting } from "../../sim/world.ts";
import { settingText } from "./figures.ts";

type Policy = Pick<PolicyUse, "instruments">;

export function valueText(spec: SettingSpec, value: Setting): string {
  if (spec.kind === "number") return settingText(value as number, spec.unit);
  if (spec.kind === "switch") return value ? "yes" : "no";
  if (spec.kind === "choice") return spec.options.find((option) => option.value === value)?.title ?? String(value);
  return String(value);
}

function settingLines(use: InstrumentUse, before: InstrumentUse | undefined): string[] {
  const instrument = instrumentById(use.instrument);
  if (!instrument) return [];
  return instrument.settings
    .filter((spec) => use.settings[spec.id] !== (before ? before.settings[spec.id] : spec.default))
    .map(
      (spec) =>
        `${spec.title}: ${valueText(spec, use.settings[spec.id])}${before ? `, was ${valueText(spec, before.settings[spec.id])}` : `, usually ${valueText(spec, spec.default)}`}`,
    );
}

/** What a policy has or lacks against another, a line a difference. The same instrument twice is matched in order. */
export function differences(policy: Policy, baseline: Policy): string[] {
  const left = [...baseline.instruments];
  const lines: string[] = [];
  for (const use of policy.instruments) {
    const at = left.findIndex((other) => other.instrument === use.instrument);
    const before = at >= 0 ? left.splice(at, 1)[0] : undefined;
    const title = instrumentById(use.instrument)?.title ?? use.instrument;
    const changed = settingLines(use, before);
    if (!before) {
      const price = instrumentById(use.instrument)?.settings.find(
        (spec) => spec.kind === "number" && use.settings[spec.id] === spec.default,
      );
      const first = price ? ` (${price.title.toLowerCase()} ${valueText(price, use.settings[price.id])})` : "";
      lines.push(`adds ${title}${first}`);
    }
    lines.push(...changed.map((line) => `${title}: ${line}`));
  }
  lines.push(...left.map((use) => `leaves out ${instrumentById(use.instrument)?.title ?? use.instrument}`));
  return lines;
}
