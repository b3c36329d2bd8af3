import { describe, expect, test } from "vitest";
import { LIBRARY } from "../../scenarios/library/index.ts";
import { parseScenario, parseSpec } from "../../scenarios/parse.ts";
import type { ScenarioSpec } from "../../scenarios/scenario.ts";
import { writeScenario } from "../../scenarios/write.ts";
import {
  addMeasure,
  copyExporter,
  type Edit,
  removeExporter,
  removeMeasure,
  renameExporter,
  setExporter,
  setMeasure,
  setMeasureDates,
  setPosture,
} from "../../ui/notebook/edits.ts";
import { datesOf, type MeasureDates, movedDates, type MovedPart } from "../../ui/notebook/measure-dates.ts";

const parsed = parseScenario(LIBRARY.find(({ id }) => id === "control-timeline")!.text);
if (!parsed.ok) throw new Error("a library scenario does not parse");
const timeline = parsed.spec;

/** The scenario after some edits, which must still be one, and come back from its file. */
function edited(...edits: readonly Edit[]): ScenarioSpec {
  const spec = edits.reduce((scenario, edit) => edit(scenario), timeline);
  const outcome = parseScenario(writeScenario(spec));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return spec;
}
const measuresOf = (spec: ScenarioSpec, exporter = "dated") => spec.exporters![exporter].measures ?? [];
function resolvedDates(spec: ScenarioSpec, position: number): MeasureDates {
  const outcome = parseSpec(spec);
  if (!outcome.ok) throw new Error("no study");
  return datesOf(outcome.study.worlds.find(({ exporter }) => exporter.id === "dated")!.exporter.measures[position].settings);
}

describe("the calendar of an exporter", () => {
  test("takes a new measure, on the scenario's material unless another is named, and gives it back", () => {
    const spec = edited(addMeasure("dated", "export-duty", "2028-03"), addMeasure("dated", "full-ban", "2029-01", "gallium"));
    expect(measuresOf(spec).slice(-2)).toEqual([
      { use: "export-duty", start: "2028-03" },
      { use: "full-ban", on: "gallium", start: "2029-01" },
    ]);
    const before = measuresOf(timeline).length;
    expect(measuresOf(edited(addMeasure("dated", "export-duty", "2028-03"), removeMeasure("dated", before)))).toEqual(measuresOf(timeline));
  });

  test("keeps the date of announcement that was set, whatever the default", () => {
    for (const announced of ["2027-01", "2026-05", "2027-06"]) {
      const dates = { announced, start: "2027-06", end: "2030-12" };
      expect(resolvedDates(edited(setMeasureDates("dated", 0, dates)), 0)).toEqual(dates);
    }
  });

  test("writes no setting that is as by default, and no measures where none are left", () => {
    const spec = edited(setMeasure("dated", 0, "validMonths", 12), setMeasure("dated", 0, "validMonths", 6));
    expect(measuresOf(spec)[0]).toEqual(measuresOf(timeline)[0]);
    const emptied = edited(...measuresOf(timeline).map(() => removeMeasure("dated", 0)));
    expect(emptied.exporters!.dated).not.toHaveProperty("measures");
  });
});

describe("a measure that is moved", () => {
  const LAST = "2035-12";
  const dates: MeasureDates = { announced: "2027-01", start: "2027-04", end: "2028-03" };
  test.each<[string, MovedPart, number, MeasureDates, MeasureDates]>([
    ["keeps its length and its notice", "whole", 5, dates, { announced: "2027-06", start: "2027-09", end: "2028-08" }],
    ["stays open where it was open", "whole", -2, { ...dates, end: LAST }, { announced: "2026-11", start: "2027-02", end: LAST }],
    ["is not announced after it begins", "start", -6, dates, { announced: "2026-10", start: "2026-10", end: "2028-03" }],
    ["does not begin after its end", "start", 99, dates, { announced: "2027-01", start: "2028-03", end: "2028-03" }],
    ["does not end before it begins", "end", -99, dates, { ...dates, end: "2027-04" }],
    ["closes from the study's last month on", "end", -1, { ...dates, end: "2040-12" }, { ...dates, end: "2035-11" }],
    ["stays within the calendar of the format", "whole", -999, dates, { announced: "2000-01", start: "2000-01", end: "2000-12" }],
  ])("%s", (_, part, months, before, after) => {
    expect(movedDates(before, part, months, LAST)).toEqual(after);
  });
});

describe("exporters", () => {
  test("a copy has the same calendar and its own name; the last exporter cannot be removed", () => {
    const copied = edited(copyExporter("new", "Mine", "dated"));
    expect(copied.exporters!.new).toEqual({ ...timeline.exporters!.dated, title: "Mine" });
    expect(Object.keys(edited(removeExporter("free"), removeExporter("dated")).exporters!)).toEqual(["dated"]);
    expect(edited(renameExporter("dated", "")).exporters!.dated.title).toBeUndefined();
  });

  test("another posture keeps name and calendar and leaves the settings of the former behind", () => {
    const spec = edited(setPosture("dated", "predation"), setExporter("dated", "earliest", "2028-01"), setPosture("dated", "quota-cut"));
    expect(spec.exporters!.dated).toEqual({ ...timeline.exporters!.dated, posture: "quota-cut" });
  });
});
