import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { hostname, tmpdir, totalmem } from "node:os";
import { delimiter, join } from "node:path";

const PROGRAMS = ["munged", "slurmctld", "slurmd", "sbatch"];
// Where Debian puts daemons, and where the path of a plain user does not look.
const PATH = [process.env.PATH, "/usr/sbin", "/sbin"].join(delimiter);

/** Why no Slurm can be started here; undefined when one can. */
export function whyNoSlurm(): string | undefined {
  const missing = PROGRAMS.filter((name) => {
    try {
      execFileSync("/bin/sh", ["-c", `command -v ${name}`], { env: { PATH }, stdio: "ignore" });
      return false;
    } catch {
      return true;
    }
  });
  if (missing.length > 0) return `no ${missing.join(", ")}; Debian has them in slurm-wlm and munge`;
  if (process.getuid?.() !== 0) return "Slurm's daemons need root";
  return undefined;
}

export interface SlurmNode {
  /** With which its commands find it. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs a command of Slurm; returns what it printed. */
  command(name: string, ...args: string[]): string;
  /** Ends the daemons and removes their files. */
  stop(): Promise<void>;
}

/** Slurm on this machine alone, with its own ports and files, beside any other. `cpus` are those it believes to have. */
export async function startSlurm(cpus: number): Promise<SlurmNode> {
  const folder = mkdtempSync(join(tmpdir(), "bodem-slurm-"));
  // munged wants its socket where everybody can reach it.
  chmodSync(folder, 0o755);
  const at = (name: string) => join(folder, name);
  const host = hostname().split(".")[0];
  const [controller, daemon] = await freePorts(2);
  for (const name of ["state", "spool"]) mkdirSync(at(name));
  writeFileSync(at("munge.key"), randomBytes(128), { mode: 0o400 });
  writeFileSync(
    at("slurm.conf"),
    `ClusterName=bodem-test
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${controller}
SlurmdPort=${daemon}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
# A job that is put back waits until its old credential has expired.
AuthInfo=socket=${at("munge.socket")},cred_expire=5
StateSaveLocation=${at("state")}
SlurmdSpoolDir=${at("spool")}
SlurmctldPidFile=${at("slurmctld.pid")}
SlurmdPidFile=${at("slurmd.pid")}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/builtin
SchedulerParameters=sched_interval=1,sched_min_interval=0,batch_sched_delay=0
SlurmdParameters=config_overrides
MpiDefault=none
NodeName=${host} NodeAddr=127.0.0.1 CPUs=${cpus} RealMemory=${Math.max(cpus * 1024, Math.floor(totalmem() / 2 ** 20))} State=UNKNOWN
PartitionName=batch Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`,
  );
  const env = { ...process.env, PATH, SLURM_CONF: at("slurm.conf") };
  const daemons: ChildProcess[] = [];
  const start = (name: string, ...args: string[]) => daemons.push(spawn(name, args, { env, stdio: "ignore" }));
  const command = (name: string, ...args: string[]) =>
    execFileSync(name, args, { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const stop = async () => {
    answers(() => command("scancel", "--user=root", "--signal=KILL", "--full"));
    for (const child of daemons.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const munge = ["munge.key", "munged.log", "munged.pid", "munge.seed", "munge.socket"].map(at);
    const [key, log, pid, seed, socket] = munge;
    start(
      "munged",
      "--foreground",
      `--key-file=${key}`,
      `--log-file=${log}`,
      `--pid-file=${pid}`,
      `--seed-file=${seed}`,
      `--socket=${socket}`,
    );
    await until(() => answers(() => command("munge", "-S", socket, "-n")), "munged answers");
    start("slurmctld", "-D", "-L", at("slurmctld.log"));
    start("slurmd", "-D", "-L", at("slurmd.log"));
    await until(() => answers(() => command("sinfo", "--noheader", "--format=%T")) === "idle\n", "the node is idle");
    return { env, command, stop };
  } catch (fault) {
    const logs = ["munged.log", "slurmctld.log", "slurmd.log"].map(
      (name) => answers(() => readFileSync(at(name), "utf8").slice(-2000)) ?? "",
    );
    await stop();
    throw new Error(`${(fault as Error).message}\n${logs.join("\n")}`);
  }
}

/** Looks twenty times a second until `met`; throws after `seconds`. */
export async function until(met: () => unknown, what: string, seconds = 500): Promise<void> {
  const last = performance.now() + seconds * 1000;
  while (!met()) {
    if (performance.now() > last) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function answers<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** All held before the first is let go, so that no two are the same. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}
