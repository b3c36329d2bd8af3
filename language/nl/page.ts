import type { Words } from "../language.ts";

/** The page around the cells. */
export const page: Words = {
  "Skip to the notebook": "Naar het notebook",
  Close: "Sluiten",
  "Opened from a link. Your own notebooks are kept; find them in the library.":
    "Geopend via een link. Uw eigen notebooks zijn bewaard; u vindt ze in de bibliotheek.",
  "The link could not be opened: {why}. Here is what was open before.":
    "De link kon niet worden geopend: {why}. Hier staat wat eerder open was.",
  "{at} of {all}": "{at} van {all}",
  "Drop a notebook or a scenario file to open it here. What is open stays kept in this browser.":
    "Laat een notebook of scenariobestand los om het hier te openen. Wat openstaat, blijft in deze browser bewaard.",
  Undo: "Ongedaan maken",
  "Undo: {what}": "Ongedaan maken: {what}",
  "Nothing to undo": "Niets ongedaan te maken",
  Redo: "Opnieuw uitvoeren",
  "Redo: {what}": "Opnieuw uitvoeren: {what}",
  "Nothing to redo": "Niets opnieuw uit te voeren",
  Library: "Bibliotheek",
  "Library…": "Bibliotheek…",
  "Your notebooks": "Uw notebooks",
  Scenarios: "Scenario’s",
  Notebooks: "Notebooks",
  "Manage what this browser keeps…": "Beheren wat deze browser bewaart…",
  Commands: "Opdrachten",
  Open: "Openen",
  Save: "Opslaan",
  "Copy link": "Link kopiëren",
  "Switch to light colours": "Overschakelen naar licht",
  "Switch to dark colours": "Overschakelen naar donker",
  Light: "Licht",
  Dark: "Donker",
  "Save the scenario alone": "Alleen het scenario opslaan",
  "Save the notebook": "Notebook opslaan",
  "Open a file": "Bestand openen",
  Present: "Presenteren",
  Print: "Afdrukken",
  Versions: "Versies",
  Keys: "Toetsen",
  "Back to the shipped notebook": "Terug naar het meegeleverde notebook",
  "All figures are simulated, under assumptions listed above. Everything runs in this browser; nothing is sent anywhere.":
    "Alle cijfers zijn gesimuleerd, onder de aannames hierboven. Alles draait in deze browser; er wordt niets verstuurd.",
  Language: "Taal",
  "Undone: {what}": "Ongedaan gemaakt: {what}",
  "Done again: {what}": "Opnieuw uitgevoerd: {what}",
  "Commands, cells, notebooks, policies, instruments": "Opdrachten, cellen, notebooks, beleidsvarianten, instrumenten",
  "Another tab has changed this notebook since it was opened here. Nothing was overwritten, and both versions are kept whichever you choose.":
    "Een ander tabblad heeft dit notebook gewijzigd sinds het hier werd geopend. Er is niets overschreven; wat u ook kiest, beide versies blijven bewaard.",
  "Show the other tab’s": "Toon die van het andere tabblad",
  "Keep this one as a copy": "Bewaar deze als kopie",
  "This is now a notebook of its own: “{title}”.": "Dit is nu een eigen notebook: ‘{title}’.",
  "That did not work: {why}": "Dat is niet gelukt: {why}",
  "Opened as you left it. “Back to the shipped notebook”, at the end of the page, undoes your changes.":
    "Geopend zoals u het achterliet. ‘Terug naar het meegeleverde notebook’, onderaan de pagina, maakt uw wijzigingen ongedaan.",
  "It could not be opened: {why}": "Het kon niet worden geopend: {why}",
  "Opened: {title}": "Geopend: {title}",
  "back to the shipped notebook": "terug naar het meegeleverde notebook",
  "This is the shipped notebook again.": "Dit is weer het meegeleverde notebook.",
  "{file} was not opened. {why}": "{file} is niet geopend. {why}",
  "Link copied. It holds the whole notebook; nothing was sent anywhere.":
    "Link gekopieerd. Het hele notebook zit erin; er is niets verstuurd.",
  "The browser did not let the link be copied; it now stands in the address bar. It holds the whole notebook.":
    "De browser liet de link niet kopiëren; hij staat nu in de adresbalk. Het hele notebook zit erin.",
  "No link could be made: {why}": "Er kon geen link worden gemaakt: {why}",
};
