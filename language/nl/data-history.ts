import type { Words } from "../language.ts";

/** Episodes of the past, and what the model is held against in them. */
export const history: Words = {
  "Rare-earth quotas, 2009 to 2014": "Quota voor zeldzame aardmetalen, 2009 tot 2014",
  "Export quotas fell by 40 % in July 2010. What happened to prices outside and inside China?":
    "In juli 2010 daalden de exportquota met 40 %. Wat gebeurde er met de prijzen buiten en binnen China?",
  "As it happened": "Zoals het ging",
  "Peak outside China over the 2009 average": "Piek buiten China ten opzichte van het gemiddelde van 2009",
  "Peak outside China over the 2010 average": "Piek buiten China ten opzichte van het gemiddelde van 2010",
  "Months from the cut of July 2010 to the peak": "Maanden van de verlaging van juli 2010 tot de piek",
  "Price 18 months after the peak over the peak": "Prijs 18 maanden na de piek ten opzichte van de piek",
  "Price 36 months after the peak over the peak": "Prijs 36 maanden na de piek ten opzichte van de piek",
  "Price outside China over the price inside, August to October 2011":
    "Prijs buiten China ten opzichte van de prijs binnen China, augustus tot oktober 2011",
  "Price inside China in March 2012 over September 2011": "Prijs binnen China in maart 2012 ten opzichte van september 2011",
  "Use outside China in the second half of 2011 over 2009": "Gebruik buiten China in de tweede helft van 2011 ten opzichte van 2009",
  "Exports of 2011 over 2009": "Export van 2011 ten opzichte van 2009",
  "The boom entrants of 2010 to 2012": "De toetreders van de hausse van 2010 tot 2012",
  "What became of plants that were decided in the boom without a contract?":
    "Wat werd er van fabrieken waartoe in de hausse zonder contract was besloten?",
  "Entrants decided in the boom that close 30 to 60 months after the peak":
    "Toetreders uit de hausse die 30 tot 60 maanden na de piek sluiten",
  "Gallium licences, 2023 to 2025": "Galliumvergunningen, 2023 tot 2025",
  "Licences were announced on 3 July 2023, exports stopped for two months, and the United States were shut out in December 2024.":
    "Op 3 juli 2023 werden vergunningen aangekondigd, de export stopte twee maanden, en in december 2024 werden de Verenigde Staten buitengesloten.",
  "European quote in July 2023 over June": "Europese notering in juli 2023 ten opzichte van juni",
  "European quote in December 2023 over June": "Europese notering in december 2023 ten opzichte van juni",
  "European quote over the price inside China, October to November 2023":
    "Europese notering ten opzichte van de prijs binnen China, oktober tot november 2023",
  "European quote over the price inside China, February to August 2025":
    "Europese notering ten opzichte van de prijs binnen China, februari tot augustus 2025",
  "Price inside China in October 2023 over June": "Prijs binnen China in oktober 2023 ten opzichte van juni",
  "Exports of August and September 2023 over the year to June": "Export van augustus en september 2023 ten opzichte van het jaar tot juni",
  "Exports of 2024 over the year to June 2023": "Export van 2024 ten opzichte van het jaar tot juni 2023",
  "Magnet licences, April to November 2025": "Magneetvergunningen, april tot november 2025",
  "A licence for every shipment from 4 April 2025, 45 working days to a decision, approvals after deals in June, general licences in December.":
    "Een vergunning voor elke zending vanaf 4 april 2025, 45 werkdagen tot een besluit, goedkeuringen na akkoorden in juni, algemene vergunningen in december.",
  "Exports of May 2025 over a month of 2024": "Export van mei 2025 ten opzichte van een maand van 2024",
  "Exports of June 2025 over a month of 2024": "Export van juni 2025 ten opzichte van een maand van 2024",
  "Exports of July 2025 over a month of 2024": "Export van juli 2025 ten opzichte van een maand van 2024",
  "Exports of October and November 2025 over a month of 2024": "Export van oktober en november 2025 ten opzichte van een maand van 2024",
  "Exports of the first half of 2025 over the first half of 2024":
    "Export van de eerste helft van 2025 ten opzichte van de eerste helft van 2024",
  "Use outside China curtailed in the second quarter of 2025, share of use":
    "Afgeschakeld gebruik buiten China in het tweede kwartaal van 2025, aandeel van het gebruik",
  "Cobalt of the DR Congo, 2025": "Kobalt uit DR Congo, 2025",
  "Exports were banned from 22 February 2025, and a quota followed on 16 October.":
    "De export was verboden vanaf 22 februari 2025, en op 16 oktober volgde een quotum.",
  "Price in September 2025 over February": "Prijs in september 2025 ten opzichte van februari",
  "Price in October 2025 over September": "Prijs in oktober 2025 ten opzichte van september",
  "EU price over the price of all buyers outside the DR Congo, March to December 2025":
    "EU-prijs ten opzichte van de prijs van alle afnemers buiten DR Congo, maart tot december 2025",
  "Yearly average of 2025 over 2024": "Jaargemiddelde van 2025 ten opzichte van 2024",
  "Antimony licences and ban, 2024 to 2025": "Antimoonvergunningen en -verbod, 2024 tot 2025",
  "Licences from 15 September 2024, a ban on the United States from December, few licences for others.":
    "Vergunningen vanaf 15 september 2024, een verbod voor de Verenigde Staten vanaf december, weinig vergunningen voor anderen.",
  "Yearly average of 2024 over 2023": "Jaargemiddelde van 2024 ten opzichte van 2023",
  "Yearly average of 2025 over 2023": "Jaargemiddelde van 2025 ten opzichte van 2023",
  "Germanium licences, 2023 to 2025": "Germaniumvergunningen, 2023 tot 2025",
  "The same notices as for gallium, on a market with recyclers and producers outside China.":
    "Dezelfde aankondigingen als voor gallium, op een markt met recyclers en producenten buiten China.",
  "Tungsten licences and mining quotas, 2025": "Wolfraamvergunningen en mijnbouwquota, 2025",
  "Licences from February 2025 while mining quotas were cut at home.":
    "Vergunningen vanaf februari 2025, terwijl in eigen land mijnbouwquota werden verlaagd.",
  "Price inside China in the second half of 2025 over 2024": "Prijs binnen China in de tweede helft van 2025 ten opzichte van 2024",
  "Graphite licences, 2023 to 2025": "Grafietvergunningen, 2023 tot 2025",
  "Licences from 1 December 2023 that were granted, except for some end uses.":
    "Vergunningen vanaf 1 december 2023, die werden verleend behalve voor sommige eindtoepassingen.",
  "Lithium, 2020 to 2025": "Lithium, 2020 tot 2025",
  "No state set this price. Does a boom and a bust come out of investment that takes time?":
    "Geen staat bepaalde deze prijs. Komen hausse en inzinking voort uit investeringen die tijd kosten?",
  "Peak over the price of 2020": "Piek ten opzichte van de prijs van 2020",
  "Lowest price up to 24 months after the peak over the peak": "Laagste prijs tot 24 maanden na de piek ten opzichte van de piek",
  "World output of 2023 over 2021": "Wereldproductie van 2023 ten opzichte van 2021",
};
