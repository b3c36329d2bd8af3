import type { AttackSums, Posture } from "./posture.ts";
import { PREDATION_SETTINGS } from "./settings.ts";

const EVALUATE_EVERY = 6;
const ATTACK_SPEED = 0.35;

const meur = (eur: number): string => `${Math.round(eur / 1e6)} MEUR`;

export const predation: Posture = {
  id: "predation",
  title: "Price war",
  doc: "The state sells below its own cost to close plants outside China, when its sums say that the plants' exit is worth more than the loss, or at a set date whatever the cost. Afterwards it harvests at the commercial price.",
  source: "MODEL 3.4",
  settings: PREDATION_SETTINGS,
  activate(settings, setup) {
    const committed = settings.decision === "committed";
    const earliest = setup.monthOf(settings.earliest as string);
    const horizon = settings.horizonMonths as number;
    const depth = settings.subsidy as number;
    const warChest = (settings.warChestMeur as number) * 1e6;
    const cooldown = settings.cooldownMonths as number;
    const weights = {
      exclusionWeight: settings.exclusionWeight as number,
      bleedWeight: settings.bleedWeight as number,
      discountPerMonth: (settings.discountPerYear as number) / 12,
      reentryPerMonth: (settings.reentryPerYear as number) / 12,
    };
    let attackEnds = -1;
    let notBefore = earliest;
    let price = 0;
    let lastOutcome = "";

    const describe = (sums: AttackSums) =>
      `loss ${meur(sums.presentLoss)}, gain ${meur(sums.presentGain)}, ${sums.expectedExits.toFixed(1)} plants expected to close`;

    const numbersOf = ({ presentLoss, presentGain, expectedExits }: AttackSums) => ({
      lossEur: presentLoss,
      gainEur: presentGain,
      expectedExits,
    });

    return {
      act(view, levers) {
        if (attackEnds >= 0 && view.month >= attackEnds) {
          attackEnds = -1;
          notBefore = committed ? Infinity : view.month + cooldown;
          view.report("predation-end", "exporting state", "The attack ends; the offer price returns to the commercial one.");
        }
        if (attackEnds < 0 && view.month >= notBefore && (committed || (view.month - earliest) % EVALUATE_EVERY === 0)) {
          const sums = view.attackSums(depth, horizon, weights);
          price = sums.attackPrice;
          const pays = sums.presentGain > sums.presentLoss && sums.presentLoss <= warChest && sums.expectedExits > 0;
          if (committed || pays) {
            attackEnds = view.month + horizon;
            view.report(
              "predation-start",
              "exporting state",
              `Offers go down to ${price.toFixed(1)} EUR/kg for up to ${horizon} months: ${describe(sums)}.`,
              { priceEurPerKg: price, horizonMonths: horizon, ...numbersOf(sums) },
            );
          } else {
            const outcome =
              sums.presentLoss > warChest ? "war chest too small" : sums.expectedExits > 0 ? "does not pay" : "nobody would close";
            if (outcome !== lastOutcome)
              view.report("predation-weighed", "exporting state", `No attack (${outcome}): ${describe(sums)}.`, numbersOf(sums));
            lastOutcome = outcome;
          }
        }
        if (attackEnds < 0) return;
        levers.attacking = true;
        levers.offerTarget = price;
        levers.offerSpeed = ATTACK_SPEED;
        levers.quotaBinds = false;
      },
    };
  },
};
