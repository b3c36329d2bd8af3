import { expect, test } from "vitest";
import { CATALOGUE } from "../../scenarios/catalogue.ts";
import { libraryWorlds } from "../model/worlds.ts";

const worlds = libraryWorlds().map(({ world }) => world);
const missing = (entries: readonly { readonly id: string }[], used: readonly string[]) =>
  entries.map(({ id }) => id).filter((id) => !used.includes(id));

test("every instrument, posture and measure is shown at work in a scenario that ships", () => {
  expect(
    missing(
      CATALOGUE.instruments,
      worlds.flatMap(({ policy }) => policy.instruments.map(({ instrument }) => instrument)),
    ),
  ).toEqual([]);
  expect(
    missing(
      CATALOGUE.postures,
      worlds.map(({ exporter }) => exporter.posture),
    ),
  ).toEqual([]);
  expect(
    missing(
      CATALOGUE.measures,
      worlds.flatMap(({ exporter }) => exporter.measures.map(({ measure }) => measure)),
    ),
  ).toEqual([]);
});
