/** What the exporting state wants (MODEL 3.1): EUR of its objective per EUR of each thing. */
export interface Weights {
  /** Margin of the chain at home, quota rent and duties included. */
  readonly margin: number;
  /** Surplus of buyers at home. */
  readonly downstream: number;
  /** Sales of rivals that never come or end. */
  readonly exclusion: number;
  /** Outlay of the EU treasury. */
  readonly bleed: number;
  /** Demand of the target that goes unserved, at the price at which its lines stop. */
  readonly coercion: number;
  /** Sales lost to plants and substitutes that its own controls call up, beside the margin on them. */
  readonly diversification: number;
}

export const PRESET_IDS = ["commercial", "mercantilist", "weaponised", "spiteful"] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** Presets of MODEL 3.1; all assumed. The long-run cost of controls is a setting of its own. */
const PRESETS: Readonly<Record<PresetId, Omit<Weights, "diversification">>> = {
  commercial: { margin: 1, downstream: 1, exclusion: 0, bleed: 0, coercion: 0 },
  mercantilist: { margin: 1, downstream: 1, exclusion: 0.5, bleed: 0, coercion: 0.1 },
  weaponised: { margin: 1, downstream: 1, exclusion: 1, bleed: 0, coercion: 1 },
  spiteful: { margin: 1, downstream: 1, exclusion: 1, bleed: 1, coercion: 1 },
};

/** Weights of a preset, or between commercial (omega 0) and weaponised (1). */
export function weightsOf(preset: string, omega: number, bleed: number, diversification: number): Weights {
  const known = PRESETS[preset as PresetId] as Omit<Weights, "diversification"> | undefined;
  if (known) return { ...known, diversification };
  const { commercial, weaponised } = PRESETS;
  const between = (key: "exclusion" | "coercion") => commercial[key] + omega * (weaponised[key] - commercial[key]);
  return { ...commercial, exclusion: between("exclusion"), coercion: between("coercion"), bleed, diversification };
}
