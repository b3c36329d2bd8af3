import { parseArgs } from "node:util";
import { shown } from "../../scenarios/faults.ts";
import { closest } from "../../scenarios/suggest.ts";
import { BadInput } from "./io.ts";

/** A flag of a verb: parsing, checks and help derive from it. */
export interface Flag {
  readonly name: string;
  readonly kind: "switch" | "text" | "whole";
  /** Placeholder in the help: FILE, ID. */
  readonly value?: string;
  readonly doc: string;
  readonly repeat?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly options?: readonly string[];
}

export interface Arguments {
  readonly positionals: readonly string[];
  has(name: string): boolean;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  whole(name: string): number | undefined;
}

/** What the flags say; throws `BadInput` with every fault in them. */
export function parseFlags(flags: readonly Flag[], argv: readonly string[], verb: string): Arguments {
  const options = Object.fromEntries(
    flags.map((flag) => [flag.name, { type: flag.kind === "switch" ? ("boolean" as const) : ("string" as const), multiple: true }]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const flag = flags.find((candidate) => candidate.name === token.name);
    if (!flag || token.rawName.startsWith("--") === false) {
      const near = closest(
        token.name,
        flags.map((candidate) => candidate.name),
      );
      faults.push(`unknown flag ${shown(token.rawName)}: ${near ? `did you mean --${near}?` : `bodem ${verb} --help lists the flags`}`);
      continue;
    }
    const fault = faultOf(flag, token.value, token.inlineValue === true);
    if (fault) faults.push(fault);
    const list = values.get(flag.name) ?? [];
    if (list.length > 0 && !flag.repeat && flag.kind !== "switch") faults.push(`--${flag.name} is given twice: keep one`);
    values.set(flag.name, [...list, token.value ?? ""]);
  }
  if (faults.length > 0) throw new BadInput(faults.join("\n"));
  return {
    positionals,
    has: (name) => values.has(name),
    text: (name) => values.get(name)?.[0],
    texts: (name) => values.get(name) ?? [],
    whole: (name) => (values.has(name) ? Number(values.get(name)?.[0]) : undefined),
  };
}

function faultOf(flag: Flag, value: string | undefined, inline: boolean): string | undefined {
  if (flag.kind === "switch") return value === undefined ? undefined : `--${flag.name} takes no value: remove "=${shown(value)}"`;
  if (value === undefined || value === "" || (!inline && value.startsWith("--")))
    return `--${flag.name} needs a value: --${flag.name} ${flag.value ?? "VALUE"}`;
  if (flag.options && !flag.options.includes(value)) {
    const near = closest(value, flag.options);
    return `--${flag.name} expects one of ${flag.options.join(", ")}; received ${shown(value)}${near ? `: did you mean ${near}?` : ""}`;
  }
  if (flag.kind === "whole") {
    const number = Number(value);
    const { min = 0, max = Number.MAX_SAFE_INTEGER, unit = "" } = flag;
    if (!/^[-+]?\d+$/.test(value) || !Number.isSafeInteger(number) || number < min || number > max) {
      return `--${flag.name} expects a whole number from ${min} to ${max}${unit && ` ${unit}`}; received ${shown(value)}`;
    }
  }
  return undefined;
}

/** "  --seed TEXT   …" for each flag. */
export function flagHelp(flags: readonly Flag[]): string {
  const left = flags.map((flag) => `--${flag.name}${flag.kind === "switch" ? "" : ` ${flag.value ?? "VALUE"}`}`);
  const width = Math.max(...left.map((text) => text.length));
  return flags
    .map((flag, index) => {
      const range =
        flag.kind === "whole" && flag.max !== undefined ? ` (${flag.min ?? 0} to ${flag.max}${flag.unit ? ` ${flag.unit}` : ""})` : "";
      const options = flag.options ? ` One of ${flag.options.join(", ")}.` : "";
      return `  ${left[index].padEnd(width)}  ${flag.doc}${range}${options}${flag.repeat ? " May be given more than once." : ""}\n`;
    })
    .join("");
}
