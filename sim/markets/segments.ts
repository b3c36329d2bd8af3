import type { BuyerSpec, Material, Region } from "../materials/material.ts";

/** Part of the demand of a region that a rule of the policy binds apart from the rest. */
export interface Segment {
  readonly region: Region;
  /** Share of the buyers' use, 0 to 1. */
  readonly share: number;
  /** Only these sectors, by name; all when left out. */
  readonly sectors?: readonly string[];
  /** Whether it also binds material inside imported components. */
  readonly insideMagnets: boolean;
}

/** The segments of one instrument, by its position in the policy. */
export interface SegmentsOf {
  readonly position: number;
  readonly segments: readonly Segment[];
}

/** Whether a segment is about this buyer, on either route. */
const concerns = (segment: Segment, buyer: BuyerSpec): boolean =>
  segment.region === buyer.region && (segment.sectors === undefined || segment.sectors.includes(buyer.sector));

/** Share of a buyer's use that an instrument binds, on either route. */
function boundShare(buyer: BuyerSpec, segments: readonly Segment[]): number {
  let share = 0;
  for (const segment of segments) if (concerns(segment, buyer)) share = Math.max(share, segment.share);
  return Math.min(1, share);
}

/**
 * Cuts buyers into bands by the rules that bind them: one tonne of other origin counts towards every
 * rule, so the band with the least bound use is bound by all rules, the next by all but the tightest
 * share, and the rest by none. The unbound band comes first. A buyer that no rule binds stays whole.
 * Both routes to a region are cut alike, so that each band can shift between them; a rule that leaves
 * imported components alone binds no band of theirs.
 */
export function bandsOf(buyer: BuyerSpec, rules: readonly SegmentsOf[]): { share: number; boundBy: readonly number[] }[] {
  const bound = rules
    .map(({ position, segments }) => ({ position, share: boundShare(buyer, segments) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.position - b.position);
  const bands: { share: number; boundBy: readonly number[] }[] = [];
  let above = 1;
  for (let i = 0; i <= bound.length; i++) {
    const below = i < bound.length ? bound[i].share : 0;
    const share = above - below;
    if (share > 0) {
      const binding = rules.filter(
        ({ position, segments }) =>
          bound.slice(0, i).some((rule) => rule.position === position) &&
          (!buyer.insideMagnets || segments.some((segment) => segment.insideMagnets && segment.share > 0 && concerns(segment, buyer))),
      );
      bands.push({ share, boundBy: binding.map(({ position }) => position) });
    }
    above = below;
  }
  return bands;
}

/** The material with its buyers cut into bands; the same one where no rule binds anybody. */
export function segmented(material: Material, rules: readonly SegmentsOf[]): Material {
  if (rules.every(({ segments }) => segments.every(({ share }) => share <= 0))) return material;
  const buyers = material.buyers.flatMap((buyer) => bandsOf(buyer, rules).map((band, index) => ({ ...buyer, ...band, band: index })));
  return { ...material, buyers };
}
