import { t } from "../../language/language.ts";
import type { SettingSpec } from "../../sim/core/spec.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import type { InstrumentUse, PolicyUse, Setting } from "../../sim/world.ts";
import { settingText } from "./figures.ts";

type Policy = Pick<PolicyUse, "instruments">;

export function valueText(spec: SettingSpec, value: Setting): string {
  if (spec.kind === "number") return settingText(value as number, spec.unit);
  if (spec.kind === "switch") return value ? t("yes") : t("no");
  if (spec.kind === "choice") return t(spec.options.find((option) => option.value === value)?.title ?? String(value));
  return String(value);
}

const titleOf = ({ instrument }: InstrumentUse): string => t(instrumentById(instrument)?.title ?? instrument);

function settingLines(use: InstrumentUse, before: InstrumentUse | undefined): string[] {
  const instrument = instrumentById(use.instrument);
  if (!instrument) return [];
  return instrument.settings
    .filter((spec) => use.settings[spec.id] !== (before ? before.settings[spec.id] : spec.default))
    .map((spec) => {
      const [setting, value] = [t(spec.title), valueText(spec, use.settings[spec.id])];
      return before
        ? t("{setting}: {value}, was {before}", { setting, value, before: valueText(spec, before.settings[spec.id]) })
        : t("{setting}: {value}, usually {usual}", { setting, value, usual: valueText(spec, spec.default) });
    });
}

/** What a policy has or lacks against another, a line a difference. The same instrument twice is matched in order. */
export function differences(policy: Policy, baseline: Policy): string[] {
  const left = [...baseline.instruments];
  const lines: string[] = [];
  for (const use of policy.instruments) {
    const at = left.findIndex((other) => other.instrument === use.instrument);
    const before = at >= 0 ? left.splice(at, 1)[0] : undefined;
    const title = titleOf(use);
    const changed = settingLines(use, before);
    if (!before) {
      const price = instrumentById(use.instrument)?.settings.find(
        (spec) => spec.kind === "number" && use.settings[spec.id] === spec.default,
      );
      lines.push(
        price
          ? t("adds {instrument} ({setting} {value})", {
              instrument: title,
              setting: t(price.title).toLowerCase(),
              value: valueText(price, use.settings[price.id]),
            })
          : t("adds {instrument}", { instrument: title }),
      );
    }
    lines.push(...changed.map((line) => `${title}: ${line}`));
  }
  lines.push(...left.map((use) => t("leaves out {instrument}", { instrument: titleOf(use) })));
  return lines;
}
