import { t, withMarks } from "../../language/language.ts";
import type { NumberSpec } from "../../sim/core/spec.ts";
import { instrumentById } from "../../sim/instruments/index.ts";
import type { PolicyUse } from "../../sim/world.ts";

/** The price that a policy promises or demands: what the slider on the first screen moves. */
export interface PriceLever {
  readonly position: number;
  readonly spec: NumberSpec;
  readonly value: number;
  readonly currency: string;
  /** Where to draw it among prices in EUR. */
  readonly eurPerKg: number;
  /** What it is called on a line in a chart. */
  readonly word: string;
  /** Share of inflation that it follows; below 1 its real value melts. */
  readonly indexation: number;
}

const PRICES: Readonly<Record<string, string>> = { strike: "strike", minimumPrice: "minimum price" };

/** Settings of an instrument that are the price that it is about. */
export const PRICE_SETTINGS: readonly string[] = Object.keys(PRICES);

/** The price with its unit, as a text tells it. */
export const priceText = ({ value, currency }: PriceLever): string => `${withMarks(String(value))} ${currency}/kg`;

/** Undefined for a policy without a price of its own. */
export function priceLeverOf(policy: Pick<PolicyUse, "instruments">, usdPerEur: number): PriceLever | undefined {
  for (const [position, use] of policy.instruments.entries()) {
    const spec = instrumentById(use.instrument)?.settings.find(
      (setting): setting is NumberSpec => setting.kind === "number" && setting.id in PRICES,
    );
    if (!spec) continue;
    const value = use.settings[spec.id] as number;
    const currency = use.settings.currency === "USD" ? "USD" : "EUR";
    const indexation = typeof use.settings.cpiIndexation === "number" ? use.settings.cpiIndexation : 1;
    return {
      position,
      spec,
      value,
      currency,
      eurPerKg: currency === "USD" ? value / usdPerEur : value,
      word: t(PRICES[spec.id]),
      indexation,
    };
  }
  return undefined;
}
