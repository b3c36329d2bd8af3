import type { Confidence, Parameter } from "../../sim/core/parameter.ts";
import type { Material } from "../../sim/materials/material.ts";

export type Evidence = Readonly<Record<Confidence, number>>;

/** How many numbers were read in their source, recalled, or assumed. */
export function evidenceOf(parameters: readonly Parameter[]): Evidence {
  const counts = { read: 0, recalled: 0, assumed: 0 };
  for (const { confidence } of parameters) counts[confidence]++;
  return counts;
}

export const percent = (part: number, whole: number): string => (whole > 0 ? `${Math.round((100 * part) / whole)} %` : "–");

/** Counts of a material as cells: all, read, recalled, assumed, share assumed. */
export function evidenceRow(material: Material): string[] {
  const { parameters } = material;
  const { read, recalled, assumed } = evidenceOf(parameters);
  return [...[parameters.length, read, recalled, assumed].map(String), percent(assumed, parameters.length)];
}
