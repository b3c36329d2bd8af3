import { expect, test } from "vitest";
import { MATERIALS } from "../../sim/materials/index.ts";
import { grouped } from "../../ui/notebook/register-groups.ts";

test("every number of every register stands under one heading that says what is there", () => {
  for (const { id, parameters } of MATERIALS) {
    const groups = grouped(parameters);
    expect(
      groups.flatMap((group) => group.parameters).toSorted((a, b) => a.id.localeCompare(b.id)),
      id,
    ).toEqual(parameters.toSorted((a, b) => a.id.localeCompare(b.id)));
    for (const { doc } of groups) expect(doc).toMatch(/\.$/);
  }
});

test("a number that no heading takes is named", () => {
  const [parameter] = MATERIALS[0].parameters;
  expect(() => grouped([{ ...parameter, id: "ndpr.nowhere.at" }])).toThrow("ndpr.nowhere.at");
});
