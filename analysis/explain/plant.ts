import { t } from "../../language/language.ts";
import { kept, built } from "./plant-built.ts";
import { otherwise } from "./plant-otherwise.ts";
import { neverBuilt } from "./plant-refused.ts";
import { contractState, hopes, leftText, stopped } from "./plant-stopped.ts";
import { lowPriceCauses } from "./price.ts";
import { recordText } from "./record-text.ts";
import { type Explanation, type Mark, plantOf, statusAt, type Told, traceOf } from "./told.ts";
import { monthName } from "./words.ts";

/** Kinds of events that end what a plant did, the gravest first. */
const STOPS = ["exit", "mothball"];

/** Why a plant closed, stood still, was built or was not, from its end back to the causes; with a month, the last stop up to then. Throws for a plant that the run does not have. */
export function explainPlant(told: Told, name: string, month = told.run.months - 1): Explanation {
  const { world, run } = told;
  const plant = plantOf(run, name);
  if (!plant)
    throw new Error(
      t("no plant named {plant} outside home in this run; there are {plants}", {
        plant: recordText(name),
        plants: traceOf(run)
          .plants.map((one) => recordText(one.name))
          .join(", "),
      }),
    );
  const own = run.events.filter(({ subject }) => subject === name);
  const timeline = own.map((event): Mark => {
    // The record names the running cost alone, over which a plant may close for others.
    const text = event.kind === "exit" ? leftText(event) : recordText(event.detail);
    return { month: event.month, kind: event.kind, text };
  });
  const before = own.filter((event) => event.month >= 0 && event.month <= month);
  const stop = STOPS.flatMap((kind) => before.filter((event) => event.kind === kind).slice(-1))[0];
  if (stop) {
    return {
      question: t(stop.kind === "exit" ? "Why was {plant} closed in {month}?" : "Why was {plant} mothballed in {month}?", {
        plant: recordText(name),
        month: monthName(world, stop.month),
      }),
      sentences: [
        ...stopped(told, plant, stop, own),
        ...contractState(told, plant, stop.month, own),
        ...hopes(told, plant, stop.month),
        ...lowPriceCauses(told, stop.month, plant),
        ...otherwise(told, plant),
      ],
      timeline,
    };
  }
  const last = statusAt(plant, run.months - 1);
  if (plant.builtInRun)
    return {
      question: t("Why was {plant} built?", { plant: recordText(name) }),
      sentences: [...built(told, plant, own), ...otherwise(told, plant)],
      timeline,
    };
  if (last === "operating" || last === "building")
    return {
      question: t("What kept {plant} running?", { plant: recordText(name) }),
      sentences: [...kept(told, plant), ...otherwise(told, plant)],
      timeline,
    };
  return {
    question: t("Why was {plant} never built?", { plant: recordText(name) }),
    sentences: [...neverBuilt(told, plant), ...otherwise(told, plant)],
    timeline,
  };
}

/** Which plants a run tells of, those that something happened to first, each with where it stands at the end. */
export function plantsToAsk(run: Told["run"]): readonly { readonly name: string; readonly region: string; readonly said: string }[] {
  return traceOf(run)
    .plants.map((plant) => {
      const events = run.events.filter(({ subject, month }) => subject === plant.name && month >= 0);
      const stop = STOPS.find((kind) => events.some((event) => event.kind === kind));
      const last = statusAt(plant, run.months - 1);
      const said =
        stop === "exit"
          ? t("closed")
          : plant.builtInRun && last === "operating"
            ? t("built")
            : stop
              ? t("{stage}, has stood still", { stage: t(last) })
              : t(last);
      return { name: plant.name, region: plant.region, said, rank: stop ? 0 : plant.builtInRun ? 1 : last === "idea" ? 3 : 2 };
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ name, region, said }) => ({ name, region, said }));
}
