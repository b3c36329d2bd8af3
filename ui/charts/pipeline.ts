import { materialById } from "../../sim/materials/index.ts";
import { PLANT_STAGES, type PlantPath, type PlantStage } from "../../sim/results/physical.ts";
import { calendarMonth } from "../../sim/calendar.ts";
import { figureText } from "../notebook/figures.ts";
import { policyOf, worldOf } from "../notebook/notebook.ts";
import { calendarOf, type Chart, type KeyEntry, monthText, tradedIn } from "./chart.ts";
import { detailOf, homeOf, regionText, runAsk } from "./one-run.ts";
import { nameplateIn, type PipelineData, STACK, stageIndex } from "./pipeline-data.ts";
import { drawPlantRows } from "./plant-rows.ts";
import { drawStageStack, type StageStack } from "./stage-stack.ts";

const ALL = "outside";

const ran = ({ stages }: PlantPath): boolean => stages.some((stage) => stage >= stageIndex("ramping") && stage < stageIndex("mothballed"));
/** First month of a stage, or the end. */
const firstOf = ({ stages }: PlantPath, stage: PlantStage): number => {
  const at = stages.indexOf(stageIndex(stage));
  return at < 0 ? stages.length : at;
};

/** Nameplate by stage in one run. */
const stackOf = ({ calendar, plants, months }: PipelineData): StageStack => ({
  calendar,
  stages: STACK.map(({ stage, name, className }) => ({ name, className, path: nameplateIn(plants, stage, months), quiet: true })),
  mothballed: nameplateIn(plants, "mothballed", months),
  margins: { right: 160, left: 56 },
  curve: "step",
});

export const pipeline: Chart<PipelineData> = {
  title({ study, chosen, asks }, data) {
    const under = `under ${policyOf(study, chosen.policy)?.title ?? chosen.policy}`;
    if (!data) return `Plants and projects outside ${homeOf(study)}, ${under}`;
    const opened = data.plants.filter((one) => one.stages[0] < stageIndex("ramping") && ran(one)).length;
    const still = data.plants.filter(({ stages }) => stages[data.months - 1] >= stageIndex("mothballed")).length;
    const place = asks.region === ALL ? `outside ${homeOf(study)}` : `in ${regionText(String(asks.region))}`;
    return `${opened} plants open ${place} ${under}, and ${still === 0 ? "none stands still or is closed" : still === 1 ? "one stands still or is closed" : `${still} stand still or are closed`} at the end of this run`;
  },
  subtitle: ({ study, asks }) =>
    asks.show === "stages"
      ? `Nameplate in tonnes of ${tradedIn(study)} a year, by where its plant stands in one run. Below zero, hatched: built and mothballed.`
      : "One row a plant or project in one run, largest first within each region: from permit to operation. Hatched: mothballed. Cross: closed.",
  ownPlace: ["policy", "exporter"],
  asks({ study }) {
    const [home, ...others] = materialById(study.material)?.regions ?? [];
    return [
      {
        kind: "choice",
        id: "show",
        title: "Show",
        default: "plants",
        options: [
          { value: "plants", title: "one row a plant" },
          { value: "stages", title: "capacity by stage" },
        ],
      },
      {
        kind: "choice",
        id: "region",
        title: "Where",
        default: ALL,
        options: [
          { value: ALL, title: `everywhere outside ${home}` },
          ...others.map((region) => ({ value: region, title: regionText(region) })),
        ],
      },
      runAsk(study),
    ];
  },
  data(scene) {
    const { study, chosen, asks } = scene;
    const world = worldOf(study, chosen.policy, chosen.exporter);
    const run = detailOf(scene);
    if (!world || !run?.physical) return undefined;
    const { plants, months, regions } = run.physical;
    const here = plants.filter(({ region }) => asks.region === ALL || region === asks.region);
    return {
      show: asks.show === "stages" ? "stages" : "plants",
      calendar: calendarOf(world),
      months,
      where: String(asks.region),
      replication: run.replication,
      plants: here.toSorted(
        (a, b) =>
          regions.indexOf(a.region) - regions.indexOf(b.region) ||
          Number(ran(b)) - Number(ran(a)) ||
          b.capacityTonnesPerYear - a.capacityTonnesPerYear,
      ),
    };
  },
  draw: (data, width) => (data.show === "plants" ? drawPlantRows(data, width) : drawStageStack(stackOf(data), width)),
  describe({ plants, months }) {
    const at = months - 1;
    return `At the end of this run: ${[
      ...STACK,
      { stage: "mothballed" as const, name: "mothballed" },
      { stage: "closed" as const, name: "closed" },
    ]
      .map(({ stage, name }) => {
        const there = plants.filter(({ stages }) => stages[at] === stageIndex(stage));
        return `${name} ${there.length} with ${figureText(
          there.reduce((sum, one) => sum + one.capacityTonnesPerYear, 0),
          "t/year",
        )}`;
      })
      .join(", ")}.`;
  },
  table(data) {
    const { calendar, months, plants } = data;
    if (data.show === "stages") {
      const paths = [...STACK, { stage: "mothballed" as const, name: "mothballed" }, { stage: "closed" as const, name: "closed" }];
      const columns = paths.map(({ stage }) => nameplateIn(plants, stage, months));
      return {
        columns: [{ title: "Month", unit: "" }, ...paths.map(({ name }) => ({ title: name, unit: "t/year" }))],
        rows: Array.from({ length: months }, (_, m) => [monthText(calendar, m), ...columns.map((path) => path[m])]),
      };
    }
    const when = (m: number): string =>
      m === 0 ? "before the start" : m >= months ? "" : calendarMonth(calendar.startYear, calendar.startMonth, m);
    const dated = (plant: PlantPath, stage: PlantStage): string => when(firstOf(plant, stage));
    return {
      columns: [
        ...["Plant", "Region"].map((title) => ({ title, unit: "" })),
        { title: "Nameplate", unit: "t/year" },
        ...["Permits asked", "Permitted", "Construction", "First output", "Mothballed first", "Closed", "At the end"].map((title) => ({
          title,
          unit: "",
        })),
      ],
      rows: plants.map((plant) => [
        plant.name,
        plant.region,
        plant.capacityTonnesPerYear,
        dated(plant, "permitting"),
        dated(plant, "permitted"),
        dated(plant, "building"),
        when(Math.min(firstOf(plant, "ramping"), firstOf(plant, "operating"))),
        dated(plant, "mothballed"),
        dated(plant, "closed"),
        PLANT_STAGES[plant.stages[months - 1]],
      ]),
    };
  },
  key: () => [...STACK.map(({ name, className }): KeyEntry => ({ mark: className, text: name })), { mark: "hatch", text: "mothballed" }],
  keyEverywhere: true,
  runs: () => 1,
  replication: ({ replication }) => replication,
};
