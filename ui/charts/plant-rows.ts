import * as Plot from "@observablehq/plot";
import { recordText } from "../../analysis/explain/record-text.ts";
import { t } from "../../language/language.ts";
import type { PlantPath } from "../../sim/results/physical.ts";
import { figureText } from "../notebook/figures.ts";
import { PHONE, yearOf } from "./chart.ts";
import { frameFor, plotted, yearAxis } from "./frame.ts";
import { type PipelineData, STACK, stageIndex, stretches } from "./pipeline-data.ts";

const ROW = 22;
const HEAD = 30;
const NAME_CHARACTER = 6.3;

interface Row {
  readonly plant: PlantPath;
  readonly y: number;
}

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

/** One row a plant, grouped by region; a name stands above its bar on a phone. */
export function drawPlantRows({ calendar, plants, months }: PipelineData, width: number): SVGSVGElement {
  const phone = width < PHONE;
  const left = phone ? 6 : 245;
  const step = phone ? ROW + 16 : ROW;
  const rows: Row[] = [];
  const heads: { readonly region: string; readonly y: number }[] = [];
  let y = 0;
  let region = "";
  for (const plant of plants) {
    if (plant.region !== region) {
      region = plant.region;
      heads.push({ region, y: y + HEAD / 2 + 3 });
      y += HEAD;
    }
    rows.push({ plant, y: y + step - ROW / 2 });
    y += step;
  }
  const frame = { ...frameFor(width, { right: 12, left, height: y + 40 }), marginTop: 4, marginRight: 12 };
  const from = yearOf(calendar, -0.5);
  const to = yearOf(calendar, months - 0.5);
  const bars = rows.flatMap(({ plant, y: middle }) =>
    stretches(plant).map(({ stage, from: first, to: last }) => ({
      stage,
      middle,
      x1: yearOf(calendar, first - 0.5),
      x2: yearOf(calendar, last - 0.5),
    })),
  );
  type Bar = (typeof bars)[number];
  const bar = (list: readonly Bar[], half: number, style: Plot.RectOptions): Plot.Markish =>
    Plot.rect(list, { x1: "x1", x2: "x2", y1: ({ middle }: Bar) => middle - half, y2: ({ middle }: Bar) => middle + half, ...style });
  const room = Math.floor((left - 16) / NAME_CHARACTER);
  const named = ({ plant }: Row): string => {
    const size = figureText(plant.capacityTonnesPerYear, "t");
    const most = (phone ? 40 : room) - size.length - 1;
    const name = recordText(plant.name);
    return `${name.length > most ? `${name.slice(0, most - 1)}…` : name} ${size}`;
  };
  const still = bars.filter(({ stage }) => stage === "mothballed");
  const closed = bars.filter(({ stage }) => stage === "closed");
  const ends = yearAxis(from, to, frame);
  return plotted(frame, {
    x: { domain: [from, to], axis: null },
    y: { domain: [y, 0], axis: null },
    marks: [
      Plot.gridX(
        Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, at) => Math.ceil(from) + at),
        { stroke: "var(--rule)", strokeOpacity: 1 },
      ),
      ...ends,
      Plot.text(heads, {
        x: () => from,
        y: "y",
        dx: phone ? 2 : -left + 10,
        text: ({ region: name }: { region: string }) => capital(name === "rest of world" ? t("Rest of the world") : t(name)),
        textAnchor: "start",
        fill: "var(--ink)",
        fontWeight: 600,
        fontSize: frame.fontSize,
      }),
      Plot.text(rows, {
        x: () => from,
        y: ({ y: middle }: Row) => (phone ? middle - 18 : middle),
        text: named,
        textAnchor: phone ? "start" : "end",
        dx: phone ? 2 : -10,
        fill: "var(--ink)",
        fontSize: 12,
      }),
      ...STACK.map(({ stage, className }) =>
        bar(
          bars.filter((one) => one.stage === stage),
          stageIndex(stage) >= stageIndex("ramping") ? 7 : 4.5,
          { className, stroke: "var(--ctl)", strokeWidth: 0.6 },
        ),
      ),
      bar(still, 7, { fill: "url(#hatch-china)", stroke: "var(--cn)", strokeWidth: 1 }),
      Plot.dot(closed, { x: "x1", y: "middle", symbol: "times", r: 5, stroke: "var(--cn)", strokeWidth: 2.25 }),
    ],
  });
}
