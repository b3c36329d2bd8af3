import { turn } from "../../workers/turn.ts";

/** Away from the reader a cell waits so long, ms, and is then drawn once for all that has changed since. */
const AWAY_MS = 1000;
/** A page that nobody looks at makes no frames. */
const FRAME_MS = 50;

/** `own`: what a hand has just done in the cell; `first`: drawn, and shown to the reader, before the rest. */
export type Turn = "own" | "first" | "rest";
const TURNS: readonly Turn[] = ["own", "first", "rest"];

interface Waiting {
  readonly cell: Element;
  readonly turn: Turn;
  readonly draw: () => void;
}

let near: Waiting[] = [];
let away: Waiting[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let drawing = false;

const outOfSight = new WeakSet<Element>();
const sight = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) outOfSight.add(target);
      else if (outOfSight.delete(target)) hasten(target);
    }
  },
  { rootMargin: "400px" },
);

/** Tells whether the reader is near it. */
export const watchSight = (cell: Element): void => sight.observe(cell);
export function endSight(cell: Element): void {
  sight.unobserve(cell);
  outOfSight.delete(cell);
  hasten(cell);
}

/** Cells near the reader are drawn one a turn of the event loop, so that input is served between them however many a change touches. */
export function turnToDraw(cell: Element, turn: Turn, soon: boolean): Promise<void> {
  return new Promise((draw) => {
    (soon || !outOfSight.has(cell) ? near : away).push({ cell, turn, draw });
    if (near.length > 0) void drawNear();
    if (away.length > 0) timer ??= setTimeout(drawAway, AWAY_MS);
  });
}

/** For a cell that has become the reader's business; `own` where a hand has done something in it while it waits. */
export function hasten(cell: Element, own = false): void {
  if (own) near = near.map((one) => (one.cell === cell ? { ...one, turn: "own" } : one));
  const now = away.filter((one) => one.cell === cell);
  if (now.length === 0) return;
  away = away.filter((one) => one.cell !== cell);
  near.push(...now.map((one) => (own ? { ...one, turn: "own" as const } : one)));
  void drawNear();
}

function drawAway(): void {
  clearTimeout(timer);
  timer = undefined;
  near.push(...away.splice(0));
  void drawNear();
}
addEventListener("beforeprint", drawAway);

async function drawNear(): Promise<void> {
  if (drawing) return;
  drawing = true;
  for (await turn(); near.length > 0; await turn()) {
    const next = near.reduce((a, b) => (TURNS.indexOf(b.turn) < TURNS.indexOf(a.turn) ? b : a));
    near = near.filter((one) => one !== next);
    next.draw();
    if (next.turn !== "rest" && near.length > 0 && near.every(({ turn: other }) => other === "rest")) await frame();
  }
  drawing = false;
}

/** Resolves once what is drawn has been shown. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => void turn().then(resolve));
    setTimeout(resolve, FRAME_MS);
  });
