import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../language/language.ts";
import { monthNumber, monthText } from "../../scenarios/calendar.ts";
import { measureById } from "../../sim/adversary/measures/index.ts";
import { materialById } from "../../sim/materials/index.ts";
import type { MeasureUse } from "../../sim/world.ts";
import { datesOf, type MeasureDates, movedDates, type MovedPart } from "../notebook/measure-dates.ts";

export interface TimelineOptions {
  readonly measures: readonly MeasureUse[];
  /** The scenario's own material, whose name need not be said. */
  readonly material: string;
  /** First and last reported month. */
  readonly start: string;
  readonly end: string;
  /** As they are now: keys may come faster than the bars are drawn. */
  readonly datesNow: (position: number) => MeasureDates;
  readonly onDates: (position: number, dates: MeasureDates) => void;
  readonly onOpen: (position: number) => void;
}

const numberOf = (month: string): number => monthNumber(month) ?? 0;
/** Months that a key moves by. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};
const PARTS: readonly { readonly part: MovedPart; readonly name: string }[] = [
  { part: "whole", name: "whole measure" },
  { part: "start", name: "first month" },
  { part: "end", name: "last month" },
];
/** Movement, px, below which a press is a click. */
const CLICK = 4;

export function measureName({ measure, on }: MeasureUse, material: string): string {
  const title = t(measureById(measure)?.title ?? measure);
  return on === material ? title : `${title}, ${t(materialById(on)?.title ?? on)}`;
}

export function datesText({ start, end }: MeasureDates, lastMonth: string): string {
  if (end >= lastMonth) return t("from {month} on", { month: start });
  return start === end ? t("in {month}", { month: start }) : t("{low} to {high}", { low: start, high: end });
}

/** Months from the first that is shown to the last: those of the study, and earlier ones where a measure began before. */
function spanOf({ measures, start, end }: TimelineOptions): { readonly from: number; readonly to: number } {
  const firsts = measures.map(({ settings }) => numberOf(datesOf(settings).announced ?? datesOf(settings).start));
  const first = Math.min(numberOf(start), ...firsts);
  return { from: first - (first % 12), to: numberOf(end) + 1 };
}

/** Measures as bars over the months; each can be moved and resized by pointer and by arrow keys. */
export function measureTimeline(options: TimelineOptions): TemplateResult {
  const { from, to } = spanOf(options);
  const place = (month: number): number => Math.min(1, Math.max(0, (month - from) / (to - from)));
  const years = Array.from({ length: Math.ceil((to - from) / 12) }, (_, at) => from / 12 + at);
  const every = years.length > 24 ? 5 : years.length > 12 ? 3 : 2;
  return html`<div class="timeline" style="--every:${every / years.length}">
    <div class="tl-axis" aria-hidden="true"><span></span><div class="tl-years">${years
      .filter((year) => year % every === 0)
      .map((year) => html`<span style="--a:${place(year * 12)}">${year}</span>`)}</div></div>
    <ol>${options.measures.map((use, position) => row(options, use, position, place, from, to))}</ol>
  </div>`;
}

function row(
  options: TimelineOptions,
  use: MeasureUse,
  position: number,
  place: (month: number) => number,
  from: number,
  to: number,
): TemplateResult {
  const dates = datesOf(use.settings);
  const { announced, start, end } = dates;
  const name = measureName(use, options.material);
  const a = place(numberOf(start));
  const b = Math.max(a, place(numberOf(end) + 1));
  const known = announced === undefined ? a : place(numberOf(announced));
  const suspends = use.measure === "suspension";
  const move = (part: MovedPart, months: number, base: MeasureDates = options.datesNow(position)): void =>
    options.onDates(position, movedDates(base, part, months, options.end));
  const handle = ({ part, name: what }: (typeof PARTS)[number]): TemplateResult => {
    const month = part === "end" ? end : start;
    const key = (event: KeyboardEvent): void => {
      const now = numberOf(options.datesNow(position)[part === "end" ? "end" : "start"]);
      const by = event.key === "Home" ? from - now : event.key === "End" ? to - 1 - now : KEYS[event.key];
      if (event.key === "Enter" || event.key === " ") options.onOpen(position);
      else if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      else move(part, by);
      event.preventDefault();
      event.stopPropagation();
    };
    const press = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      const grip = event.currentTarget as HTMLElement;
      const monthWidth = (grip.closest(".tl-track")?.clientWidth ?? 0) / (to - from);
      if (monthWidth <= 0) return;
      event.preventDefault();
      grip.focus();
      grip.setPointerCapture(event.pointerId);
      const base = options.datesNow(position);
      let last = 0;
      let dragged = false;
      const drag = ({ clientX }: PointerEvent): void => {
        if (Math.abs(clientX - event.clientX) >= CLICK) dragged = true;
        const by = Math.round((clientX - event.clientX) / monthWidth);
        if (!dragged || by === last) return;
        last = by;
        move(part, by, base);
      };
      const stop = (): void => {
        grip.removeEventListener("pointermove", drag);
        grip.removeEventListener("pointerup", stop);
        grip.removeEventListener("pointercancel", stop);
        if (!dragged) options.onOpen(position);
      };
      grip.addEventListener("pointermove", drag);
      grip.addEventListener("pointerup", stop);
      grip.addEventListener("pointercancel", stop);
    };
    return html`<span class="tl-${part}" role="slider" tabindex="0" aria-label="${name}: ${t(what)}" aria-orientation="horizontal"
      aria-valuemin=${from} aria-valuemax=${to - 1} aria-valuenow=${Math.min(to - 1, Math.max(from, numberOf(month)))} aria-valuetext=${part === "whole" ? datesText(dates, options.end) : month}
      @keydown=${key} @pointerdown=${press}></span>`;
  };
  return html`<li>
    <span class="tl-name">${name}<small>${datesText(dates, options.end)}</small>${announced !== undefined && announced < start ? html`<small>${t("announced {month}", { month: announced })}</small>` : nothing}</span>
    <div class="tl-track">
      ${known < a ? html`<span class="tl-known" style="--a:${known};--b:${a}"></span>` : nothing}
      <div class="tl-bar ${suspends ? "suspends" : ""} ${end >= options.end ? "open" : ""}" style="--a:${a};--b:${b}">${PARTS.map(handle)}</div>
    </div>
  </li>`;
}

/** A month within the study from which a new measure can hold: its usual one, else a year in. */
export function firstMonthFor(measure: string, start: string, end: string): string {
  const usual = measureById(measure)?.settings.find(({ id }) => id === "start")?.default;
  if (typeof usual === "string" && usual >= start && usual <= end) return usual;
  return monthText(Math.min(numberOf(end), numberOf(start) + 12));
}
