import type { Words } from "../language.ts";

/** Titles, legends, tables and descriptions of charts. */
export const charts: Words = {
  // In all of them.
  least: "laagste",
  most: "hoogste",
  others: "andere",
  Show: "Tonen",
  Plant: "Fabriek",
  "25 to 75 %": "25 tot 75 %",
  "{policy}, median": "{policy}, mediaan",
  "Run, 0 to {last}": "Run, 0 tot en met {last}",
  "Single runs": "Afzonderlijke runs",
  "Thin: single runs.": "Dun: afzonderlijke runs.",
  "as on the page": "zoals op de pagina",
  "% of runs": "% van de runs",
  "A ratio": "Een verhouding",
  baseline: "nulvariant",

  // Regions.
  "Japan, Korea": "Japan, Korea",
  rest: "rest",
  "all regions": "alle regio’s",
  "the EU": "de EU",
  "the US": "de VS",
  "the DR Congo": "de DR Congo",
  "the rest of the world": "de rest van de wereld",
  "Rest of the world": "Rest van de wereld",
  "outside {home}": "buiten {home}",
  "in {region}": "in {region}",

  // Price outside China.
  "The price outside China, against what is promised": "De prijs buiten China, tegenover wat is toegezegd",
  "The price outside China": "De prijs buiten China",
  "EUR/kg, real 2025. Line: median. Bands: 25 to 75 % and 5 to 95 % of runs. Thin: single runs. Dashed: China, median.":
    "EUR/kg, reëel 2025. Lijn: mediaan. Banden: 25 tot 75 % en 5 tot 95 % van de runs. Dun: afzonderlijke runs. Gestreept: China, mediaan.",
  "At the end the median price outside China is {median}, with nine runs in ten between {low} and {high}; in China {home}.":
    "Aan het eind is de mediane prijs buiten China {median}, met negen van de tien runs tussen {low} en {high}; in China {home}.",
  "The {lever}.": "De {lever}.",
  "China, median": "China, mediaan",
  "outside China, median": "buiten China, mediaan",
  "{price} at the start, melting with inflation": "{price} bij aanvang, smelt weg met de inflatie",
  "{price}": "{price}",
  "outside China": "buiten China",
  "contracts from {when}": "contracten vanaf {when}",
  "{what} from {when}": "{what} vanaf {when}",
  Jan: "jan",
  Feb: "feb",
  Mar: "mrt",
  Apr: "apr",
  Jun: "jun",
  Jul: "jul",
  Aug: "aug",
  Sep: "sep",
  Oct: "okt",
  Nov: "nov",
  Dec: "dec",

  // Price at home, outside and in Europe.
  "What material costs in {home}, outside and in Europe": "Wat materiaal kost in {home}, daarbuiten en in Europa",
  "Europe pays {gap} less than {home} in {year} under {policy}, the widest gap of the median run; in one run of twenty {most} or more":
    "Europa betaalt in {year} onder {policy} {gap} minder dan {home}, het grootste verschil van de mediane run; in één op de twintig runs {most} of meer",
  "Europe pays {gap} more than {home} in {year} under {policy}, the widest gap of the median run; in one run of twenty {most} or more":
    "Europa betaalt in {year} onder {policy} {gap} meer dan {home}, het grootste verschil van de mediane run; in één op de twintig runs {most} of meer",
  "EUR/kg, real 2025. Above: medians of the runs, hatched between Europe and {home}. Below: the gap within each run, median, 25 to 75 % and 5 to 95 %. Strip: in how many runs exports are limited, and in how many the limit binds.":
    "EUR/kg, reëel 2025. Boven: medianen van de runs, gearceerd tussen Europa en {home}. Onder: het verschil binnen elke run, mediaan, 25 tot 75 % en 5 tot 95 %. Strook: in hoeveel runs de export beperkt is, en in hoeveel de beperking knelt.",
  "The gap between Europe and {home} is widest in {year}, {gap} in the median run.":
    "Het verschil tussen Europa en {home} is het grootst in {year}: {gap} in de mediane run.",
  "At the end it is {median}, with nine runs in ten between {low} and {high}.":
    "Aan het eind is het {median}, met negen van de tien runs tussen {low} en {high}.",
  "Exports are limited in at most {share} of the runs in any month.":
    "In elke maand is de export in hoogstens {share} van de runs beperkt.",
  "Exports are limited in no run.": "In geen enkele run is de export beperkt.",
  "{home}, median": "{home}, mediaan",
  "outside {home}, median": "buiten {home}, mediaan",
  "EU makers, median": "EU-makers, mediaan",
  "EU above {home}, {part}": "EU boven {home}, {part}",
  "exports limited": "export beperkt",
  "limit binds": "beperking knelt",
  "gap, 25 to 75 %": "verschil, 25 tot 75 %",
  "gap, 5 to 95 %": "verschil, 5 tot 95 %",
  "EU makers": "EU-makers",
  "Europe above {home}": "Europa boven {home}",
  "in no run": "in geen enkele run",
  "% of runs: exports limited, limit binds": "% van de runs: export beperkt, knelt",
  "% of runs in which exports are limited (hatched) and in which the limit binds (solid)":
    "% van de runs waarin de export beperkt is (gearceerd) en waarin de beperking knelt (effen)",

  // Capacity.
  "Capacity outside China under {policy}, and under the others":
    "Capaciteit buiten China onder {policy}, en onder de andere beleidsvarianten",
  "Outside China {capacity} run or ramp up at the end of {year} under {policy}, {baseline} under the baseline":
    "Buiten China is eind {year} onder {policy} {capacity} in bedrijf of in opbouw, onder de nulvariant {baseline}",
  "Outside China {capacity} run or ramp up at the end of {year} under {policy}":
    "Buiten China is eind {year} onder {policy} {capacity} in bedrijf of in opbouw",
  "Tonnes of {material} a year that run or ramp up. Solid line and bands: the policy chosen, median, 25 to 75 % and 5 to 95 %. Other lines: medians of the other policies.":
    "Ton {material} per jaar die in bedrijf of in opbouw is. Doorgetrokken lijn en banden: de gekozen beleidsvariant, mediaan, 25 tot 75 % en 5 tot 95 %. Andere lijnen: medianen van de andere beleidsvarianten.",
  "At the end, medians: {policies}.": "Aan het eind, medianen: {policies}.",
  "From permit to plant: EU capacity by stage under {policy}": "Van vergunning tot fabriek: EU-capaciteit per fase onder {policy}",
  "From permit to plant: {capacity} operate in the EU at the end under {policy}, on average over the runs":
    "Van vergunning tot fabriek: onder {policy} is in de EU aan het eind {capacity} in bedrijf, gemiddeld over de runs",
  "Tonnes of {material} a year, mean of the runs, so that stages add up. Below zero, hatched: built and mothballed.":
    "Ton {material} per jaar, gemiddelde van de runs, zodat de fasen optellen. Onder nul, gearceerd: gebouwd en stilgelegd.",
  "At the end of the runs, on average: {stages}.": "Aan het eind van de runs, gemiddeld: {stages}.",
  permitted: "vergund",
  "in permitting": "in procedure",
  ramping: "in opbouw",
  "ramping up": "in opbouw",
  "permitted, not decided": "vergund, onbesloten",

  // Plants and projects.
  "Plants and projects outside {home}, under {policy}": "Fabrieken en projecten buiten {home}, onder {policy}",
  "{opened} plants open {place} under {policy}, and none stands still or is closed at the end of this run":
    "Onder {policy} gaan er {place} {opened} fabrieken open; aan het eind van deze run is er geen stilgelegd of gesloten",
  "{opened} plants open {place} under {policy}, and one stands still or is closed at the end of this run":
    "Onder {policy} gaan er {place} {opened} fabrieken open; aan het eind van deze run is er één stilgelegd of gesloten",
  "{opened} plants open {place} under {policy}, and {still} stand still or are closed at the end of this run":
    "Onder {policy} gaan er {place} {opened} fabrieken open; aan het eind van deze run zijn er {still} stilgelegd of gesloten",
  "Nameplate in tonnes of {material} a year, by where its plant stands in one run. Below zero, hatched: built and mothballed.":
    "Nominale capaciteit in ton {material} per jaar, naar de fase van de fabriek in één run. Onder nul, gearceerd: gebouwd en stilgelegd.",
  "One row a plant or project in one run, largest first within each region: from permit to operation. Hatched: mothballed. Cross: closed.":
    "Eén rij per fabriek of project in één run, per regio de grootste eerst: van vergunning tot bedrijf. Gearceerd: stilgelegd. Kruis: gesloten.",
  "one row a plant": "één rij per fabriek",
  "capacity by stage": "capaciteit per fase",
  "everywhere outside {home}": "overal buiten {home}",
  "{stage} {count} with {capacity}": "{stage}: {count} met {capacity}",
  "At the end of this run: {stages}.": "Aan het eind van deze run: {stages}.",
  "before the start": "vóór het begin",
  Nameplate: "Nominale capaciteit",
  "Permits asked": "Vergunning aangevraagd",
  Permitted: "Vergund",
  Construction: "Bouw",
  "First output": "Eerste productie",
  "Mothballed first": "Eerste stillegging",
  Closed: "Gesloten",
  "At the end": "Aan het eind",

  // Distribution.
  "{measure}: {low} to {high} in nine runs of ten under {policy}": "{measure}: {low} tot {high} in negen van de tien runs onder {policy}",
  "{unit}. Bars: which values are common, each policy on its own scale. Line below: 5 to 95 %; thick part: 25 to 75 %; tick: median. Dashed: the baseline's median. All policies meet the same draws.":
    "{unit}. Staven: welke waarden vaak voorkomen, elke beleidsvariant op een eigen schaal. Lijn eronder: 5 tot 95 %; dik deel: 25 tot 75 %; streepje: mediaan. Gestreept: de mediaan van de nulvariant. Alle beleidsvarianten krijgen dezelfde trekkingen.",
  "{unit}, real 2025": "{unit}, reëel 2025",
  Benchmarks: "Benchmarks",
  Measures: "Maatstaven",
  "not defined in {count} runs": "niet gedefinieerd in {count} runs",
  "{policy} median {median}, nine runs in ten from {low} to {high}":
    "{policy}: mediaan {median}, negen van de tien runs van {low} tot {high}",
  "{policy} not defined": "{policy}: niet gedefinieerd",

  // Event log.
  "What happened, month by month": "Wat er gebeurde, maand voor maand",
  "1 plant": "1 fabriek",
  "{count} plants": "{count} fabrieken",
  "In this run {decided} got a decision to build, {still} stood still and {closed} closed for good":
    "In deze run: besluit tot bouw {decided}, stilgelegd {still}, voorgoed gesloten {closed}",
  "Events of one run, one row a plant or party. Shaded: months in which the price is pushed down on purpose (dark) or exports are limited (light). What each event says stands in the table.":
    "Gebeurtenissen van één run, één rij per fabriek of partij. Getint: maanden waarin de prijs opzettelijk wordt gedrukt (donker) of de export beperkt is (licht). Wat elke gebeurtenis inhoudt, staat in de tabel.",
  Whom: "Wie",
  everybody: "iedereen",
  "plants in the EU": "fabrieken in de EU",
  "other plants": "andere fabrieken",
  "states, programmes and buyers": "staten, programma’s en afnemers",
  What: "Wat",
  "every event": "elke gebeurtenis",
  "No event of this kind in this run.": "Geen gebeurtenis van deze soort in deze run.",
  "{count} events between {first} and {last}: {kinds}.": "{count} gebeurtenissen tussen {first} en {last}: {kinds}.",
  Event: "Gebeurtenis",
  Who: "Wie",
  "States, programmes and buyers": "Staten, programma’s en afnemers",
  "Other plants": "Andere fabrieken",
  "Decided to build": "Besluit tot bouw",
  "Opened or restarted": "Geopend of herstart",
  Mothballed: "Stilgelegd",
  "Contract or finance": "Contract of financiering",
  Other: "Overig",

  // Money.
  "Who pays whom under {policy}": "Wie betaalt wie onder {policy}",
  "The largest payment under {policy} in one run: {amount} from {payer} to {payee}, for {reason}":
    "De grootste betaling onder {policy} in één run: {amount} van {payer} aan {payee}, voor {reason}",
  "Public budgets of the EU pay {paid} and receive {received} under {policy} in one run":
    "Publieke begrotingen in de EU betalen onder {policy} {paid} en ontvangen {received} in één run",
  "Money into and out of public budgets of the EU over one run, present value, real 2025 EUR. From left to right: who pays, what for, who receives. The table has all of them.":
    "Geld in en uit publieke begrotingen in de EU over één run, contante waarde, reële EUR van 2025. Van links naar rechts: wie betaalt, waarvoor, wie ontvangt. De tabel bevat alle betalingen.",
  "The {count} largest payments over one run, present value, real 2025 EUR. From left to right: who pays, what for, who receives. The table has all of them.":
    "De {count} grootste betalingen over één run, contante waarde, reële EUR van 2025. Van links naar rechts: wie betaalt, waarvoor, wie ontvangt. De tabel bevat alle betalingen.",
  "public money": "publiek geld",
  "all payments": "alle betalingen",
  "No public money moves in this run.": "In deze run gaat geen publiek geld om.",
  "{payer} to {payee}, {reason}, {amount}": "{payer} aan {payee}, {reason}, {amount}",
  Payer: "Betaler",
  Payee: "Ontvanger",
  For: "Waarvoor",
  "Present value": "Contante waarde",
  "public budgets of the EU": "publieke begrotingen in de EU",
  "plants in {region}": "fabrieken in {region}",
  "What the EU treasury pays each year under {policy}": "Wat de EU-schatkist elk jaar betaalt onder {policy}",
  "The EU treasury pays {amount} in {year}, its dearest year in the median run, under {policy}; in one run of twenty {most} or more":
    "De EU-schatkist betaalt onder {policy} {amount} in {year}, het duurste jaar van de mediane run; in één op de twintig runs {most} of meer",
  "MEUR a year, real 2025, payments minus receipts. Bar across: median. Dark: 25 to 75 %. Light: 5 to 95 %. Below zero the treasury receives.":
    "mln EUR per jaar, reëel 2025, betalingen minus ontvangsten. Dwarsstreep: mediaan. Donker: 25 tot 75 %. Licht: 5 tot 95 %. Onder nul ontvangt de schatkist.",
  "The dearest year by its 95th percentile is {year}: {amount}, with a median of {median}.":
    "Het duurste jaar naar het 95e percentiel is {year}: {amount}, met een mediaan van {median}.",

  // Merit order.
  "Who makes {material}, cheapest first": "Wie {material} maakt, de goedkoopste eerst",
  "On the margin in {month}, at {price} outside {home}: {plants}": "Op de marge in {month}, bij {price} buiten {home}: {plants}",
  "{tonnes} clear in {month} at {price} outside {home}": "In {month} gaat {tonnes} om tegen {price} buiten {home}",
  "One bar a plant, or a step of the cost curve in {home}, in one month of one run: width is what it could make (t a month), height the price from which it runs (EUR/kg), filled as far as it ran. Pale on top: what contract and premium take off the price it needs.":
    "Eén staaf per fabriek, of per trede van de kostencurve in {home}, in één maand van één run: de breedte is wat ze kon maken (t per maand), de hoogte de prijs vanaf welke ze draait (EUR/kg), gevuld zover ze draaide. Bleek bovenop: wat contract en premie afhalen van de prijs die nodig is.",
  "In {month} {tonnes} were made, at {price} outside {home} and {inside} within.":
    "In {month} is {tonnes} gemaakt, tegen {price} buiten {home} en {inside} daarbinnen.",
  "On the margin: {plants}.": "Op de marge: {plants}.",
  "Not running: {plants}.": "Niet in bedrijf: {plants}.",
  "All that could run did, in part at least.": "Alles wat kon draaien, draaide, ten minste deels.",
  "Plant or step": "Fabriek of trede",
  "Runs from": "Draait vanaf",
  "Without support": "Zonder steun",
  "Could make": "Kon maken",
  Made: "Gemaakt",
  "On the margin": "Op de marge",
  "elsewhere outside {home}": "elders buiten {home}",
  "paid by contract or premium": "betaald door contract of premie",
  "price outside {home}": "prijs buiten {home}",
  "price in {home}": "prijs in {home}",
  "strike {price}": "uitoefenprijs {price}",
  "outside {price}": "buiten {price}",
  "{plant}: runs from {price}, made {made} of {available}": "{plant}: draait vanaf {price}, maakte {made} van {available}",

  // Experiments.
  "size of the effect, μ* →": "grootte van het effect, μ* →",
  "↑ its spread, σ": "↑ spreiding ervan, σ",
  "{coverage} found, right in {density}": "{coverage} gevonden, juist in {density}",
  "coverage: share of them inside →": "dekking: aandeel ervan binnen →",
  "coverage: share of all such runs that lie inside →": "dekking: aandeel van al zulke runs dat erbinnen ligt →",
  "↑ density: right inside": "↑ dichtheid: juist binnen",
  "↑ density: share of the runs inside that are such runs": "↑ dichtheid: aandeel van de runs erbinnen dat zo’n run is",

  // Stocks.
  "Stocks in Europe cover {months} of use at the end under {policy}, and at worst {least} in one run of twenty":
    "Voorraden in Europa dekken aan het eind onder {policy} {months} verbruik, en in één op de twintig runs op zijn slechtst {least}",
  "Who holds stocks in {region} under {policy}: {tonnes} at the end of one run":
    "Wie onder {policy} voorraad houdt in {region}: {tonnes} aan het eind van één run",
  "Who holds stocks, under {policy}": "Wie voorraad houdt, onder {policy}",
  "How long stocks in Europe last, under {policy}": "Hoe lang voorraden in Europa meegaan, onder {policy}",
  "Tonnes of {material} at the end of each month in one run, by sector of the buyers; hatched: public stocks.":
    "Ton {material} aan het eind van elke maand in één run, naar sector van de afnemers; gearceerd: publieke voorraden.",
  "Months of average use. Solid line and bands: buyers and public stocks in the EU, median, 25 to 75 % and 5 to 95 %. Dashed: buyers alone, median; the gap between the two is the public stock.":
    "Maanden gemiddeld verbruik. Doorgetrokken lijn en banden: afnemers en publieke voorraden in de EU, mediaan, 25 tot 75 % en 5 tot 95 %. Gestreept: alleen afnemers, mediaan; het verschil tussen beide is de publieke voorraad.",
  "months of use, all runs": "maanden verbruik, alle runs",
  "tonnes by holder, one run": "ton per houder, één run",
  "Held in": "Gehouden in",
  "At the end buyers in the EU hold {buyers} of use in the median run, with public stocks {cover}; nine runs in ten lie between {low} and {high}.":
    "Aan het eind houden afnemers in de EU in de mediane run {buyers} verbruik in voorraad, met publieke voorraden {cover}; negen van de tien runs liggen tussen {low} en {high}.",
  "At the end, held in {region}: {holders}; together {months} of use.":
    "Aan het eind in voorraad in {region}: {holders}; samen {months} verbruik.",
  "At the end, held in {region}: {holders}.": "Aan het eind in voorraad in {region}: {holders}.",
  "buyers and public stocks, {part}": "afnemers en publieke voorraden, {part}",
  "EU buyers alone, median": "alleen afnemers in de EU, mediaan",
  "stock of the policy, median": "voorraad van het beleid, mediaan",
  "traders, median": "handelaren, mediaan",
  "all, months of use": "alle, maanden verbruik",
  "buyers and public stocks, median": "afnemers en publieke voorraden, mediaan",
  "buyers alone, median": "alleen afnemers, mediaan",
  "with public stocks": "publiek meegeteld",
  "buyers alone": "alleen afnemers",
  "other sectors": "andere sectoren",

  // Trade.
  "Made in {region}": "Gemaakt in {region}",
  "Stocks in {region}": "Voorraden in {region}",
  "Round a limit, last resort": "Om een beperking heen, laatste aanbod",
  "Outside {home}, one market": "Buiten {home}, één markt",
  "Kept in {home}": "Blijft in {home}",
  "Made in the EU": "Gemaakt in de EU",
  "Made elsewhere": "Elders gemaakt",
  "Out of stocks": "Uit voorraden",
  "Outside {home}": "Buiten {home}",
  "Used in the EU, from {home}": "EU-verbruik, uit {home}",
  "Used in the EU, other origin": "EU-verbruik, andere herkomst",
  "Used elsewhere": "Elders verbruikt",
  "Bought by {home}": "Gekocht door {home}",
  "Into stocks": "Naar voorraden",
  "Made in {home} and kept there": "Gemaakt in {home} en daar gebleven",
  "Exported by {home}": "Geëxporteerd door {home}",
  "Made elsewhere outside {home}": "Elders buiten {home} gemaakt",
  "Used in the EU, made in {home}": "Verbruikt in de EU, gemaakt in {home}",
  "Used in the EU, of other origin": "Verbruikt in de EU, van andere herkomst",
  "Used elsewhere outside {home}": "Elders buiten {home} verbruikt",
  "Into stocks outside {home}, less what came out": "Naar voorraden buiten {home}, min wat eruit kwam",
  "Who makes and who uses {material}, under {policy}": "Wie {material} maakt en wie het verbruikt, onder {policy}",
  "In {year}, {share} of what the EU uses was made in {home}, under {policy}":
    "In {year} is onder {policy} {share} van wat de EU verbruikt gemaakt in {home}",
  "In {year}, {share} of what the EU buys comes from {home}, under {policy}, in one run":
    "In {year} komt onder {policy} {share} van wat de EU koopt uit {home}, in één run",
  "Tonnes of {material} bought in the year, inside magnets included where buyers import them. Hatched: made in {home}. Material of other origins trades as one market: the model does not record whose tonnes went to whom.":
    "Ton {material} die in het jaar is gekocht, ook in magneten waar afnemers die invoeren. Gearceerd: gemaakt in {home}. Materiaal van andere herkomst vormt één markt: het model legt niet vast wiens tonnen naar wie gingen.",
  "Tonnes of {material} in the year, mean of the runs, so that bands add up; the table has the spread. Hatched: made in {home}. Where the EU's use comes from is recorded, that of other buyers is not; one run tells more.":
    "Ton {material} in het jaar, gemiddelde van de runs, zodat de banden optellen; de tabel geeft de spreiding. Gearceerd: gemaakt in {home}. Waar het verbruik van de EU vandaan komt is vastgelegd, dat van andere afnemers niet; één run vertelt meer.",
  "all runs, in three places": "alle runs, op drie plaatsen",
  "one run, by region": "één run, per regio",
  "Tonnes in {year}, mean of the runs: {flows}.": "Ton in {year}, gemiddelde van de runs: {flows}.",
  "{from} to {to} {tonnes}": "{from} naar {to} {tonnes}",
  "Tonnes in {year} of one run: {flows}.": "Ton in {year} in één run: {flows}.",
  Flow: "Stroom",
  made: "gemaakt",
  "bought, made in {home}": "gekocht, gemaakt in {home}",
  "bought, of other origin": "gekocht, van andere herkomst",
  "made in {home}": "gemaakt in {home}",
  "other origins": "andere herkomst",
  "Where {material} goes, under {policy}": "Waar {material} heen gaat, onder {policy}",
  "In {year} the EU buys {tonnes} from {home} and {other} of other origin, under {policy}":
    "In {year} koopt de EU onder {policy} {tonnes} uit {home} en {other} van andere herkomst",
  "Tonnes of {material} bought in the year in one run; what buyers import inside magnets counts. Arrows widen towards the buyer. Hatched: made in {home}, as recorded. Plain: other origins, which trade as one market in the model, shared out by who made how much. A region is one point; what stays in it is in the table.":
    "Ton {material} die in het jaar in één run is gekocht; wat afnemers in magneten invoeren telt mee. Pijlen worden breder naar de koper toe. Gearceerd: gemaakt in {home}, zoals vastgelegd. Effen: andere herkomst, die in het model één markt vormt, verdeeld naar wie hoeveel maakte. Een regio is één punt; wat erin blijft staat in de tabel.",
  "Tonnes in {year} of one run: {flows}. Made: {made}.": "Ton in {year} in één run: {flows}. Gemaakt: {made}.",
  From: "Van",
  To: "Naar",
  Bought: "Gekocht",
  "How known": "Hoe bekend",
  recorded: "vastgelegd",
  "shared out by output": "verdeeld naar productie",
  "from {home}": "uit {home}",
  "from elsewhere": "van elders",
  "made {tonnes}": "gemaakt {tonnes}",
  "bought {tonnes}": "gekocht {tonnes}",
};
