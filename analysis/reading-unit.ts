/** Units that are read otherwise than they are kept; a share is read per cent. */
const READ_AS: Readonly<Record<string, string>> = {
  "1": "",
  ratio: "",
  share: "%",
  "share/year": "% a year",
  "1/year": "a year",
  "1/month": "a month",
  "t/year": "t a year",
  "t/month": "t a month",
  "MEUR/year": "MEUR a year",
  "MUSD/year": "MUSD a year",
  times: "×",
  "x reference price": "× reference price",
  "0 or 1": "",
};

/** In which unit, in English, a setting or a number of the register is read and typed, and by what it is multiplied for that. */
export function readingUnit(unit: string): { readonly unit: string; readonly scale: 1 | 100 } {
  return { unit: READ_AS[unit] ?? unit, scale: unit.startsWith("share") ? 100 : 1 };
}
