/** Share of its full effect that a limit has, `elapsed` months after its first and reached evenly over `months`. */
export function phasedIn(elapsed: number, months: number): number {
  return Math.min(1, (elapsed + 1) / months);
}
