import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { shortStudy } from "./short-study.ts";
import api from "./kubernetes-fields.json" with { type: "json" };

const root = fileURLToPath(new URL("../..", import.meta.url));
const documents = parseAllDocuments(readFileSync(join(root, "docs/cluster/kubernetes.yaml"), "utf8")).map((document) => document.toJS());
const types: Readonly<Record<string, Readonly<Record<string, string>>>> = api.types;
const jobNamed = (name: string) => documents.find(({ metadata }) => metadata.name === name);
const containerOf = (name: string) => jobNamed(name).spec.template.spec.containers[0];

/** Where a value is not of a type of the API: unknown, missing and wrong fields. */
function faults(value: unknown, type: string, at: string): string[] {
  if (type.endsWith("[]"))
    return Array.isArray(value) ? value.flatMap((one, i) => faults(one, type.slice(0, -2), `${at}[${i}]`)) : [`${at}: no list`];
  if (type.startsWith("=")) return value === type.slice(1) ? [] : [`${at}: not ${type.slice(1)}`];
  if (type === "map") return Object.values(value as object).every((one) => typeof one === "string") ? [] : [`${at}: not all text`];
  if (["string", "number", "boolean"].includes(type)) return typeof value === type ? [] : [`${at}: no ${type}`];
  const fields = types[type];
  if (fields === undefined) return [`${at}: a ${type}, of which no fields are known here`];
  const own = value as Record<string, unknown>;
  const wanted = Object.keys(fields).filter((name) => name.endsWith("!"));
  return [
    ...wanted.filter((name) => !(name.slice(0, -1) in own)).map((name) => `${at}.${name.slice(0, -1)}: missing`),
    ...Object.entries(own).flatMap(([name, one]) => {
      const field = fields[name] ?? fields[`${name}!`];
      return field === undefined ? [`${at}.${name}: no such field in ${type}`] : faults(one, field, `${at}.${name}`);
    }),
  ];
}

describe("the Kubernetes manifest", () => {
  it("has the fields of the API, and none that the API does not know", () => {
    expect(documents.flatMap((one) => faults(one, one.kind, one.metadata.name))).toEqual([]);
  });

  it("keeps the rules of Indexed Jobs, and says the number of shards once", () => {
    const { spec } = jobNamed("bodem-shards");
    expect(spec).toMatchObject({ completionMode: "Indexed", template: { spec: { restartPolicy: "Never" } } });
    const env = containerOf("bodem-shards").env as { name: string; value: string }[];
    expect(env.find(({ name }) => name === "SHARDS")?.value).toBe(String(spec.completions));
    expect(spec.parallelism).toBeLessThanOrEqual(spec.completions);
  });

  it("has its shards and its merge in the same image and on the same disk", () => {
    const [shards, merge] = ["bodem-shards", "bodem-merge"].map(containerOf);
    expect(merge).toMatchObject({ image: shards.image, workingDir: shards.workingDir });
    const claims = ["bodem-shards", "bodem-merge"].map(
      (name) => jobNamed(name).spec.template.spec.volumes[0].persistentVolumeClaim.claimName,
    );
    expect(claims).toEqual(["bodem", "bodem"]);
  });
});

describe("the commands of the Kubernetes manifest", () => {
  const folder = mkdtempSync(join(tmpdir(), "bodem-pods-"));
  const env = { ...process.env, PATH: [folder, process.env.PATH].join(delimiter), SCENARIO: "study.yaml", SHARDS: "3" };
  const inPod = (name: string, more = {}) => {
    const { command, args } = containerOf(name);
    return run(command[0], [...command.slice(1), ...args], more);
  };
  const run = (program: string, args: readonly string[], more = {}) =>
    execFileSync(program, args, { cwd: folder, env: { ...env, ...more }, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

  beforeAll(() => {
    // As the Dockerfile has it: what the build left, alone in a folder, under a name on the path.
    execFileSync(process.execPath, [join(root, "bin/bodem.mjs"), "list"], { stdio: "ignore" });
    cpSync(join(root, "dist/cli"), join(folder, "opt"), { recursive: true });
    writeFileSync(join(folder, "bodem"), `#!/bin/sh\nexec "${process.execPath}" "${folder}/opt/main.js" "$@"\n`);
    chmodSync(join(folder, "bodem"), 0o755);
    writeFileSync(join(folder, "study.yaml"), shortStudy("2026-12", 6));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("run every index once and merge to the bytes of the batch in one piece", () => {
    for (const index of [0, 1, 2]) inPod("bodem-shards", { JOB_COMPLETION_INDEX: String(index) });
    const merged = inPod("bodem-merge");
    const whole = run("bodem", ["batch", env.SCENARIO, "--out", "whole.parquet", "--json", "whole.json", "--progress", "none"]);
    expect(merged).toBe(whole);
    for (const [parts, one] of [
      ["runs.parquet", "whole.parquet"],
      ["summary.json", "whole.json"],
    ])
      expect(readFileSync(join(folder, parts)).equals(readFileSync(join(folder, one))), parts).toBe(true);
  });
});
