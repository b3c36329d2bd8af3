import type { Sample } from "../../../analysis/discovery/sample.ts";
import { stream } from "../../../sim/core/streams.ts";

/**
 * Runs of which those in a known box (a above 0.6, b below 0.5, e one of "north" and "west") are of interest
 * with probability `inside`, others with `outside`; c, d and f have nothing to do with it.
 */
export function plantedBox(rows: number, inside: number, outside: number, seed = "1"): { sample: Sample; ofInterest: Uint8Array } {
  const random = stream(seed, 0, "planted-box", "rows");
  const number = (id: string) => ({ id, title: id, unit: "1", kind: "number" }) as const;
  const dimensions = [
    ...["a", "b", "c", "d"].map(number),
    { id: "e", title: "e", unit: "", kind: "options", options: ["north", "east", "west", "south"] } as const,
    { id: "f", title: "f", unit: "", kind: "options", options: ["x", "y", "z"] } as const,
  ];
  const columns = dimensions.map(() => new Float64Array(rows));
  const ofInterest = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    for (const [at, dimension] of dimensions.entries())
      columns[at][row] = dimension.kind === "options" ? Math.floor(random.uniform() * dimension.options.length) : random.uniform();
    const [a, b, , , e] = columns.map((column) => column[row]);
    ofInterest[row] = random.uniform() < (a > 0.6 && b < 0.5 && (e === 0 || e === 2) ? inside : outside) ? 1 : 0;
  }
  return { sample: { rows, dimensions, columns }, ofInterest };
}
