import { type PriceData, priceMarks, pricePoints, priceTop, strikeRule } from "./price-fan.ts";
import { plotted } from "./frame.ts";
import { yearOf } from "./chart.ts";

/** The price fan in small, without axes, under the pinned slider. */
export function smallFan(data: PriceData, width: number, height: number): SVGSVGElement {
  const frame = { width, height, phone: true, fontSize: 12, marginLeft: 0, marginRight: 0, marginTop: 2, marginBottom: 2 };
  return plotted(frame, {
    x: { domain: [yearOf(data.calendar, -0.5), yearOf(data.calendar, data.outside.months - 0.5)], axis: null },
    y: { domain: [0, priceTop(data)], axis: null },
    marks: [...priceMarks(data, pricePoints(data), true), ...strikeRule(data)],
  });
}
