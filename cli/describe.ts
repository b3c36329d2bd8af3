import { MATERIALS } from "../sim/materials/index.ts";
import type { Catalogue } from "./describe/catalogue.ts";
import { midas } from "./describe/midas.ts";
import { notFor } from "./describe/not-for.ts";
import { odd } from "./describe/odd.ts";
import { kpis, outcomes } from "./describe/recorded.ts";
import { parameters, register } from "./describe/register.ts";
import { instruments, measures, postures } from "./describe/settings.ts";
import type { Flag } from "./support/flags.ts";
import { BadInput, Exit } from "./support/io.ts";
import type { Verb } from "./support/verb.ts";

const CATALOGUES: readonly Catalogue[] = [parameters, register, instruments, postures, measures, outcomes, kpis, odd, midas, notFor];

const MATERIAL: Flag = {
  name: "material",
  kind: "text",
  value: "ID",
  repeat: true,
  options: MATERIALS.map(({ id }) => id),
  doc: "Only the numbers of this material.",
};

export const describe: Verb = {
  name: "describe",
  summary: "The numbers in the model with source and confidence, its catalogues, and what it is and is not.",
  operands: "",
  least: 0,
  most: 0,
  flags: [...CATALOGUES.map((catalogue) => catalogue.flag), MATERIAL, { name: "json", kind: "switch", doc: "Print JSON." }],
  async run(args, io) {
    const named = CATALOGUES.filter((catalogue) => args.has(catalogue.flag.name));
    const chosen = named.length > 0 ? named : [parameters];
    const ids = args.texts(MATERIAL.name);
    const whole = chosen.find((catalogue) => !catalogue.byMaterial);
    if (ids.length > 0 && whole) throw new BadInput(`--material narrows --parameters and --register: remove --${whole.flag.name}`);
    const asked = { materials: MATERIALS.filter(({ id }) => ids.length === 0 || ids.includes(id)) };
    if (args.has("json"))
      io.out(`${JSON.stringify(Object.fromEntries(chosen.map((catalogue) => [catalogue.flag.name, catalogue.data(asked)])), null, 2)}\n`);
    else
      io.out(
        chosen
          .map((catalogue) => catalogue.text(asked))
          .join("")
          .replace(/^\n/, ""),
      );
    return Exit.ok;
  },
};
