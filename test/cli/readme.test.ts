import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");

it("prints what the README's worked example shows, to the letter", () => {
  const found = /```\n\$ npx bodem (.+)\n([\s\S]*?)```/.exec(readme);
  expect(found, "README.md has an example that starts with `$ npx bodem`").not.toBeNull();
  const [, command, shown] = found!;
  const printed = execFileSync(process.execPath, ["bin/bodem.mjs", ...command.split(" ")], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  expect(printed).toBe(shown);
});
