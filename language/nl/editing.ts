import type { Words } from "../language.ts";

/** Cells edited as text, and what can be written there. */
export const editing: Words = {
  "Text of this cell, {language}": "Tekst van deze cel, {language}",
  "Edit this cell as text": "Deze cel als tekst bewerken",
  "This is what you typed before and did not apply.": "Dit hebt u eerder getypt en niet toegepast.",
  "Not applied.": "Niet toegepast.",
  "The cell is as it was; your text is kept.": "De cel is zoals zij was; uw tekst is bewaard.",
  Apply: "Toepassen",
  "Throw away what I typed": "Weggooien wat ik heb getypt",
  "Not applied yet; kept in this browser.": "Nog niet toegepast; bewaard in deze browser.",
  "{title}. {doc} Assumed: {source}.": "{title}. {doc} Aangenomen: {source}.",
  "{title}. {doc} Source: {source}.": "{title}. {doc} Bron: {source}.",
  "default {value}": "standaard {value}",
  "{min} to {most}, default {value}": "{min} tot {most}, standaard {value}",
  "{min} to {most}, register {value}": "{min} tot {most}, register {value}",
  "which one": "welk",
  "Names the instrument or measure.": "Noemt het instrument of de maatregel.",
  "Which picture it shows.": "Welk beeld zij toont.",
  "What text and other figures call it.": "Hoe tekst en andere cijfers het noemen.",
  "The formula.": "De formule.",
  "Shown after the number.": "Staat achter het getal.",
  "The policy that it is about.": "De beleidsvariant waar het over gaat.",
  "The behaviour of the exporter that it is about.": "Het gedrag van de exporterende staat waar het over gaat.",
  "A chart.": "Een grafiek.",
  "the policy shown": "de getoonde beleidsvariant",
  "the behaviour shown": "het getoonde gedrag",
  "the price that it promises": "de prijs die zij belooft",
  "the policy shown, {exporter}": "de getoonde beleidsvariant, {exporter}",
  "mean of the runs": "gemiddelde van de runs",
  "one run in twenty is below": "één op de twintig runs ligt eronder",
  "one run in four is below": "één op de vier runs ligt eronder",
  "median run": "mediane run",
  "one run in four is above": "één op de vier runs ligt erboven",
  "one run in twenty is above": "één op de twintig runs ligt erboven",
  "mean difference to the baseline": "gemiddeld verschil met de nulvariant",
  "lower end of its 95 % interval": "onderkant van zijn 95%-interval",
  "upper end of its 95 % interval": "bovenkant van zijn 95%-interval",
  "clearly higher, clearly lower or not distinguishable": "duidelijk hoger, duidelijk lager of niet te onderscheiden",
  "a measure of a policy over its runs": "een maatstaf van een beleidsvariant over haar runs",
  "a setting of a policy": "een instelling van een beleidsvariant",
  "the title of a policy": "de titel van een beleidsvariant",
  "the title of a behaviour of the exporter": "de titel van een gedrag van de exporterende staat",
  "the last year, the number of runs": "het laatste jaar, het aantal runs",
  "a named figure": "een cijfer met een naam",
  // Keys of a scenario
  "Version of the file format: 1.": "Versie van het bestandsformaat: 1.",
  "One line, at most 200 characters.": "Eén regel, ten hoogste 200 tekens.",
  "The question that the scenario answers, in one sentence.": "De vraag die het scenario beantwoordt, in één zin.",
  "What is traded, and what results are about.": "Wat wordt verhandeld, en waar de uitkomsten over gaan.",
  "Other materials traded in the same world; those of one chain are linked, the rest only stand beside.":
    "Andere materialen die in dezelfde wereld worden verhandeld; die van één keten zijn verbonden, de rest staat er alleen naast.",
  'First reported month, "2026-01".': "Eerste gerapporteerde maand, ‘2026-01’.",
  "Last reported month; 12 to 360 months from the first.": "Laatste gerapporteerde maand; 12 tot 360 maanden vanaf de eerste.",
  "Months simulated before the first reported one.": "Maanden die vóór de eerste gerapporteerde worden gesimuleerd.",
  "Text or whole number from which every random draw follows.": "Tekst of geheel getal waaruit elke toevallige trekking volgt.",
  "Runs of each policy under each exporter, with different draws.":
    "Runs van elke beleidsvariant bij elke exporterende staat, met verschillende trekkingen.",
  "What the policies are compared with; no instruments when absent.":
    "Waarmee de beleidsvarianten worden vergeleken; zonder instrumenten als dit ontbreekt.",
  "Policies by id, each with its instruments in the order in which they apply.":
    "Beleidsvarianten per id, elk met haar instrumenten in de volgorde waarin ze werken.",
  "Behaviours of the exporting state by id; commercial when absent.":
    "Gedragingen van de exporterende staat per id; commercieel als dit ontbreekt.",
  "Parameters of the register set to other values, by id.": "Parameters van het register met een andere waarde, per id.",
  "What is varied and at which points the study is run, for batches and analyses.":
    "Wat wordt gevarieerd en in welke punten de studie wordt gedraaid, voor batches en analyses.",
  "How the points are chosen.": "Hoe de punten worden gekozen.",
  "Points of Monte Carlo, Latin hypercube and Sobol; rows of a Saltelli base sample; trajectories of Morris; levels of a full factorial; resolution, 3 to 5, of a fractional one.":
    "Punten van Monte Carlo, Latin hypercube en Sobol; rijen van een Saltelli-basissteekproef; trajecten van Morris; niveaus van een volledig factorieel ontwerp; resolutie, 3 tot 5, van een fractioneel.",
  "Runs of each policy under each exporter at a point, with different draws.":
    "Runs van elke beleidsvariant bij elke exporterende staat in een punt, met verschillende trekkingen.",
  "Whether all points share their draws, or each has fresh ones; by the design when absent.":
    "Of alle punten hun trekkingen delen, of elk nieuwe heeft; volgens het ontwerp als dit ontbreekt.",
  "Of a Saltelli design: twice the points, for indices of pairs.":
    "Bij een Saltelli-ontwerp: tweemaal zoveel punten, voor indices van paren.",
  "Every parameter of this evidence, over its range in the register, beside those named.":
    "Elke parameter met deze bewijskracht, over zijn bereik in het register, naast de genoemde.",
  "What nobody decides: parameters of the register by id, each with its spread.":
    "Wat niemand beslist: parameters van het register per id, elk met zijn spreiding.",
  "What a policy sets: POLICY.INSTRUMENT.SETTING, each with its spread.":
    "Wat een beleidsvariant instelt: POLICY.INSTRUMENT.SETTING, elk met zijn spreiding.",
  "Rank correlations between uncertainties.": "Rangcorrelaties tussen onzekerheden.",
  "Shown in tables.": "Staat in tabellen.",
  "Instruments in the order in which they apply.": "Instrumenten in de volgorde waarin ze werken.",
  "How the exporting state behaves.": "Hoe de exporterende staat zich gedraagt.",
  "What it does beside its posture: dated quotas, licences, bans and purchases, each with `use` and its settings.":
    "Wat hij naast zijn houding doet: gedateerde quota, vergunningen, verboden en aankopen, elk met `use` en zijn instellingen.",
};
