import { MODEL_VERSION } from "../../sim/version.ts";
import type { Catalogue, Section } from "./catalogue.ts";
import { markdownPage } from "./markdown.ts";
import { notForText } from "./not-for.ts";
import { conceptsText } from "./odd-concepts.ts";
import { entitiesText } from "./odd-entities.ts";
import { initializationText, inputsText } from "./odd-inputs.ts";
import { patternsText } from "./odd-patterns.ts";
import { scheduleText } from "./odd-schedule.ts";
import { submodelsText } from "./odd-submodels.ts";

const sections = (): readonly Section[] => [
  { heading: "1. Purpose and patterns", text: patternsText() },
  { heading: "2. Entities, state variables and scales", text: entitiesText() },
  { heading: "3. Process overview and scheduling", text: scheduleText() },
  { heading: "4. Design concepts", text: conceptsText() },
  { heading: "5. Initialization", text: initializationText() },
  { heading: "6. Input data", text: inputsText() },
  { heading: "7. Submodels", text: submodelsText() },
  { heading: "What this is not for", text: notForText() },
];

export const odd: Catalogue = {
  flag: { name: "odd", kind: "switch", doc: "The model described by the ODD protocol, in Markdown." },
  data: sections,
  text: () =>
    markdownPage(
      "Bodem: ODD description",
      `Model version ${MODEL_VERSION}. The description follows the ODD (Overview, Design concepts, Details) protocol for describing individual- and agent-based models (Grimm et al. 2006), as updated by Grimm et al. (2020), "The ODD Protocol for Describing Agent-Based and Other Simulation Models: A Second Update to Improve Clarity, Replication, and Structural Realism", Journal of Artificial Societies and Social Simulation 23(2) 7, doi 10.18564/jasss.4259. It is printed by \`bodem describe --odd\`; lists and tables come from the catalogues in the code.`,
      sections(),
    ),
};
