import { recordText } from "../../analysis/explain/record-text.ts";
import { t } from "../../language/language.ts";
import { materialById } from "../../sim/materials/index.ts";
import { PLANT_STAGES, type PlantPath, type PlantStage } from "../../sim/results/physical.ts";
import { calendarMonth } from "../../sim/calendar.ts";
import { figureText } from "../notebook/figures.ts";
import { worldOf } from "../notebook/notebook.ts";
import { calendarOf, type Chart, type KeyEntry, monthText, policyName, tradedIn } from "./chart.ts";
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
  stages: STACK.map(({ stage, name, className }) => ({ name: t(name), className, path: nameplateIn(plants, stage, months), quiet: true })),
  mothballed: nameplateIn(plants, "mothballed", months),
  margins: { right: 160, left: 56 },
  curve: "step",
});

export const pipeline: Chart<PipelineData> = {
  title(scene, data) {
    const { study, asks } = scene;
    const policy = policyName(scene);
    const home = t(homeOf(study));
    if (!data) return t("Plants and projects outside {home}, under {policy}", { home, policy });
    const opened = data.plants.filter((one) => one.stages[0] < stageIndex("ramping") && ran(one)).length;
    const still = data.plants.filter(({ stages }) => stages[data.months - 1] >= stageIndex("mothballed")).length;
    const values = {
      opened,
      still,
      policy,
      place: asks.region === ALL ? t("outside {home}", { home }) : t("in {region}", { region: regionText(String(asks.region)) }),
    };
    if (still === 0)
      return t("{opened} plants open {place} under {policy}, and none stands still or is closed at the end of this run", values);
    return still === 1
      ? t("{opened} plants open {place} under {policy}, and one stands still or is closed at the end of this run", values)
      : t("{opened} plants open {place} under {policy}, and {still} stand still or are closed at the end of this run", values);
  },
  subtitle: ({ study, asks }) =>
    asks.show === "stages"
      ? t("Nameplate in tonnes of {material} a year, by where its plant stands in one run. Below zero, hatched: built and mothballed.", {
          material: tradedIn(study),
        })
      : t(
          "One row a plant or project in one run, largest first within each region: from permit to operation. Hatched: mothballed. Cross: closed.",
        ),
  ownPlace: ["policy", "exporter"],
  asks({ study }) {
    const [home, ...others] = materialById(study.material)?.regions ?? [];
    return [
      {
        kind: "choice",
        id: "show",
        title: t("Show"),
        default: "plants",
        options: [
          { value: "plants", title: t("one row a plant") },
          { value: "stages", title: t("capacity by stage") },
        ],
      },
      {
        kind: "choice",
        id: "region",
        title: t("Where"),
        default: ALL,
        options: [
          { value: ALL, title: t("everywhere outside {home}", { home: t(home) }) },
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
    const stages = [...STACK, { stage: "mothballed" as const, name: "mothballed" }, { stage: "closed" as const, name: "closed" }].map(
      ({ stage, name }) => {
        const there = plants.filter(({ stages }) => stages[at] === stageIndex(stage));
        const capacity = there.reduce((sum, one) => sum + one.capacityTonnesPerYear, 0);
        return t("{stage} {count} with {capacity}", { stage: t(name), count: there.length, capacity: figureText(capacity, "t/year") });
      },
    );
    return t("At the end of this run: {stages}.", { stages: stages.join(", ") });
  },
  table(data) {
    const { calendar, months, plants } = data;
    if (data.show === "stages") {
      const paths = [...STACK, { stage: "mothballed" as const, name: "mothballed" }, { stage: "closed" as const, name: "closed" }];
      const columns = paths.map(({ stage }) => nameplateIn(plants, stage, months));
      return {
        columns: [{ title: t("Month"), unit: "" }, ...paths.map(({ name }) => ({ title: t(name), unit: "t/year" }))],
        rows: Array.from({ length: months }, (_, m) => [monthText(calendar, m), ...columns.map((path) => path[m])]),
      };
    }
    const when = (m: number): string =>
      m === 0 ? t("before the start") : m >= months ? "" : calendarMonth(calendar.startYear, calendar.startMonth, m);
    const dated = (plant: PlantPath, stage: PlantStage): string => when(firstOf(plant, stage));
    return {
      columns: [
        ...[t("Plant"), t("Region")].map((title) => ({ title, unit: "" })),
        { title: t("Nameplate"), unit: "t/year" },
        ...[
          t("Permits asked"),
          t("Permitted"),
          t("Construction"),
          t("First output"),
          t("Mothballed first"),
          t("Closed"),
          t("At the end"),
        ].map((title) => ({ title, unit: "" })),
      ],
      rows: plants.map((plant) => [
        recordText(plant.name),
        t(plant.region),
        plant.capacityTonnesPerYear,
        dated(plant, "permitting"),
        dated(plant, "permitted"),
        dated(plant, "building"),
        when(Math.min(firstOf(plant, "ramping"), firstOf(plant, "operating"))),
        dated(plant, "mothballed"),
        dated(plant, "closed"),
        t(PLANT_STAGES[plant.stages[months - 1]]),
      ]),
    };
  },
  key: () => [
    ...STACK.map(({ name, className }): KeyEntry => ({ mark: className, text: t(name) })),
    { mark: "hatch", text: t("mothballed") },
  ],
  keyEverywhere: true,
  runs: () => 1,
  replication: ({ replication }) => replication,
};
