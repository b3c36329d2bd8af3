const DIGITS = 4;

/** Tables show euros in millions. */
export function scaled(unit: string): { factor: number; unit: string } {
  return unit === "EUR" ? { factor: 1e-6, unit: "MEUR" } : { factor: 1, unit };
}

/** Four significant digits (three below one), whole numbers kept whole, thousands parted; "–" when undefined. */
export function formatNumber(value: number, sign = false): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  let text: string;
  if (size === 0) text = "0";
  else if (size < 1e-4) text = size.toExponential(1);
  else if (size < 1) text = size.toPrecision(DIGITS - 1);
  else text = size.toFixed(Number.isInteger(value) ? 0 : Math.max(0, DIGITS - String(Math.floor(size)).length));
  const [whole, fraction] = text.split(".");
  const parted = whole.includes("e") ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const zero = /^0(\.0*)?$/.test(text);
  const prefix = zero ? "" : value < 0 ? "-" : sign ? "+" : "";
  return `${prefix}${parted}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** "1 policy", "2,000 policies". */
function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "4 policies × 3 exporters × 200 replications = 2,400 runs", with the points of an experiment before them. */
export function plan(policies: number, exporters: number, replications: number, points = 1): string {
  const factors = [
    ...(points === 1 ? [] : [counted(points, "point")]),
    counted(policies, "policy", "policies"),
    counted(exporters, "exporter"),
    counted(replications, "replication"),
  ];
  return `${factors.join(" × ")} = ${counted(points * policies * exporters * replications, "run")}`;
}

/** "1:02:03", "2:05" from seconds. */
export function formatSeconds(seconds: number): string {
  if (!Number.isFinite(seconds)) return "–";
  const whole = Math.max(0, Math.round(seconds));
  const two = (part: number) => String(part).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
