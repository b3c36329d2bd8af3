import { ornsteinUhlenbeckPath } from "./core/ou.ts";
import { stream } from "./core/streams.ts";
import type { State } from "./state.ts";
import { gammaMeanFor } from "./agents/permit.ts";
import { exp } from "./core/deterministic-math.ts";

/**
 * All random numbers of a run, from named streams: what happens in the run cannot change what is drawn, so
 * two policies share every shock. Those of single plants and of the exporting state's choices are drawn when
 * first asked for, since few are.
 */
export interface Draws {
  /** Log demand shock of the world and of each region, by month (region-major). */
  readonly world: Float64Array;
  readonly region: Float64Array;
  /** Log shock of what producers at home can run, by month. */
  readonly home: Float64Array;
  /** Reporting error of each index, standard normal, index-major. */
  readonly indexNoise: Float64Array;
  /** Uniform draw of the exporting state's posture in a month. */
  readonly posture: (month: number) => number;
  /** Uniform draw of its answer to rules on its material. */
  readonly retaliation: (month: number) => number;
  /** Uniform draw of whether a suspension is prolonged; the same in every market of a world. */
  readonly suspension: (month: number) => number;
  /** Error of its guess of what buyers hold, standard normal. */
  readonly guess: (month: number) => number;
  /** Uniform draws of one plant's readiness to decide, by month. */
  readonly decide: (plant: number) => Float64Array;
  /** Uniform draws of an offer from the exporting state to one plant's owner, by month. */
  readonly takeover: (plant: number) => Float64Array;
}

const INDEX_COUNT = 3;

/** A uniform draw a month in (0, 1) of one agent and purpose of a market. */
export function monthlyDraws(
  { material, months }: State,
  seed: string,
  replication: number,
  agent: string,
  purpose = "draws",
): Float64Array {
  const source = stream(seed, replication, `${material.key}: ${agent}`, purpose);
  return fillWith(months, source.uniform);
}

function fillWith(length: number, next: () => number): Float64Array {
  const values = new Float64Array(length);
  for (let i = 0; i < length; i++) values[i] = next();
  return values;
}

/** Rows that are drawn when first asked for, and kept. */
function drawnOnce(rows: number, draw: (row: number) => Float64Array): (row: number) => Float64Array {
  const drawn = new Array<Float64Array | undefined>(rows).fill(undefined);
  return (row) => {
    drawn[row] ??= draw(row);
    return drawn[row];
  };
}

/** A draw a month that is drawn when first asked for; months past the end have the last one's. */
function drawnLater(draw: () => Float64Array): (month: number) => number {
  let drawn: Float64Array | undefined;
  return (month) => {
    drawn ??= draw();
    return drawn[Math.min(drawn.length - 1, month)];
  };
}

/** Opens every stream and sets the permit and building times of every plant in the state. */
export function drawAll(state: State, seed: string, replication: number): Draws {
  const { months, value, plants, regions } = state;
  // Streams carry the name of the market, so that markets side by side draw nothing from each other.
  const named = (agent: string) => `${state.material.key}: ${agent}`;
  const kappa = value("shock.kappa");
  const sigma = value("shock.sigma");
  const path = (agent: string, size: number) =>
    ornsteinUhlenbeckPath(stream(seed, replication, named(agent), "shock"), months, kappa, size);
  const region = new Float64Array(regions.length * months);
  regions.forEach((name, r) => region.set(path(`buyers ${name}`, 0.5 * sigma), r * months));
  const indexNoise = new Float64Array(INDEX_COUNT * months);
  const noise = stream(seed, replication, named("index"), "noise");
  for (let m = 0; m < months; m++) for (let i = 0; i < INDEX_COUNT; i++) indexNoise[i * months + m] = noise.normal();
  const uniforms = (agent: string, purpose: string) => monthlyDraws(state, seed, replication, agent, purpose);
  const minimum = value("permit.minimum");
  const extra = gammaMeanFor(value("permit.compliance"), value("permit.capMonths") - minimum);
  const build = value("build.months");
  const overrun = value("build.overrun");
  for (let j = 0; j < plants.n; j++) {
    const life = stream(seed, replication, named(plants.names[j]), "life");
    // Gamma of shape 2: the sum of two exponentials.
    plants.permitDraw[j] = 0.5 * (life.exponential() + life.exponential());
    plants.permitMonths[j] = Math.ceil(minimum + extra * plants.permitDraw[j]);
    plants.buildMonths[j] = Math.max(6, Math.round(build * exp(overrun * life.normal() - 0.5 * overrun * overrun)));
  }
  return {
    world: path("buyers world", sigma),
    region,
    home: path("home producers", value("shock.supply")),
    indexNoise,
    posture: drawnLater(() => uniforms("exporting state", "posture")),
    retaliation: drawnLater(() => uniforms("exporting state", "retaliation")),
    // One answer for all materials of a world: a package comes back as one.
    suspension: drawnLater(() => fillWith(months, stream(seed, replication, "exporting state", "suspension").uniform)),
    guess: drawnLater(() => fillWith(months, stream(seed, replication, named("exporting state"), "guess").normal)),
    decide: drawnOnce(plants.n, (j) => uniforms(plants.names[j], "decide")),
    takeover: drawnOnce(plants.n, (j) => uniforms(plants.names[j], "takeover")),
  };
}
