import { calendarMonth, monthsFrom } from "../sim/calendar.ts";
import type { SettingSpec } from "../sim/core/spec.ts";
import { defaultsOf } from "../sim/core/spec.ts";
import type { Stream } from "../sim/core/streams.ts";
import { materialById } from "../sim/materials/index.ts";
import type { ExporterUse, MeasureUse, Setting, Settings, World } from "../sim/world.ts";

/** Something that the exporting state can do: a posture or a measure of the registries. */
export interface Move {
  readonly id: string;
  readonly settings: readonly SettingSpec[];
}

/** What the exporting state does, as a scenario says it. */
export type Behaviour = Pick<ExporterUse, "posture" | "settings" | "measures">;

export const MOST_MEASURES = 3;
/** Where dates start: shares of the reported months. */
const DATES = [0.45, 0.2, 0.7];
/** A small move of a number, as a share of its range. */
const NEAR = 0.15;
const DIGITS = 12;

/**
 * Everything the exporting state can do in a world, drawn from the registries alone: a new posture or
 * measure, or a new setting of one, is searched without a line here. Numbers move within the range of
 * their specs (tonnes no further than one year's, or month's, use of the material in the world), dates
 * within the reported months, choices and switches over all that they offer.
 */
export function attackSpace(world: World, postures: readonly Move[], measures: readonly Move[]) {
  const { startYear, startMonth, months, material } = world;
  const dateAt = (month: number): string => calendarMonth(startYear, startMonth, Math.min(months - 1, Math.max(0, Math.round(month))));
  const monthAt = (date: string): number => monthsFrom(startYear, startMonth, date);
  let tonnesPerYear = 0;
  for (const { prefix } of materialById(material)?.buyers ?? []) tonnesPerYear += world.values[`${prefix}.use`];

  function rangeOf(spec: SettingSpec & { kind: "number" }): { low: number; high: number } {
    const scale = spec.unit === "t/year" ? tonnesPerYear : spec.unit === "t/month" ? tonnesPerYear / 12 : Infinity;
    return { low: Math.max(spec.min, -scale), high: Math.min(spec.max, scale) };
  }

  /** On the steps of its slider and within its range. */
  function snapped(spec: SettingSpec & { kind: "number" }, value: number): number {
    const { low, high } = rangeOf(spec);
    const steps = Math.round((value - spec.min) / spec.step);
    const most = Math.floor((high - spec.min) / spec.step + 1e-9);
    const least = Math.ceil((low - spec.min) / spec.step - 1e-9);
    return Number((spec.min + Math.min(most, Math.max(least, steps)) * spec.step).toFixed(DIGITS)) + 0;
  }

  /** Dates in the order that the format asks for: announced, start, end. */
  function ordered(settings: Settings): Settings {
    const { announced, start, end } = settings as Record<string, string | undefined>;
    if (start === undefined) return settings;
    return {
      ...settings,
      ...(announced !== undefined && announced > start ? { announced: start } : {}),
      ...(end !== undefined && end < start ? { end: dateAt(months - 1) } : {}),
    };
  }

  /** Defaults, the first date (and the news of it) at a month, the last at the end of the run. */
  function defaultsAt(specs: readonly SettingSpec[], month: number): Settings {
    const settings: Record<string, Setting> = { ...defaultsOf(specs) };
    for (const { kind, id } of specs) if (kind === "month") settings[id] = dateAt(id === "end" ? months - 1 : month);
    return ordered(settings);
  }

  const quiet = postures.find(({ id }) => id === "commercial") ?? postures[0];
  const usesDates = ({ settings }: Move): boolean => settings.some(({ kind }) => kind === "month");
  const commercial = (list: readonly MeasureUse[] = []): Behaviour => postureUse(quiet, DATES[0] * months, list);
  function postureUse(move: Move, month: number, list: readonly MeasureUse[] = []): Behaviour {
    return { posture: move.id, settings: defaultsAt(move.settings, month), measures: list };
  }
  const measureUse = (move: Move, month: number): MeasureUse => ({
    measure: move.id,
    on: material,
    settings: defaultsAt(move.settings, month),
  });

  /** Default of each choice and switch replaced by each other option, one at a time. */
  function variants(move: Move, settings: Settings): Settings[] {
    return move.settings.flatMap((spec): Settings[] => {
      if (spec.kind === "switch") return [{ ...settings, [spec.id]: !settings[spec.id] }];
      if (spec.kind !== "choice") return [];
      return spec.options.flatMap(({ value }) => (value === settings[spec.id] ? [] : [{ ...settings, [spec.id]: value }]));
    });
  }

  /** Where a search begins: every move by itself at its defaults, then its options, then other dates. */
  function opening(): Behaviour[] {
    const list: Behaviour[] = [];
    for (const [at, share] of DATES.entries()) {
      const month = share * months;
      const moves = at === 0 ? postures : postures.filter(usesDates);
      for (const move of moves) list.push(postureUse(move, month));
      for (const move of measures) list.push(commercial([measureUse(move, month)]));
      if (at > 0) continue;
      for (const move of postures)
        for (const settings of variants(move, defaultsAt(move.settings, month))) list.push({ posture: move.id, settings, measures: [] });
      for (const move of measures)
        for (const settings of variants(move, defaultsAt(move.settings, month)))
          list.push(commercial([{ measure: move.id, on: material, settings }]));
    }
    return list;
  }

  const pick = <T>(list: readonly T[], random: Stream): T => list[Math.min(list.length - 1, Math.floor(random.uniform() * list.length))];

  /** One setting moved: a number near where it was or, one time in three, anywhere; a date within three years or anywhere. */
  function moved(specs: readonly SettingSpec[], settings: Settings, random: Stream): Settings {
    if (specs.length === 0) return settings;
    const spec = pick(specs, random);
    const far = random.uniform() < 1 / 3;
    const draw = random.uniform();
    const change = (value: Setting): Settings => ordered({ ...settings, [spec.id]: value });
    switch (spec.kind) {
      case "switch":
        return change(!settings[spec.id]);
      case "choice":
        return change(spec.options[Math.min(spec.options.length - 1, Math.floor(draw * spec.options.length))].value);
      case "month":
        return change(dateAt(far ? draw * (months - 1) : monthAt(settings[spec.id] as string) + (2 * draw - 1) * 36));
      case "number": {
        const { low, high } = rangeOf(spec);
        const now = settings[spec.id] as number;
        return change(snapped(spec, far ? low + draw * (high - low) : now + (2 * draw - 1) * NEAR * (high - low)));
      }
    }
  }

  const specsOf = (moves: readonly Move[], id: string): readonly SettingSpec[] => moves.find((move) => move.id === id)?.settings ?? [];

  /** One or two moves of a setting, or a measure added, dropped or taken over from another behaviour. */
  function mutated(parent: Behaviour, other: Behaviour, random: Stream): Behaviour {
    const { posture, settings, measures: list } = parent;
    const kind = random.uniform();
    if (kind < 0.2 && list.length < MOST_MEASURES && measures.length > 0)
      return { ...parent, measures: [...list, measureUse(pick(measures, random), random.uniform() * (months - 1))] };
    if (kind < 0.3 && other.measures.length > 0 && list.length < MOST_MEASURES)
      return { ...parent, measures: [...list, pick(other.measures, random)] };
    if (kind < 0.4 && list.length > 0) {
      const dropped = Math.floor(random.uniform() * list.length);
      return { ...parent, measures: list.filter((_, at) => at !== dropped) };
    }
    if (kind < 0.5) return { posture: other.posture, settings: other.settings, measures: list };
    const parts = 1 + list.length;
    let child: Behaviour = parent;
    for (let times = random.uniform() < 0.5 ? 1 : 2; times > 0; times--) {
      const at = Math.floor(random.uniform() * parts);
      const use = child.measures[at - 1];
      child =
        use === undefined
          ? { ...child, settings: moved(specsOf(postures, posture), child.settings, random) }
          : {
              ...child,
              measures: child.measures.map((one, position) =>
                position === at - 1 ? { ...use, settings: moved(specsOf(measures, use.measure), use.settings, random) } : one,
              ),
            };
    }
    return child === parent ? { ...parent, settings } : child;
  }

  return { opening, mutated, commercial: commercial() };
}
