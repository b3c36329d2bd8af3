import type { Words } from "../language.ts";

/** Fields for numbers and settings. */
export const forms: Words = {
  read: "gelezen",
  recalled: "uit herinnering",
  assumed: "aangenomen",
  "{label}, typed": "{label}, getypt",
  "range {range}": "bereik {range}",
  "Reset to {value}": "Terug naar {value}",
  "Not used: type a number from {range}.": "Niet gebruikt: typ een getal van {range}.",
  "Not used: type a whole number from {range}.": "Niet gebruikt: typ een geheel getal van {range}.",
  "(changed)": "(gewijzigd)",
  "{label}, year and month": "{label}, jaar en maand",
};
