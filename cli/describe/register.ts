import type { Parameter } from "../../sim/core/parameter.ts";
import type { Material } from "../../sim/materials/material.ts";
import { formatNumber } from "../support/numbers.ts";
import { type Column, renderTable } from "../support/table.ts";
import type { Catalogue } from "./catalogue.ts";
import { evidenceOf, percent } from "./evidence.ts";

type Field = readonly [title: string, text: (parameter: Parameter) => string];

const ID: Field = ["id", ({ id }) => id];
const TITLE: Field = ["title", ({ title }) => title];
const VALUE: Field = ["value", ({ value }) => formatNumber(value)];
const UNIT: Field = ["unit", ({ unit }) => unit];
const YEAR: Field = ["year", ({ year }) => year];
const RANGE: Field = ["range", ({ min, max }) => `${formatNumber(min)} to ${formatNumber(max)}`];
const CONFIDENCE: Field = ["confidence", ({ confidence }) => confidence];
const SOURCE: Field = ["source", ({ source }) => source];
const DOC: Field = ["doc", ({ doc }) => doc ?? ""];

/** Parameters by the first two parts of their id, as tables. */
function grouped(parameters: readonly Parameter[], fields: readonly Field[]): string {
  const byGroup = new Map<string, Parameter[]>();
  for (const parameter of parameters) {
    const group = parameter.id.split(".").slice(0, -1).slice(0, 2).join(".");
    byGroup.set(group, [...(byGroup.get(group) ?? []), parameter]);
  }
  const columns = fields.map(([title]): Column => ({ title, align: title === "value" ? "right" : "left" }));
  return [...byGroup]
    .map(
      ([group, members]) =>
        `\n${group}\n${renderTable(
          columns,
          members.map((parameter) => fields.map(([, text]) => text(parameter))),
        )}`,
    )
    .join("");
}

function summary({ parameters }: Material): string {
  const { read, recalled, assumed } = evidenceOf(parameters);
  return `${parameters.length} parameters: ${read} read, ${recalled} recalled, ${assumed} assumed (${percent(assumed, parameters.length)})`;
}

export const parameters: Catalogue = {
  flag: { name: "parameters", kind: "switch", doc: "Every number in the model with its source; shown when nothing else is asked for." },
  byMaterial: true,
  data: ({ materials }) => materials.map(({ id, title, unit, parameters }) => ({ id, title, unit, parameters })),
  text: ({ materials }) =>
    materials
      .map(
        (material) =>
          `\n${material.id}: ${material.title}, ${material.parameters.length} parameters\n${grouped(material.parameters, [
            ID,
            VALUE,
            UNIT,
            YEAR,
            RANGE,
            CONFIDENCE,
            SOURCE,
          ])}`,
      )
      .join(""),
};

export const register: Catalogue = {
  flag: {
    name: "register",
    kind: "switch",
    doc: "The full register: also titles and what each number does, and how many were read, recalled and assumed.",
  },
  byMaterial: true,
  data: ({ materials }) =>
    materials.map(({ id, title, unit, parameters }) => ({ id, title, unit, evidence: evidenceOf(parameters), parameters })),
  text: ({ materials }) =>
    materials
      .map(
        (material) =>
          `\n${material.id}: ${material.title}\n${summary(material)}\n${grouped(material.parameters, [
            ID,
            TITLE,
            VALUE,
            UNIT,
            RANGE,
            YEAR,
            CONFIDENCE,
            SOURCE,
            DOC,
          ])}`,
      )
      .join(""),
};
