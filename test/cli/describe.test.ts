import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { STREAMS } from "../../cli/describe/odd-concepts.ts";
import { CLEAR, PLAN, POST } from "../../cli/describe/odd-schedule.ts";
import { EPISODES } from "../../scenarios/episodes/index.ts";
import { POSTURES } from "../../sim/adversary/index.ts";
import { MEASURES } from "../../sim/adversary/measures/index.ts";
import { INSTRUMENTS } from "../../sim/instruments/index.ts";
import { MATERIALS } from "../../sim/materials/index.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { commandLine } from "./harness.ts";

const cli = commandLine();
afterAll(cli.remove);
const root = fileURLToPath(new URL("../../", import.meta.url));
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const print = async (...flags: string[]) => (await cli.bodem(["describe", ...flags])).out;

describe("describe --odd", () => {
  it("has the seven elements of the protocol in their order, then what the model is not for", async () => {
    const headings = (await print("--odd")).split("\n").filter((line) => line.startsWith("## "));
    expect(headings).toEqual([
      "## 1. Purpose and patterns",
      "## 2. Entities, state variables and scales",
      "## 3. Process overview and scheduling",
      "## 4. Design concepts",
      "## 5. Initialization",
      "## 6. Input data",
      "## 7. Submodels",
      "## What this is not for",
    ]);
  });

  it("has the eleven design concepts in their order", async () => {
    const page = await print("--odd");
    const concepts = page.slice(page.indexOf("## 4."), page.indexOf("## 5."));
    expect([...concepts.matchAll(/^### (.+)$/gm)].map(([, title]) => title)).toEqual([
      "Basic principles",
      "Emergence",
      "Adaptation",
      "Objectives",
      "Learning",
      "Prediction",
      "Sensing",
      "Interaction",
      "Stochasticity",
      "Collectives",
      "Observation",
    ]);
  });

  it("names every material, instrument, posture, measure, outcome and KPI, and every moment with its band", async () => {
    const page = await print("--odd");
    for (const { id } of [...MATERIALS, ...INSTRUMENTS, ...POSTURES, ...MEASURES, ...OUTCOMES, ...KPIS])
      expect(page).toContain(`\`${id}\``);
    for (const { moments } of EPISODES) for (const { title } of moments) expect(page).toContain(title);
  });

  it("schedules what sim/month.ts calls, in its order, and leaves out nothing that it imports to act", () => {
    const source = textOf("sim/month.ts");
    const body = source.slice(source.indexOf("export function planMonth"));
    const calls = [...PLAN, ...CLEAR, ...POST].flatMap((step) => step.calls);
    let at = -1;
    for (const call of calls) {
      const next = [...body.matchAll(new RegExp(`\\b${call}\\b[?.]*\\(`, "g"))].map(({ index }) => index).find((index) => index > at);
      expect(next, `${call} comes after what stands before it`).toBeDefined();
      at = next ?? at;
    }
    const imported = [...source.matchAll(/^import \{ ([^}]+) \} from "\.\/(?:agents|markets)\//gm)]
      .flatMap(([, names]) => names.split(", "))
      .filter((name) => /^[a-z]/.test(name));
    expect(imported.filter((name) => !calls.includes(name))).toEqual([]);
  });

  it("tells of every purpose for which sim/ draws", () => {
    const files = readdirSync(join(root, "sim"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    const drawn = files
      .map((name) => textOf(join("sim", name)))
      .flatMap((source) => [
        ...source.matchAll(/\bstream\(seed, replication, .+, "(\w+)"\)/g),
        ...source.matchAll(/\buniforms\(.+, "(\w+)"\)/g),
      ])
      .map(([, purpose]) => purpose);
    expect([...new Set(drawn)].sort()).toEqual(STREAMS.map(({ purpose }) => purpose).sort());
  });

  it("has a JSON form: headings and texts", async () => {
    const { odd } = JSON.parse(await print("--odd", "--json"));
    expect(odd.map(({ heading }: { heading: string }) => heading)).toHaveLength(8);
  });
});

describe("describe --midas", () => {
  it("answers the inventory's questions on quality and transparency", async () => {
    const page = await print("--midas");
    for (const question of [
      "sensitivity analysis",
      "scientific review by a panel",
      "confronted with observed data",
      "publicly available sources",
    ])
      expect(page).toContain(question);
    const { midas } = JSON.parse(await print("--midas", "--json"));
    expect(
      midas.flatMap(({ answers }: { answers: { answer: string }[] }) => answers).every(({ answer }: { answer: string }) => answer),
    ).toBe(true);
  });
});

describe("describe --register", () => {
  it("counts what was read, recalled and assumed, and shows titles and docs", async () => {
    const out = await print("--register", "--material", "gallium");
    const gallium = MATERIALS.find(({ id }) => id === "gallium")!;
    const count = (confidence: string) => gallium.parameters.filter((parameter) => parameter.confidence === confidence).length;
    expect(out).toMatch(/^gallium: Gallium\n/);
    expect(out).toContain(
      `${gallium.parameters.length} parameters: ${count("read")} read, ${count("recalled")} recalled, ${count("assumed")} assumed`,
    );
    for (const { id, title, source, doc } of gallium.parameters) {
      const row = out.split("\n").find((line) => line.startsWith(`${id} `));
      for (const part of [title, source, doc ?? ""]) expect(row).toContain(part);
    }
    expect(out).not.toContain("cobalt.price.reference");
  });

  it("takes several materials, in the order of the catalogue, in text and in JSON", async () => {
    const both = ["--material", "cobalt", "--material", "gallium"];
    const { register } = JSON.parse(await print("--register", ...both, "--json"));
    expect(register.map(({ id }: { id: string }) => id)).toEqual(["gallium", "cobalt"]);
    expect(Object.keys(register[0].evidence)).toEqual(["read", "recalled", "assumed"]);
    expect(JSON.parse(await print(...both, "--json")).parameters).toHaveLength(2);
  });

  it("refuses a material that it does not have, and one beside a page of all", async () => {
    const unknown = await cli.bodem(["describe", "--register", "--material", "galium"]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("did you mean gallium?");
    const beside = await cli.bodem(["describe", "--kpis", "--material", "gallium"]);
    expect(beside.code).toBe(2);
    expect(beside.err).toContain("remove --kpis");
  });
});

it("describe --measures shows what the exporting state can do at set dates", async () => {
  const out = await print("--measures");
  for (const { id, title, settings } of MEASURES) {
    expect(out).toContain(`${id}: ${title}\n`);
    for (const setting of settings) expect(out).toContain(setting.id);
  }
  expect(JSON.parse(await print("--measures", "--json")).measures).toHaveLength(MEASURES.length);
});

describe("pages name only files that exist", () => {
  it.each(["odd.md", "midas.md", "not-for.md", "life-of-a-month.md"])("docs/%s", (name) => {
    const page = textOf(`docs/${name}`);
    const named = [...page.matchAll(/(?<![\w/.])((?:sim|scenarios|analysis|bench|docs|workers|cli|ui)\/[\w./*-]*\w\/?)/g)]
      .map(([, path]) => path.replace(/[\w-]*\*.*$/, ""))
      .filter((path) => path.endsWith("/") || /\.\w+$/.test(path));
    const linked = [...page.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => join(dirname(`docs/${name}`), path));
    expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect([...named, ...linked].length + (name === "not-for.md" ? 1 : 0)).toBeGreaterThan(0);
  });
});
