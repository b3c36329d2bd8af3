import type { Words } from "../language.ts";

/** The report as an HTML file, and tables for machines as far as they speak to the reader. */
export const report: Words = {
  "Export report": "Rapport exporteren",
  "One HTML file with text, charts, tables and methods; reads without scripts.":
    "Eén HTML-bestand met tekst, grafieken, tabellen en methoden; leesbaar zonder scripts.",
  "Export runs (Parquet)": "Runs exporteren (Parquet)",
  "Every measure of every run, as bodem batch --out writes it.": "Elke maatstaf van elke run, zoals bodem batch --out die schrijft.",
  "Export runs (CSV)": "Runs exporteren (CSV)",
  "Every measure of every run, with a file that says what the columns are.":
    "Elke maatstaf van elke run, met een bestand dat zegt wat de kolommen zijn.",
  "Export monthly paths (Parquet)": "Maandpaden exporteren (Parquet)",
  "Every month of every run of the policy shown and of the baseline, as bodem batch --paths writes it.":
    "Elke maand van elke run van de getoonde beleidsvariant en van de nulvariant, zoals bodem batch --paths die schrijft.",
  "Export monthly paths (CSV)": "Maandpaden exporteren (CSV)",
  "Every month of every run of the policy shown and of the baseline, with a file that says what the columns are.":
    "Elke maand van elke run van de getoonde beleidsvariant en van de nulvariant, met een bestand dat zegt wat de kolommen zijn.",
  "The report could not be made: {why}.": "Het rapport kon niet worden gemaakt: {why}.",
  "The table could not be made: {why}.": "De tabel kon niet worden gemaakt: {why}.",
  "Saved {file}: it reads without Bodem, prints to A4, and can be opened here again.":
    "{file} opgeslagen: het is leesbaar zonder Bodem, af te drukken op A4 en hier weer te openen.",
  "{done} of {all} runs for the table": "{done} van {all} runs voor de tabel",
  "it was stopped": "het is gestopt",
  " and ": " en ",
  "Saved {files}: {runs} runs, hash {hash}. {failed} runs failed and are left out.":
    "{files} opgeslagen: {runs} runs, hash {hash}. {failed} runs zijn mislukt en weggelaten.",
  "Saved {files}: {runs} runs, hash {hash}.": "{files} opgeslagen: {runs} runs, hash {hash}.",
  "the scenario cannot be run as it stands": "het scenario kan zo niet worden gedraaid",
  "the scenario cannot be run as it stands: {why}": "het scenario kan zo niet worden gedraaid: {why}",
  "it is not read yet": "het is nog niet gelezen",
  "it is no report of Bodem: open a report, a notebook or a scenario file":
    "het is geen rapport van Bodem: open een rapport, een notebook of een scenariobestand",
  // The frame
  "Skip to the text": "Naar de tekst",
  "{from} to {until}, real euros of 2025. Seed {seed}, Bodem {version}, hash {hash}. Exported on {date}.":
    "{from} tot en met {until}, reële euro’s van 2025. Startgetal {seed}, Bodem {version}, hash {hash}. Geëxporteerd op {date}.",
  "none: runs are missing": "geen: er ontbreken runs",
  "Not final.": "Niet definitief.",
  "The runs were not complete when this report was made: {done} of {all} were done.":
    "De runs waren niet volledig toen dit rapport werd gemaakt: {done} van {all} waren klaar.",
  "The runs were not complete when this report was made: none were done.":
    "De runs waren niet volledig toen dit rapport werd gemaakt: er was er geen klaar.",
  Contents: "Inhoud",
  Methods: "Methoden",
  "Notes and sources": "Noten en bronnen",
  "The notebook’s own text": "De tekst van het notebook zelf",
  "Bodem opens this report, or this text as a file, as the notebook it was made from.":
    "Bodem opent dit rapport, of deze tekst als bestand, als het notebook waaruit het is gemaakt.",
  "Save it as {file}": "Opslaan als {file}",
  "All figures are simulated, under the assumptions listed above.": "Alle cijfers zijn gesimuleerd, onder de aannames hierboven.",
  "Note {number}": "Noot {number}",
  "Back to the text at note {number}": "Terug naar de tekst bij noot {number}",
  // Parts of the notebook
  "What the exporting state does": "Wat de exporterende staat doet",
  "The policies": "De beleidsvarianten",
  "What each policy changes, on the same futures": "Wat elke beleidsvariant verandert, in dezelfde toekomsten",
  "The market behind the figures": "De markt achter de cijfers",
  "This chart could not be loaded.": "Deze grafiek kon niet worden geladen.",
  "The exporting state: {exporter}.": "De exporterende staat: {exporter}.",
  "No run that this chart shows has finished.": "Geen run die deze grafiek toont is klaar.",
  "The numbers behind it, as a table": "De getallen erachter, als tabel",
  "All of them, with unit, year, source and confidence, are in the {methods}.":
    "Alle getallen, met eenheid, jaar, bron en zekerheid, staan bij de {methods}.",
  methods: "methoden",
  "Every number is as registered.": "Elk getal is zoals in het register.",
  "One number is not as registered.": "Eén getal is anders dan in het register.",
  "{count} numbers are not as registered.": "{count} getallen zijn anders dan in het register.",
  "{now}, registered {registered}": "{now}, in het register {registered}",
  "Not shown on the page when the report was made.": "Stond niet op de pagina toen het rapport werd gemaakt.",
  "Not run.": "Niet gedraaid.",
  "Settings.": "Instellingen.",
  "the notebook has changed since. This was found with the settings below.":
    "het notebook is sindsdien veranderd. Dit is gevonden met de instellingen hieronder.",
  "Not explained: the runs to choose from were not all in.": "Niet verklaard: de runs waaruit wordt gekozen waren er nog niet allemaal.",
  // Comparison
  "No runs to compare.": "Geen runs om te vergelijken.",
  "Difference from {policy}, exporter: {exporter}. Dot: mean of paired differences, filled when the interval leaves zero out. Whisker: 95 % interval. Thin vertical line: no difference.":
    "Verschil met {policy}, exporterende staat: {exporter}. Stip: gemiddelde van gepaarde verschillen, gevuld als nul buiten het interval ligt. Streep: 95%-interval. Dunne verticale lijn: geen verschil.",
  Baseline: "Nulvariant",
  "The other {count} measures": "De andere {count} maatstaven",
  "Paired by common random numbers.": "Gepaard met gemeenschappelijke toevalsgetallen.",
  Measure: "Maatstaf",
  "mean of runs": "gemiddelde van de runs",
  "no interval": "geen interval",
  "Not defined in these runs: {measures}.": "Niet gedefinieerd in deze runs: {measures}.",
  // Policies and exporters
  "{policy}, what every policy is compared with": "{policy}, waarmee elke beleidsvariant wordt vergeleken",
  "No instrument: the EU does nothing.": "Geen instrument: de EU doet niets.",
  "{title} on {material}": "{title} voor {material}",
  "{instrument}. {act}. Section of the plan: {section}. Checked {date}.":
    "{instrument}. {act}. Paragraaf van het plan: {section}. Nagekeken op {date}.",
  "Legal source: {act}, section {section}.": "Rechtsbron: {act}, paragraaf {section}.",
  "{use}: settings of {title}": "{use}: instellingen van {title}",
  "no limit": "geen grens",
  "no bound: the exporter sets the index at no cost": "geen grens: de exporterende staat bepaalt de index zonder kosten",
  "{loss} EUR lost for each EUR that the exporter gives up (attack leverage)":
    "{loss} EUR verlies voor elke EUR die de exporterende staat opgeeft (aanvalshefboom)",
  "Exposure, from the settings alone: at most {year} owed in 12 months; in a price war {leverage}; budget that outlasts a price war {budget}.":
    "Blootstelling, alleen uit de instellingen: hoogstens {year} verschuldigd in 12 maanden; in een prijzenoorlog {leverage}; budget dat een prijzenoorlog overleeft {budget}.",
  "Exposure, from the settings alone: at most {year} owed in 12 months; in a price war {leverage}; budget that outlasts a price war {budget} (given: {given}).":
    "Blootstelling, alleen uit de instellingen: hoogstens {year} verschuldigd in 12 maanden; in een prijzenoorlog {leverage}; budget dat een prijzenoorlog overleeft {budget} (gegeven: {given}).",
  "Posture: {posture}.": "Houding: {posture}.",
  "{use}: settings of the posture": "{use}: instellingen van de houding",
  "{title}: no settings.": "{title}: geen instellingen.",
  Setting: "Instelling",
  Value: "Waarde",
  Default: "Standaard",
  Evidence: "Bewijskracht",
  "changed, was {value}": "gewijzigd, was {value}",
  // Methods
  "What the model is": "Wat het model is",
  "Bodem simulates markets of critical raw materials month by month: producers of the exporting state that compete or are managed, named plants and projects elsewhere, buyers by region and sector with stocks, recyclers, traders, public instruments and a treasury with a double-entry ledger. Investors decide on what they know at the time. Mass and cash balance every month. Every policy meets the same random draws, so that a difference between two policies is due to the policies. Money is real euros of 2025; totals over years are discounted.":
    "Bodem simuleert markten van kritieke grondstoffen maand voor maand: producenten van de exporterende staat die concurreren of worden aangestuurd, met name genoemde fabrieken en projecten elders, afnemers per regio en sector met voorraden, recyclers, handelaren, publieke instrumenten en een schatkist met een dubbele boekhouding. Investeerders beslissen op grond van wat zij op dat moment weten. Massa en geld sluiten elke maand. Elke beleidsvariant krijgt dezelfde toevallige trekkingen, zodat een verschil tussen twee varianten aan de varianten ligt. Geld staat in reële euro’s van 2025; totalen over de jaren zijn verdisconteerd.",
  "What it is not for": "Waar het niet voor is",
  "What it takes to repeat these runs": "Wat nodig is om deze runs te herhalen",
  "Save the notebook’s text, below, as {file}, and type:": "Sla de tekst van het notebook, hieronder, op als {file} en typ:",
  "It prints the same hash on every machine. Or open this report, or the text, in Bodem.":
    "Elke machine geeft dezelfde hash. Of open dit rapport, of de tekst, in Bodem.",
  "The numbers behind {material}": "De getallen achter {material}",
  "{count} numbers. Read: read in the source named. Recalled: known from a source that was not opened again. Assumed: nobody has published it as far as we found; value and range are ours.":
    "{count} getallen. Gelezen: gelezen in de genoemde bron. Uit herinnering: bekend uit een bron die niet opnieuw is geopend. Aangenomen: niemand heeft het gepubliceerd voor zover wij konden vinden; waarde en bereik zijn van ons.",
  "Version of the model": "Versie van het model",
  "Random streams": "Toevalsstromen",
  Seed: "Startgetal",
  "Runs of each policy under each exporter": "Runs van elke beleidsvariant bij elke exporterende staat",
  Policies: "Beleidsvarianten",
  Exporters: "Exporterende staat",
  Months: "Maanden",
  "{start} to {end}, after {months} months to settle": "{start} tot en met {end}, na {months} maanden inloop",
  "Runs done": "Runs klaar",
  none: "geen",
  "Hash over all runs": "Hash over alle runs",
  "runs are missing": "er ontbreken runs",
  "Largest relative residual of mass, of cash": "Grootste relatieve afwijking van massa, van geld",
  Number: "Getal",
  Unit: "Eenheid",
  "For year": "Voor jaar",
  "Evidence and source": "Bewijskracht en bron",
  "{now}, changed from {value}": "{now}, gewijzigd van {value}",
};
