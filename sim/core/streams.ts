import alea from "seedrandom/lib/alea.js";
import { STREAM_SCHEME } from "../version.ts";
import { ln } from "./deterministic-math.ts";
import { normalQuantile } from "./normal.ts";

/** Where a stream stands: plain numbers, safe to store and to restore exactly. */
export interface StreamState {
  readonly c: number;
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
}

/**
 * A named sequence of random numbers. Every draw, of whatever kind, takes exactly one uniform, so
 * a stream advances by the number of draws and by nothing else.
 */
export interface Stream {
  /** In (0, 1), never an end; a multiple of 2^-32 plus 2^-33. */
  uniform(): number;
  /** Standard normal by inversion; within ±6.4. */
  normal(): number;
  /** Exponential with mean 1, by inversion. */
  exponential(): number;
  state(): StreamState;
  restore(state: StreamState): void;
}

const HALF_STEP = 1.1641532182693481445e-10;
const escape = (text: string): string => (/[%|]/.test(text) ? text.replaceAll("%", "%25").replaceAll("|", "%7C") : text);

/** The text a stream is seeded with; no two different names give the same text. */
export function streamKey(seed: string, replication: number, agent: string, purpose: string): string {
  return `${STREAM_SCHEME}|${escape(seed)}|${replication}|${escape(agent)}|${escape(purpose)}`;
}

/**
 * The stream of one agent and purpose in one replication of one seed. Streams are independent of
 * each other: adding an agent or a purpose never changes another's draws. Generator: Baagøe's Alea.
 */
export function stream(seed: string, replication: number, agent: string, purpose: string): Stream {
  let next = alea(streamKey(seed, replication, agent, purpose), { state: true });
  const uniform = (): number => next() + HALF_STEP;
  return {
    uniform,
    normal: () => normalQuantile(uniform()),
    exponential: () => -ln(uniform()),
    state: () => next.state(),
    restore(state) {
      next = alea("", { state });
    },
  };
}
