import type { RunJob } from "./runner.ts";

/** Consecutive replications of one job: what a worker is given at a time. */
export interface Chunk {
  readonly job: number;
  readonly first: number;
  readonly count: number;
}

const FIRST = 4;
const LARGEST = 16;

/**
 * Splits jobs into chunks. Side by side: round-robin over the jobs with growing chunks, so that every job soon has a few
 * results, on the same replications, and the rest refines them. In order: job by job with shrinking chunks, so that the
 * workers are done with each at about the same time.
 */
export function planChunks(jobs: readonly RunJob[], workers: number, inOrder = false): Chunk[] {
  return inOrder ? jobs.flatMap((job, at) => shrinking(job, at, workers)) : sideBySide(jobs, workers);
}

function shrinking({ first, count }: RunJob, job: number, workers: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let given = 0; given < count; ) {
    const size = Math.min(LARGEST, Math.ceil((count - given) / (workers * 2)));
    chunks.push({ job, first: first + given, count: size });
    given += size;
  }
  return chunks;
}

function sideBySide(jobs: readonly RunJob[], workers: number): Chunk[] {
  const chunks: Chunk[] = [];
  const given = jobs.map(() => 0);
  const total = jobs.reduce((all, job) => all + job.count, 0);
  const fair = Math.max(1, Math.ceil(total / (workers * 4)));
  let left = total;
  for (let size = FIRST; left > 0; size = Math.min(LARGEST, size * 2)) {
    for (const [job, { first, count }] of jobs.entries()) {
      const taken = Math.min(size, fair, count - given[job]);
      if (taken <= 0) continue;
      chunks.push({ job, first: first + given[job], count: taken });
      given[job] += taken;
      left -= taken;
    }
  }
  return chunks;
}
