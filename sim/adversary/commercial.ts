import type { Posture } from "./posture.ts";

export const commercial: Posture = {
  id: "commercial",
  title: "Commercial",
  doc: "The state manages offer price and quota for profit over the chain: as high as it can without calling in entrants who are ready to build. It never limits exports and never sells below cost.",
  source: "MODEL 3.1 and 3.3",
  settings: [],
  activate: () => ({ act() {} }),
};
