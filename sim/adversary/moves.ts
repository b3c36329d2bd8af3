import type { Destination } from "../markets/destinations.ts";
import type { Levers } from "./posture.ts";

/** What a move needs to know of the month in which it is made. */
export interface MoveScene {
  /** Exports while they were free, t/month. */
  readonly freeExports: number;
  /** Cost of the dearest kilogram at home and price at home, EUR/kg. */
  readonly marginalCost: number;
  readonly homePrice: number;
}

/** Something that the best-response posture can do for half a year. */
export interface Move {
  readonly id: string;
  readonly title: string;
  /** Holds something back, so that buyers live off their stocks; otherwise it sells more. */
  readonly restricts: boolean;
  set(levers: Levers, scene: MoveScene): void;
}

const ATTACK_SPEED = 0.35;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

const cut = (share: number): Move => ({
  id: `cut-${share}`,
  title: share === 1 ? "stop of exports" : `cut of exports by ${percent(share)}`,
  restricts: true,
  set(levers, { freeExports }) {
    levers.exportCap = Math.min(levers.exportCap, freeExports * (1 - share));
  },
});

const ban = (id: string, title: string, shut: readonly boolean[]): Move => ({
  id,
  title,
  restricts: true,
  set(levers) {
    for (let d = 0; d < shut.length; d++) if (shut[d]) levers.banned[d] = 1;
  },
});

const war = (depth: number): Move => ({
  id: `war-${depth}`,
  title: `price ${percent(depth)} below cost`,
  restricts: false,
  set(levers, { marginalCost }) {
    levers.attacking = true;
    levers.offerTarget = marginalCost * (1 - depth);
    levers.offerSpeed = ATTACK_SPEED;
    levers.quotaBinds = false;
  },
});

/** Nothing beside the commercial rule; always the first of the moves. */
const NOTHING: Move = { id: "commercial", title: "commercial", restricts: false, set() {} };

/** Every move open to the state. `squeeze` is the share of exports that slow licences hold back, `abroad` that of the output of plants under its rule. */
export function movesOf(
  destinations: readonly Destination[],
  target: string,
  squeeze: number,
  abroad: number,
  duty: number,
  push: number,
): readonly Move[] {
  const aimed = destinations.map((d) => d.region === target);
  const defence = destinations.map((d) => d.region === target && d.only === "defence");
  return [
    NOTHING,
    cut(0.2),
    cut(0.4),
    cut(0.7),
    cut(1),
    ban("ban-target", `ban on ${target}`, aimed),
    ...(defence.includes(true) ? [ban("ban-defence", `ban on defence of ${target}`, defence)] : []),
    {
      id: "squeeze",
      title: "slow licences, for plants abroad too",
      restricts: true,
      set(levers, { freeExports }) {
        levers.exportCap = Math.min(levers.exportCap, freeExports * (1 - squeeze));
        for (let r = 1; r < levers.blockedShare.length; r++) levers.blockedShare[r] = Math.max(levers.blockedShare[r], abroad);
      },
    },
    {
      id: "duty",
      title: `export duty of ${percent(duty)}`,
      restricts: true,
      set(levers, { homePrice }) {
        levers.exportDuty += duty * homePrice;
      },
    },
    war(0.1),
    war(0.25),
    {
      id: "push",
      title: "overcapacity with a subsidy",
      restricts: false,
      set(levers, { marginalCost }) {
        levers.quotaBinds = false;
        levers.outputSubsidy += push * marginalCost;
      },
    },
  ];
}
