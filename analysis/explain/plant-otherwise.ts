import { t } from "../../language/language.ts";
import type { PlantTrace } from "../../sim/results/trace.ts";
import { plantOf, type Sentence, statusAt, type Told } from "./told.ts";
import { counted, listed, monthName, tonnes } from "./words.ts";

/** Changes that are told one by one; of more the first and last half. */
const MOST_TOLD = 6;

/** What became of the same plant on the same draws under the baseline. */
export function otherwise({ world, baseline, baselineTitle = "the baseline", run }: Told, plant: PlantTrace): Sentence[] {
  if (!baseline) return [];
  const other = plantOf(baseline, plant.name);
  const policy = t(baselineTitle);
  const source = { of: "plant", what: plant.name } as const;
  if (!other)
    return [
      {
        role: "otherwise",
        numbers: {},
        source,
        text: t("Under {policy} there is no such plant: the policy called for it.", { policy }),
      },
    ];
  const changes = baseline.events
    .filter(({ subject, month, kind }) => subject === plant.name && month >= 0 && Object.hasOwn(CHANGES, kind))
    .map(({ kind, month }) => t(CHANGES[kind], { month: monthName(world, month) }));
  const left = changes.length - MOST_TOLD;
  const shown =
    left > 0
      ? [...changes.slice(0, 3), counted(left, "{count} further changes", "{count} further changes"), ...changes.slice(-3)]
      : changes;
  const mine = plant.output.reduce((sum, tonnes) => sum + tonnes, 0);
  const made = other.output.reduce((sum, tonnes) => sum + tonnes, 0);
  const nothing = made === 0 && mine === 0;
  return [
    {
      role: "otherwise",
      numbers: { madeTonnes: mine, madeBaselineTonnes: made },
      source,
      text: t(
        shown.length > 0
          ? nothing
            ? "On the same draws under {policy} it was {changes} and made nothing in either."
            : "On the same draws under {policy} it was {changes}, and made {made} over the run instead of {mine}."
          : nothing
            ? "On the same draws under {policy} it saw no change: it is {stage} and made nothing in either."
            : "On the same draws under {policy} it saw no change: it is {stage}, and made {made} over the run instead of {mine}.",
        {
          policy,
          changes: listed(shown),
          stage: t(STAGES[statusAt(other, run.months - 1)]),
          made: tonnes(made),
          mine: tonnes(mine),
        },
      ),
    },
  ];
}

const CHANGES: Readonly<Record<string, string>> = {
  fid: "decided in {month}",
  operate: "opened in {month}",
  mothball: "mothballed in {month}",
  restart: "started again in {month}",
  exit: "closed in {month}",
};
const STAGES = {
  idea: "an idea at the end",
  permitting: "waiting for permits at the end",
  ready: "permitted and not built at the end",
  building: "under construction at the end",
  operating: "running at the end",
  mothballed: "mothballed at the end",
  exited: "closed at the end",
} as const;
