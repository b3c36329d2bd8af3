import type { Words } from "../language.ts";

/** The stress test of the supply chain. */
export const stress: Words = {
  stress: "stresstest",
  "Stress test": "Stresstest",
  "Every policy under a library of shocks: when the EU runs short, and for how long.":
    "Elke beleidsvariant onder een reeks schokken: wanneer de EU tekortkomt, en hoe lang.",
  "What if supply fails?": "Wat als de aanvoer stokt?",
  "Puts every policy under the same sudden shocks, and says when the EU runs short and how long until it recovers.":
    "Legt elke beleidsvariant dezelfde plotselinge schokken op, en zegt wanneer de EU tekortkomt en hoe lang het herstel duurt.",
  "Puts every policy under the same sudden shocks, one at a time and on the same draws: exports that stop, licences, bans, a cut in mining, a price war. Tells when the EU runs short and how long until that is over.":
    "Legt elke beleidsvariant dezelfde plotselinge schokken op, één voor één en met dezelfde trekkingen: export die stopt, vergunningen, verboden, minder mijnbouw, een prijzenoorlog. Zegt wanneer de EU tekortkomt en hoe lang tot dat voorbij is.",
  "Shocks begin in": "Schokken beginnen in",
  "Runs of each policy under each shock": "Runs per beleidsvariant en schok",
  Shock: "Schok",
  "Take a shock into the notebook": "Een schok in het notebook opnemen",
  "as a behaviour of the exporting state": "als gedrag van de exporterende staat",
  "The means as a table": "De gemiddelden als tabel",
  "bold where clearly other than the baseline under the same shock": "vet waar duidelijk anders dan de nulvariant onder dezelfde schok",
  "{measure}, shock by shock": "{measure}, per schok",
  "Mean of the runs, {unit}; hardest shock first. Bar and dashed line: {baseline}, with the 95 % interval of its mean. Other lines: 95 % interval of the difference to that on the same draws; filled where it is clear.":
    "Gemiddelde over de runs, {unit}; zwaarste schok eerst. Balkje en stippellijn: {baseline}, met het 95%-interval van het gemiddelde. Andere lijnen: 95%-interval van het verschil daarmee bij dezelfde trekkingen; gevuld waar dat duidelijk is.",
  "(in {runs} of {all} runs)": "(in {runs} van {all} runs)",
  "difference to the baseline": "verschil met de nulvariant",
  "clearly other": "duidelijk anders",
  "Under none of these shocks does the EU run short for longer than without one.":
    "Onder geen van deze schokken komt de EU langer tekort dan zonder schok.",
  "The hardest is “{shock}”: the EU runs short in {months} on average without a policy, in {calm} without any shock.":
    "De zwaarste is ‘{shock}’: zonder beleid komt de EU gemiddeld {months} tekort, zonder enige schok {calm}.",
  "{policy} clearly changes that: {difference}.": "{policy} verandert dat duidelijk: {difference}.",
  "No policy here clearly changes that.": "Geen beleidsvariant hier verandert dat duidelijk.",
  "How large and how long the shocks are is assumed, and so is that nobody sees them come: they compare policies and foretell nothing.":
    "Hoe groot en hoe lang de schokken zijn is aangenomen, en ook dat niemand ze ziet aankomen: ze vergelijken beleid en voorspellen niets.",
  "Where a number of runs stands in brackets, the measure means something in those alone, and its mean is theirs.":
    "Waar een aantal runs tussen haakjes staat, betekent de maatstaf alleen daarin iets, en is het gemiddelde van die runs.",
  "{value} (in {runs} of {all} runs)": "{value} (in {runs} van {all} runs)",
  "{difference}, clearly": "{difference}, duidelijk",
  "Left out, since this market does not take them: {shocks}.": "Weggelaten, omdat ze op deze markt niet kunnen: {shocks}.",
  "Simulated. Scenario “{scenario}”, shocks from {from}, {runs} runs, seed {seed}, Bodem {version}, hash {hash}.":
    "Gesimuleerd. Scenario ‘{scenario}’, schokken vanaf {from}, {runs} runs, startgetal {seed}, Bodem {version}, hash {hash}.",
};
