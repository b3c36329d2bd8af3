import { expect, test } from "vitest";
import { NOTEBOOKS } from "../../scenarios/notebooks/index.ts";
import { shippedFragment, shippedIn } from "../../ui/class/links.ts";
import { shippedQuestion } from "../../ui/class/shipped-question.ts";
import { libraryDocument } from "../../ui/notebook/opening.ts";

const asked = (
  await Promise.all(
    NOTEBOOKS.map(async ({ id }) =>
      (await libraryDocument(id)).cells.flatMap((cell) => (cell.kind === "class" ? [{ notebook: id, cell: cell.id }] : [])),
    ),
  )
).flat();

test("the workshop asks three questions", () => {
  expect(asked.map(({ cell }) => cell)).toEqual(["predict", "choose", "design"]);
});

test.each(asked)("the question $cell of $notebook opens by its short link", async ({ notebook, cell }) => {
  const fragment = shippedFragment(notebook, cell);
  expect(fragment.length).toBeLessThan(40);
  const found = shippedIn(fragment)!;
  const [english, dutch] = await Promise.all(
    (["en", "nl"] as const).map((language) => shippedQuestion(found.notebook, found.cell, language)),
  );
  expect(english.text).toMatch(/\?$/);
  expect(english.about).toMatch(/100 simulated futures/);
  // Whoever reads it in another language gives codes that the leader can read.
  expect(dutch.text).not.toBe(english.text);
  expect(dutch.tag).toBe(english.tag);
});

test("a question that no notebook has is refused", async () => {
  await expect(shippedQuestion("workshop", "nothing", "en")).rejects.toThrow("has no question named nothing");
  await expect(shippedQuestion("nowhere", "predict", "en")).rejects.toThrow("no library notebook named nowhere");
});
