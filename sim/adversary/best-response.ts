import { exp } from "../core/deterministic-math.ts";
import { BEST_RESPONSE_SETTINGS } from "./best-response-settings.ts";
import { type Move, movesOf } from "./moves.ts";
import { weightsOf } from "./objective.ts";
import type { Posture } from "./posture.ts";
import { emptyProspect, type Prospect } from "./roll-out.ts";

const DECIDE_EVERY = 6;
/** Months without limits after which what is exported counts as free again. */
const FREE_AGAIN = 12;

const meur = (eur: number): string => `${Math.round(eur / 1e6)} MEUR`;

const sumsOf = (p: Prospect): string =>
  `margin ${meur(p.margin)}, buyers at home ${meur(p.downstream)}, rivals' sales lost ${meur(p.exclusion)}, EU outlay ${meur(p.bleed)}, harm ${meur(p.harm)} (${Math.round(p.unserved)} t unserved), driven to others ${meur(p.diversification)}; ${p.expectedExits.toFixed(1)} plants close, ${Math.round(p.called)} t a year called up`;

export const bestResponse: Posture = {
  id: "best-response",
  title: "Best response",
  doc: "Every half year the state compares acting commercially with cuts of exports, bans on the target, slow licences, an export duty, price wars and a subsidised push, each reckoned ahead on the market's own curves: its margin, buyers at home, plants abroad by their own cash and contracts, projects called up or put off, buyers' stocks, and what the target goes without. It takes the best that its war chest allows and thinks again half a year later. Each decision goes to the event log with the sums of the best move and the next.",
  source: "MODEL 3.1, 3.2 and 3.7",
  settings: BEST_RESPONSE_SETTINGS,
  byClass: () => true,
  activate(settings, setup) {
    const earliest = setup.monthOf(settings.earliest as string);
    const target = settings.target as string;
    const warChest = (settings.warChestMeur as number) * 1e6;
    const leastGain = settings.leastGain as number;
    const error = settings.stockError as number;
    const moves = movesOf(
      setup.destinations,
      target,
      settings.squeeze as number,
      settings.abroad as number,
      settings.duty as number,
      settings.push as number,
    );
    const prospects = moves.map(emptyProspect);
    const terms = {
      weights: weightsOf(
        settings.objective as string,
        settings.omega as number,
        settings.bleedWeight as number,
        settings.diversificationWeight as number,
      ),
      horizonMonths: settings.horizonMonths as number,
      discountPerMonth: (settings.discountPerYear as number) / 12,
      reentryPerMonth: (settings.reentryPerYear as number) / 12,
      target: setup.regions.indexOf(target),
    };
    const scene = { freeExports: 0, marginalCost: 0, homePrice: 0 };
    let chosen: Move = moves[0];
    let limitedUntil = -FREE_AGAIN;

    /** Positions of the best move that the war chest allows and that gains enough, and of the next. Acting commercially costs and brings nothing. */
    function rank(least: number): readonly [number, number] {
      let best = 0;
      let next = -1;
      for (let k = 1; k < moves.length; k++) {
        if (-prospects[k].margin > warChest) continue;
        if (prospects[k].score > Math.max(least, prospects[best].score)) {
          next = best;
          best = k;
        } else if (next < 0 || prospects[k].score > prospects[next].score) next = k;
      }
      // What is under way goes on unless another move gains clearly more: the sums are rough both ways.
      const kept = moves.indexOf(chosen);
      const goesOn = kept > 0 && kept !== best && -prospects[kept].margin <= warChest && prospects[kept].score > least;
      return goesOn && prospects[best].score - prospects[kept].score < least ? [kept, best] : [best, next];
    }

    return {
      act(view, levers) {
        const { month } = view;
        if (month < earliest) return;
        if (chosen.restricts) limitedUntil = month;
        if (month - limitedUntil >= FREE_AGAIN || scene.freeExports === 0) scene.freeExports = view.meanExports;
        scene.marginalCost = view.homeMarginalCost;
        scene.homePrice = view.homePrice;
        if ((month - earliest) % DECIDE_EVERY === 0) {
          const { rollOut } = view;
          rollOut.begin(terms, scene, view.stocksShown ? 1 : exp(error * setup.guessError(month) - 0.5 * error * error));
          for (let k = 1; k < moves.length; k++) rollOut.judge(moves[k], prospects[k]);
          rollOut.end();
          const [best, next] = rank(leastGain * Math.max(0, rollOut.commercialMargin));
          const before = chosen;
          chosen = moves[best];
          if (chosen.restricts && chosen !== before) levers.news = true;
          const other =
            next < 0
              ? "nothing else is within its means"
              : `next ${moves[next].title}: ${meur(prospects[next].score)} (${sumsOf(prospects[next])})`;
          view.report(
            "best-response",
            "exporting state",
            `${chosen.title}: ${meur(prospects[best].score)}${best > 0 ? ` (${sumsOf(prospects[best])})` : ""}; ${other}.`,
          );
        }
        chosen.set(levers, scene);
      },
    };
  },
};
