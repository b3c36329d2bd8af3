type Group = Readonly<Record<string, unknown>>;

/** Groups by id, in which order has a meaning: the page's, or that of what is varied. */
const BY_ID = new Set(["policies", "exporters", "assumptions", "uncertainties", "levers"]);

export const isGroup = (value: unknown): value is Group => typeof value === "object" && value !== null && !Array.isArray(value);

export const ordered = (key: string | undefined): boolean => key !== undefined && BY_ID.has(key);

export const keysOf = (group: Group): readonly string[] => Object.keys(group).filter((key) => group[key] !== undefined);

/** Whether two values say the same in a file: keys that are undefined are not there. `key`: under which they stand. */
export function same(a: unknown, b: unknown, key?: string): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => same(item, b[at]));
  if (isGroup(a) && isGroup(b)) {
    const [mine, theirs] = [keysOf(a), keysOf(b)];
    if (mine.length !== theirs.length || !mine.every((one) => b[one] !== undefined && same(a[one], b[one], one))) return false;
    return !ordered(key) || mine.every((one, at) => one === theirs[at]);
  }
  return a === b;
}
