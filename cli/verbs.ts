import { batch } from "./batch.ts";
import { compare } from "./compare.ts";
import { describe } from "./describe.ts";
import { design } from "./design.ts";
import { discover } from "./discover.ts";
import { explain } from "./explain.ts";
import { frontier } from "./frontier.ts";
import { list } from "./list.ts";
import { merge } from "./merge.ts";
import { redteam } from "./redteam.ts";
import { replay } from "./replay.ts";
import { robustness } from "./robustness.ts";
import { run } from "./run.ts";
import { schema } from "./schema.ts";
import { sensitivity } from "./sensitivity.ts";
import { stress } from "./stress.ts";
import type { Verb } from "./support/verb.ts";
import { validate } from "./validate.ts";

export const VERBS: readonly Verb[] = [
  run,
  batch,
  compare,
  merge,
  sensitivity,
  discover,
  robustness,
  frontier,
  design,
  redteam,
  stress,
  explain,
  replay,
  validate,
  describe,
  list,
  schema,
];
