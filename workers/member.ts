import type { Remote } from "comlink";
import { MODEL_VERSION } from "../sim/version.ts";
import { describeMessage, isComlinkAnswer, type SimSurface, type WorkerMessage } from "./surface.ts";

/** A started worker, whatever its home. */
export interface WorkerHandle {
  readonly remote: Remote<SimSurface>;
  /** Every message of the worker, Comlink's answers too. */
  onMessage(listener: (data: unknown) => void): void;
  /** Called with the reason when the worker exits, fails to start or sends what cannot be read. */
  onDeath(listener: (reason: string) => void): void;
  terminate(): void;
}

/** A worker of a pool: its calls reject when it dies, which Comlink's alone never do. */
export interface Member {
  readonly remote: Remote<SimSurface>;
  /** `performance.now()` at the last sign of life. */
  lastBeat: number;
  /** Calls that it has not answered yet. */
  open: number;
  /** Has answered `start`. */
  started: boolean;
  /** Has made a run. */
  warm: boolean;
  dead: boolean;
  /** Takes the messages of its chunks; throwing kills the worker with that reason. */
  onRun: (message: Exclude<WorkerMessage, { bodem: "unknown" }>) => void;
  /** The call's answer, or a rejection with the reason of the death. */
  call<T>(answer: PromiseLike<T>): Promise<T>;
  /** Terminates and rejects every open call with this reason. */
  kill(reason: unknown): void;
  /** Rejects unless the worker answers with this version of the model. */
  start(): Promise<void>;
}

const nobody = (): never => {
  throw new Error("a result came without a chunk that asked for it");
};

export function createMember(handle: WorkerHandle): Member {
  let reject: (reason: unknown) => void = () => {};
  const death = new Promise<never>((_, fail) => {
    reject = fail;
  });
  death.catch(() => {});

  const member: Member = {
    remote: handle.remote,
    lastBeat: performance.now(),
    open: 0,
    started: false,
    warm: false,
    dead: false,
    onRun: nobody,
    call: (answer) => Promise.race([answer, death]),
    kill(reason) {
      if (member.dead) return;
      member.dead = true;
      handle.terminate();
      reject(reason);
    },
    async start() {
      member.open++;
      const version = await member.call(handle.remote.hello());
      if (version !== MODEL_VERSION) throw `the worker runs model ${version} and the page model ${MODEL_VERSION}: reload`;
      member.open--;
      member.started = true;
    },
  };

  handle.onDeath((reason) => member.kill(reason));
  handle.onMessage((data) => {
    if (member.dead) return;
    member.lastBeat = performance.now();
    if (isComlinkAnswer(data)) return;
    const message = data as Partial<WorkerMessage> | null;
    if (message?.bodem === "run" || message?.bodem === "failure") {
      member.warm = true;
      try {
        member.onRun(message as Exclude<WorkerMessage, { bodem: "unknown" }>);
      } catch (thrown) {
        member.kill(thrown);
      }
    } else if (message?.bodem === "unknown") {
      member.kill(`a worker received a message it does not know: ${message.received}`);
    } else {
      member.kill(`a worker sent a message nobody knows: ${describeMessage(data)}`);
    }
  });
  return member;
}
