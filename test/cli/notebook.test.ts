import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { NOTEBOOKS } from "../../scenarios/notebooks/index.ts";
import { commandLine } from "./harness.ts";

const cli = commandLine();
afterAll(() => cli.remove());

const save = (name: string, text: string): string => {
  writeFileSync(join(cli.folder, name), text);
  return name;
};

const NOTEBOOK = `---
bodem-notebook: 2
---

\`\`\`yaml bodem:scenario
bodem: 1
title: A floor
material: ndpr-oxide
replications: 2
policies:
  floor:
    instruments:
      - use: one-way-floor
  cfd:
    instruments:
      - use: two-way-cfd
\`\`\`

What drives the cost?

\`\`\`yaml bodem:sensitivity cost
kpi: built-eu
policy: cfd
experiment:
  design: morris
  size: 2
  uncertainties:
    ndpr.shock.sigma: {}
\`\`\`
`;
const hashOf = (out: string) => /^Hash (\w+)$/m.exec(out)?.[1];

describe("a notebook on the command line", () => {
  test("runs to the hash of its scenario", async () => {
    const [notebook, scenario] = await Promise.all(
      ["price-floor.md", "price-floor"].map((name) => cli.bodem(["batch", name, "--replications", "2", "--workers", "0"])),
    );
    expect(notebook).toMatchObject({ code: 0 });
    expect(hashOf(notebook.out)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(notebook.out)).toBe(hashOf(scenario.out));
  });

  test("that is a file of its own is run, changed by flags and checked like a scenario", async () => {
    const name = save("own.md", NOTEBOOK);
    const run = await cli.bodem(["run", name, "--policy", "cfd", "--set", "cfd.two-way-cfd.strike=90"]);
    expect(run.code).toBe(0);
    expect((await cli.bodem(["validate", name])).out).toBe(
      "own.md: sound; 3 cells; 3 policies × 1 exporter × 2 replications = 6 runs of 180 months\n",
    );
  });

  test("says every fault of every cell with its line in the file", async () => {
    const name = save(
      "bad.md",
      NOTEBOOK.replace("material: ndpr-oxide", "material: ndpr-oxid")
        .replace("kpi: built-eu", "kpi: built-ue")
        .replace("size: 2", "size: 0"),
    );
    const { code, err } = await cli.bodem(["validate", name]);
    expect(code).toBe(2);
    expect(err).toContain("bad.md:8  material");
    expect(err).toContain("did you mean ndpr-oxide?");
    expect(err).toContain("bad.md:22  cost.kpi");
    expect(err).toContain("bad.md:26  cost.experiment.size");
  });

  test("runs in spite of a cell that cannot be shown, which only its check refuses", async () => {
    const name = save("odd.md", `${NOTEBOOK}\n\`\`\`yaml bodem:hologram\n\`\`\`\n`);
    expect((await cli.bodem(["run", name])).code).toBe(0);
    const { code, err } = await cli.bodem(["validate", name]);
    expect(code).toBe(2);
    expect(err).toContain("odd.md:31  bodem:hologram");
  });

  test("runs the experiment of a cell with what the cell is set to", async () => {
    const name = save("cell.md", NOTEBOOK);
    const { code, out } = await cli.bodem(["sensitivity", name, "--cell", "cost", "--workers", "0"]);
    expect(code).toBe(0);
    expect(out).toContain("(built-eu): cfd minus baseline");
    expect((await cli.bodem(["sensitivity", name, "--cell", "cots"])).err).toContain("did you mean cost?");
    expect((await cli.bodem(["sensitivity", "price-floor", "--cell", "cost"])).err).toContain("is a scenario and has no cells");
  });

  test("of the library is listed, printed and sound", async () => {
    const { out } = await cli.bodem(["list"]);
    for (const { id, title } of NOTEBOOKS) expect(out).toContain(`${id}.md\n    ${title}\n`);
    expect((await cli.bodem(["list", "price-floor.md"])).out).toContain("```yaml bodem:scenario\nbodem: 1\n");
    const checked = await cli.bodem(["validate", ...NOTEBOOKS.map(({ id }) => `${id}.md`)]);
    expect(checked).toMatchObject({ code: 0, err: "" });
  });
});
