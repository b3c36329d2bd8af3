import { type State, Status } from "../state.ts";

/** Whether a plant stands: it runs, ramps up, or stands still and could restart. */
export const stands = ({ plants }: State, plant: number): boolean =>
  plants.status[plant] === Status.operating || plants.status[plant] === Status.mothballed;

/** Whether a project could be decided on within so many months: it has its permit, or is due to have it by then. */
export const readyWithin = ({ plants, month }: State, plant: number, months: number): boolean =>
  plants.status[plant] === Status.ready || (plants.status[plant] === Status.permitting && plants.due[plant] <= month + months);
