import { createAllocation, type Pay } from "../agents/crisis-allocation.ts";
import type { State } from "../state.ts";
import type { Settings } from "../world.ts";
import { IMERA_SETTINGS } from "./imera-settings.ts";
import type { ActiveInstrument, Instrument, InstrumentSetup } from "./instrument.ts";
import { periodOf } from "./period.ts";

const EU = 1;

/** Who is served first (POLICY D), by what the name of a sector says. */
const RANKS: readonly RegExp[] = [/defence/, /medical/, /wind|grid|solar/, /automotive|batter/, /electronics|optics/];

/** Rank of a sector in priority-rated orders, 0 first. */
export function priorityRank(sector: string): number {
  const rank = RANKS.findIndex((pattern) => pattern.test(sector));
  return rank < 0 ? RANKS.length : rank;
}

/** Curtailed share of what EU buyers wanted this month. */
function unservedShare({ buyers }: State): number {
  let curtailed = 0;
  let wanted = 0;
  for (let b = 0; b < buyers.n; b++) {
    if (buyers.region[b] !== EU) continue;
    curtailed += buyers.curtailed[b];
    wanted += buyers.curtailed[b] + buyers.consumed[b];
  }
  return wanted > 0 ? curtailed / wanted : 0;
}

/** Part of the use outside home that EU buyers are. */
function shareOutside({ buyers }: State): number {
  let eu = 0;
  let all = 0;
  for (let b = 0; b < buyers.n; b++) {
    if (buyers.destination[b] < 0) continue;
    all += buyers.meanUse[b];
    if (buyers.region[b] === EU) eu += buyers.meanUse[b];
  }
  return all > 0 ? eu / all : 0;
}

/** Payments between EU makers by sector, for one reason. */
function payments(setup: InstrumentSetup, reason: string) {
  const { sectors } = setup.state.material;
  const account = (s: number) => `EU buyers, ${sectors[s].name}`;
  const routes = sectors.map((_, taker) =>
    sectors.map((_, giver) => (taker === giver ? -1 : setup.route(account(taker), account(giver), reason))),
  );
  const { sector } = setup.state.buyers;
  // Makers of one sector settle among themselves.
  return (taker: number, giver: number) => routes[sector[taker]][sector[giver]];
}

function activate(settings: Settings, setup: InstrumentSetup): ActiveInstrument {
  const number = (id: string) => settings[id] as number;
  const holds = periodOf(settings, setup);
  const rank = Int32Array.from(setup.state.material.sectors, ({ name }) => priorityRank(name));
  const allocation = createAllocation(setup.state);
  const orders = payments(setup, "priority-rated order");
  const shares = payments(setup, "stock shared out");
  let above = 0;
  let below = 0;
  let mode: "none" | "vigilance" | "emergency" = "none";
  let told = false;
  // What the market left unserved last month, before orders: relief does not end the mode that brings it.
  let unserved = 0;

  function watch(state: State): void {
    const high = unserved > number("vigilanceShare");
    above = high ? above + 1 : 0;
    below = high ? 0 : below + 1;
    const before = mode;
    if (!holds(state.month)) mode = "none";
    else if (unserved > number("emergencyShare")) mode = "emergency";
    else if (mode === "none" && above >= number("vigilanceMonths")) mode = "vigilance";
    else if (mode !== "none" && below >= number("standDownMonths")) mode = "none";
    if (mode === before) return;
    told = false;
    setup.report(
      mode === "none" ? "crisis-end" : mode,
      "EU",
      mode === "none"
        ? "The crisis mode ends."
        : `The ${mode} mode begins: ${(100 * unserved).toFixed(1)} % of what EU buyers wanted was curtailed last month.`,
    );
  }

  return {
    plan(state, terms) {
      watch(state);
      if (mode === "none") return;
      if (settings.informationRequests === true) {
        terms.stockCapMonths[EU] = Math.min(terms.stockCapMonths[EU], number("stockCapMonths"));
        terms.indexNoise[0] *= number("noiseShare");
      }
      if (settings.jointBuying === true) terms.sellersConduct[0] *= 1 - number("participation") * shareOutside(state);
    },
    allocate(state, ledger) {
      unserved = unservedShare(state);
      if (mode === "none") return;
      const along =
        (route: (taker: number, giver: number) => number): Pay =>
        (taker, giver, eur) => {
          const id = route(taker, giver);
          if (id >= 0) ledger.post(id, eur);
        };
      if (settings.redistribution === true) allocation.evenOutCover(number("redistributed"), along(shares));
      if (mode !== "emergency" || settings.priorityOrders !== true) return;
      const moved = allocation.serveByPriority(rank, number("callable"), along(orders));
      if (moved > 0 && !told) {
        told = true;
        setup.report("priority-orders", "EU", `Priority-rated orders move ${moved.toFixed(2)} t between makers this month.`);
      }
    },
  };
}

export const imera: Instrument = {
  id: "imera",
  title: "Crisis modes of the internal market (IMERA)",
  family: "defence",
  doc: "A vigilance mode and an emergency mode that begin when much of what EU buyers want is curtailed. While they hold, scarce material is shared out among EU makers by priority and not by what they would pay, stocks are evened out, hoarding is limited, and buyers face sellers as one. It adds no tonne: what defence gains others lose.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; Regulation (EU) 2024/2747 (Internal Market Emergency and Resilience Act)",
    section: "5.1 (vigilance and emergency modes)",
    checked: "2026-11-24",
  },
  settings: IMERA_SETTINGS,
  activate,
};
