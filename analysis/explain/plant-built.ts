import { t } from "../../language/language.ts";
import type { SimEvent } from "../../sim/results/results.ts";
import type { PlantTrace } from "../../sim/results/trace.ts";
import { recordText } from "./record-text.ts";
import type { Sentence, Told } from "./told.ts";
import { counted, eurPerKg, money, monthName, tonnes } from "./words.ts";

const OPERATING = 4;

const paidTo = (plant: PlantTrace): number => plant.paid.reduce((sum, eur) => sum + eur, 0);

/** Why a plant was decided in the run, and what became of it. */
export function built({ world, run }: Told, plant: PlantTrace, own: readonly SimEvent[]): Sentence[] {
  const fid = own.find(({ kind }) => kind === "fid");
  if (!fid)
    return [
      { role: "unknown", numbers: {}, source: { of: "none", what: "" }, text: t("It was built, and the record keeps no decision for it.") },
    ];
  const { numbers = {} } = fid;
  const sentences: Sentence[] = [
    {
      role: "answer",
      month: fid.month,
      numbers,
      source: { of: "event", what: "fid" },
      text: t(
        fid.month < 0
          ? "{plant} ({region}) was decided in the time before the run. {detail}"
          : "{plant} ({region}) was decided in {month}. {detail}",
        { plant: recordText(plant.name), region: t(plant.region), month: monthName(world, fid.month), detail: recordText(fid.detail) },
      ),
    },
  ];
  const { npvEur, npvAloneEur, strikeEurPerKg } = numbers;
  const worth = { worth: money(npvEur), alone: money(Math.abs(npvAloneEur)) };
  if (strikeEurPerKg !== undefined)
    sentences.push({
      role: "cause",
      month: fid.month,
      numbers: { npvEur, npvAloneEur },
      source: { of: "event", what: "fid" },
      text: t(
        npvAloneEur > 0
          ? "With the contract it was worth {worth} more than it costs; without, still {alone} more: it would have been built anyway at that forecast."
          : "With the contract it was worth {worth} more than it costs; without, {alone} less: the contract decided it.",
        worth,
      ),
    });
  else if (npvEur !== undefined)
    sentences.push({
      role: "cause",
      month: fid.month,
      numbers: { npvEur, npvAloneEur },
      source: { of: "event", what: "fid" },
      text: t(
        npvAloneEur < 0
          ? "It was worth {worth} more than it costs without a contract, and {alone} less without public finance."
          : "It was worth {worth} more than it costs without a contract.",
        worth,
      ),
    });
  const opened = own.find(({ kind }) => kind === "operate");
  const running = plant.output.filter((tonnes) => tonnes > 0).length;
  const paid = paidTo(plant);
  const end = monthName(world, run.months - 1);
  sentences.push({
    role: "cause",
    ...(opened ? { month: opened.month } : {}),
    numbers: { runningMonths: running, paidEur: paid },
    source: { of: "plant", what: plant.name },
    text: opened
      ? openedText(monthName(world, opened.month), running, end, paid)
      : t("It had not opened by the end of the run in {end}.", { end }),
  });
  return sentences;
}

function openedText(month: string, running: number, end: string, paid: number): string {
  const values = { month, end, paid: money(paid) };
  if (paid === 0)
    return counted(
      running,
      "It opened in {month} and ran in {count} month to the end of {end}.",
      "It opened in {month} and ran in {count} months to the end of {end}.",
      values,
    );
  return counted(
    running,
    "It opened in {month} and ran in {count} month to the end of {end}; the policy paid it {paid} net.",
    "It opened in {month} and ran in {count} months to the end of {end}; the policy paid it {paid} net.",
    values,
  );
}

/** A plant that stood and never stopped. */
export function kept({ world, run }: Told, plant: PlantTrace): Sentence[] {
  let worst = -1;
  for (let m = 0; m < run.months; m++)
    if (plant.available[m] > 0 && (worst < 0 || plant.price[m] - plant.offer[m] < plant.price[worst] - plant.offer[worst])) worst = m;
  const paid = paidTo(plant);
  const operating = plant.status.filter((status) => status === OPERATING).length;
  const sentences: Sentence[] = [
    {
      role: "answer",
      numbers: { operatingMonths: operating },
      source: { of: "plant", what: plant.name },
      text: counted(
        operating,
        "{plant} ({region}, {size}) was open in {count} month of {all} and never stood still or closed.",
        "{plant} ({region}, {size}) was open in {count} months of {all} and never stood still or closed.",
        { plant: recordText(plant.name), region: t(plant.region), size: tonnes(plant.capacityTonnesPerYear, "t a year"), all: run.months },
      ),
    },
  ];
  if (worst >= 0)
    sentences.push({
      role: "cause",
      month: worst,
      numbers: { priceEurPerKg: plant.price[worst], offerEurPerKg: plant.offer[worst] },
      source: { of: "plant", what: plant.name },
      text: t(
        plant.support[worst] > 0
          ? "Its hardest month was {month}: it was paid {price} and needs {offer} to run, after {support} of support."
          : "Its hardest month was {month}: it was paid {price} and needs {offer} to run.",
        {
          month: monthName(world, worst),
          price: eurPerKg(plant.price[worst]),
          offer: eurPerKg(plant.offer[worst]),
          support: eurPerKg(plant.support[worst]),
        },
      ),
    });
  if (paid !== 0)
    sentences.push({
      role: "cause",
      numbers: { paidEur: paid },
      source: { of: "plant", what: plant.name },
      text: t("Over the run the policy paid it {paid} net.", { paid: money(paid) }),
    });
  return sentences;
}
