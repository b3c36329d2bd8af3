import { CATALOGUE, type Catalogue } from "./catalogue.ts";
import { checkScenario } from "./check.ts";
import { decode, textOfBytes } from "./decode.ts";
import { Faults } from "./faults.ts";
import { fromValue, type InputNode } from "./input-node.ts";
import { resolveScenario } from "./resolve.ts";
import type { ParseOutcome } from "./scenario.ts";

function outcome(faults: Faults, node: InputNode | undefined, catalogue: Catalogue): ParseOutcome {
  const spec = node && checkScenario(faults, node, catalogue);
  if (!spec || faults.list.length > 0) return { ok: false, errors: faults.list };
  return { ok: true, spec, study: resolveScenario(spec, catalogue) };
}

/** A scenario file's text: the study, or every fault in it. Never throws. */
export function parseScenario(text: string, catalogue: Catalogue = CATALOGUE): ParseOutcome {
  const faults = new Faults();
  return outcome(faults, decode(text, faults), catalogue);
}

/** A scenario file's bytes: as `parseScenario`, with the encoding checked first. `size` is the file's when only its start was read. */
export function parseScenarioBytes(bytes: Uint8Array, catalogue: Catalogue = CATALOGUE, size = bytes.length): ParseOutcome {
  const faults = new Faults();
  const text = textOfBytes(bytes, faults, size);
  return outcome(faults, text === undefined ? undefined : decode(text, faults), catalogue);
}

/** A scenario as a plain object, say from a form; paths as for a file, no lines. */
export function parseSpec(value: unknown, catalogue: Catalogue = CATALOGUE): ParseOutcome {
  const faults = new Faults();
  return outcome(faults, fromValue(value, faults), catalogue);
}
