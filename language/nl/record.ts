import type { Words } from "../language.ts";

const decides = "Besluit tot de bouw van {tonnes} t per jaar";
const outlook = "verwachting {forecast} EUR/kg, volatiliteit {volatility} %, vreemd vermogen {debt} %";
const aided = "publieke financiering ter waarde van {aid} % van de investering";
const anyway = "(was ook zonder gebouwd)";
const returns = "impliciet reëel rendement {return} %";

/** What the model writes into a run's record. */
export const record: Words = {
  // Plants and projects.
  "Decides to build {tonnes} t a year with a contract at {strike} EUR/kg: forecast {forecast} EUR/kg, volatility {volatility} %, debt {debt} %, public finance worth {aid} % of investment (it would have been built without), implied real return {return} %.": `${decides}, met een contract tegen {strike} EUR/kg: ${outlook}, ${aided} ${anyway}, ${returns}.`,
  "Decides to build {tonnes} t a year with a contract at {strike} EUR/kg: forecast {forecast} EUR/kg, volatility {volatility} %, debt {debt} %, public finance worth {aid} % of investment, implied real return {return} %.": `${decides}, met een contract tegen {strike} EUR/kg: ${outlook}, ${aided}, ${returns}.`,
  "Decides to build {tonnes} t a year with a contract at {strike} EUR/kg: forecast {forecast} EUR/kg, volatility {volatility} %, debt {debt} %, implied real return {return} %.": `${decides}, met een contract tegen {strike} EUR/kg: ${outlook}, ${returns}.`,
  "Decides to build {tonnes} t a year without a contract: forecast {forecast} EUR/kg, volatility {volatility} %, debt {debt} %, public finance worth {aid} % of investment (it would have been built without), implied real return {return} %.": `${decides}, zonder contract: ${outlook}, ${aided} ${anyway}, ${returns}.`,
  "Decides to build {tonnes} t a year without a contract: forecast {forecast} EUR/kg, volatility {volatility} %, debt {debt} %, public finance worth {aid} % of investment, implied real return {return} %.": `${decides}, zonder contract: ${outlook}, ${aided}, ${returns}.`,
  "Decides to build {tonnes} t a year without a contract: forecast {forecast} EUR/kg, volatility {volatility} %, debt {debt} %, implied real return {return} %.": `${decides}, zonder contract: ${outlook}, ${returns}.`,
  "First output; nameplate {tonnes} t a year.": "Eerste productie; nominale capaciteit {tonnes} t per jaar.",
  "Stands still: at {price} EUR/kg and {support} EUR/kg of support it loses money on every kg.":
    "Ligt stil: bij {price} EUR/kg en {support} EUR/kg steun gaat er op elke kg geld verloren.",
  "Runs again at {price} EUR/kg.": "Draait weer bij {price} EUR/kg.",
  "Closes with {cash} MEUR left; the price is {price} EUR/kg and running costs {cost} EUR/kg beside feed.":
    "Sluit met nog {cash} mln EUR in kas; de prijs is {price} EUR/kg en de bedrijfskosten zijn {cost} EUR/kg, naast grondstof.",
  "A new owner takes over plant and contract and puts in {amount} MEUR; the old loan is lost.":
    "Een nieuwe eigenaar neemt fabriek en contract over en legt {amount} mln EUR in; de oude lening is verloren.",
  "In need of cash, it is bought by the exporting state for {amount} MEUR.":
    "Door geldnood gekocht door de exporterende staat, voor {amount} mln EUR.",
  "The exporting state buys control for {price} MEUR; to it that is worth {worth} MEUR.":
    "De exporterende staat koopt zeggenschap voor {price} mln EUR; die is hem {worth} mln EUR waard.",
  "Permits take {months} months, not {usual}.": "Vergunningen duren {months} maanden, niet {usual}.",
  "Would be built with {programme} and waits for its money.": "Zou worden gebouwd met {programme} en wacht op het geld.",
  "Is controlled by the exporting state and gets no public finance.":
    "Valt onder zeggenschap van de exporterende staat en krijgt geen publieke financiering.",

  // Contracts.
  "Signs a contract at a strike of {strike} EUR/kg for {tonnes} t a year.":
    "Tekent een contract met een uitoefenprijs van {strike} EUR/kg voor {tonnes} t per jaar.",
  "Wins a contract at {strike} EUR/kg with a bid of {bid}, of {bids} bids for {tonnes} t a year.":
    "Wint een contract tegen {strike} EUR/kg met een bod van {bid}, uit {bids} biedingen voor {tonnes} t per jaar.",
  "Did not build on its award of {strike} EUR/kg and loses a bond of {bond} MEUR.":
    "Bouwde niet op de gunning van {strike} EUR/kg en verliest een waarborg van {bond} mln EUR.",
  "Only {bids} valid bids for {tonnes} t a year: the round is called off.":
    "Slechts {bids} geldige biedingen voor {tonnes} t per jaar: de ronde gaat niet door.",
  "Reports its cost {share} % too high and is offered {strike} EUR/kg.":
    "Geeft de kosten {share} % te hoog op en krijgt {strike} EUR/kg aangeboden.",
  "Owes {due} MEUR and has {cash}: the owners let the contract go rather than pay the rest.":
    "Is {due} mln EUR verschuldigd en heeft {cash}: de eigenaren laten het contract liever lopen dan de rest te betalen.",
  "The budget is spent and all contracts end.": "Het budget is op en alle contracten eindigen.",
  "Sells {tonnes} t a year at {price} EUR/kg for {years} years ({programme}).":
    "Verkoopt {tonnes} t per jaar tegen {price} EUR/kg, {years} jaar lang ({programme}).",

  // Public money, stocks and purchases.
  "{programme}: pays {guarantee} MEUR on its guarantee and writes off {loan} MEUR of its loan.":
    "{programme}: betaalt {guarantee} mln EUR op de garantie en schrijft {loan} mln EUR van de lening af.",
  "{programme}: {given}; {left} MEUR left in month {month}.": "{programme}: {given}; nog {left} mln EUR over in maand {month}.",
  "{amount} MEUR grant, {more}": "{amount} mln EUR subsidie, {more}",
  "{amount} MEUR loan, {more}": "{amount} mln EUR lening, {more}",
  "{amount} MEUR equity, {more}": "{amount} mln EUR eigen vermogen, {more}",
  "{amount} MEUR grant": "{amount} mln EUR subsidie",
  "{amount} MEUR loan": "{amount} mln EUR lening",
  "{amount} MEUR equity": "{amount} mln EUR eigen vermogen",
  "{amount} MEUR guaranteed debt": "{amount} mln EUR gegarandeerde schuld",
  "The stock is full with {tonnes} t: no more is bought in.": "De voorraad is vol met {tonnes} t: er wordt niets meer opgekocht.",
  "Begins to buy in: {tonnes} t this month at {price} EUR/kg.": "Begint op te kopen: deze maand {tonnes} t tegen {price} EUR/kg.",
  "Stocks its first {tonnes} t, bought under the guarantee at {price} EUR/kg.":
    "Slaat de eerste {tonnes} t op, onder de garantie gekocht tegen {price} EUR/kg.",
  "Sells from its stock at {price} EUR/kg what it took at {paid} EUR/kg on average.":
    "Verkoopt uit voorraad tegen {price} EUR/kg wat gemiddeld voor {paid} EUR/kg is afgenomen.",
  "Members buy for their stocks whatever the price.": "Lidstaten kopen voor hun voorraden, ongeacht de prijs.",
  "Begins to buy up to {tonnes} t a month.": "Begint tot {tonnes} t per maand te kopen.",
  "Purchases from {month} are announced.": "Aankopen vanaf {month} zijn aangekondigd.",
  "Sells {tonnes} t at {price} EUR/kg.": "Verkoopt {tonnes} t tegen {price} EUR/kg.",
  "Signs with {plants} plants and offers {projects} projects a contract at {price} EUR/kg; {tonnes} t a year are sold ahead or on offer.":
    "Tekent met {plants} fabrieken en biedt {projects} projecten een contract tegen {price} EUR/kg; {tonnes} t per jaar is vooruit verkocht of staat open.",
  "Members paid {price} EUR/kg on {tonnes} t under contract; buyers outside the pool paid {spot} EUR/kg for the same and no fee.":
    "Leden betaalden {price} EUR/kg voor {tonnes} t onder contract; afnemers buiten de pool betaalden daarvoor {spot} EUR/kg, zonder vergoeding.",
  "Begins: {share} % of deliveries are under contract; buyers report {reported} % of those to the EU.":
    "Begint: {share} % van de leveringen valt onder een contract; daarvan melden afnemers {reported} % aan de EU.",
  "Has full powers: joint purchases serve aerospace and defence first.":
    "Heeft volledige bevoegdheden: gezamenlijke aankopen bedienen eerst luchtvaart en defensie.",
  "Take {other} t of other origin and {home} t of home origin this month; last month the home price was {price} EUR/kg, other origin {spot}.":
    "Nemen deze maand {other} t van andere herkomst en {home} t uit het thuisland; vorige maand was de prijs in het thuisland {price} EUR/kg, voor andere herkomst {spot}.",
  "Buy the first {tonnes} t of certified material a month, ready to pay up to {premium} EUR/kg more; certifying costs {cost} EUR/kg.":
    "Kopen per maand de eerste {tonnes} t gecertificeerd materiaal en betalen tot {premium} EUR/kg meer; certificering kost {cost} EUR/kg.",

  // Rules of the EU.
  "Home material was sold at {price} EUR/kg for {months} months, below {normal} EUR/kg.":
    "Materiaal uit het thuisland ging {months} maanden weg voor {price} EUR/kg, onder {normal} EUR/kg.",
  "Duty of {duty} EUR/kg ({share} % of the landed price): dumping margin {dumping}, injury margin {injury} EUR/kg.":
    "Heffing van {duty} EUR/kg ({share} % van de prijs bij aankomst): dumpingmarge {dumping}, schademarge {injury} EUR/kg.",
  "The case ends: nobody in the EU produces any more.": "De zaak eindigt: in de EU produceert niemand meer.",
  "The duty lapses at its review: what is dumped, or whom it hurts, is gone.":
    "De heffing vervalt bij de herziening: de dumping, of wie eronder leed, is er niet meer.",
  "The rule has ended.": "De regel is afgelopen.",
  "Chinese material may not enter the EU below {price} EUR/kg.": "Chinees materiaal mag de EU niet in onder {price} EUR/kg.",
  "{tonnes} t enter all the same; buyers pay {amount} MEUR above the Chinese price this month.":
    "Toch komt {tonnes} t binnen; afnemers betalen deze maand {amount} mln EUR boven de Chinese prijs.",
  "The minimum import price of {price} EUR/kg holds: the index was below {level} EUR/kg for {months} months.":
    "De minimuminvoerprijs van {price} EUR/kg geldt: de index lag {months} maanden onder {level} EUR/kg.",
  "The minimum import price is lifted: the index was above {level} EUR/kg for {months} months.":
    "De minimuminvoerprijs vervalt: de index lag {months} maanden boven {level} EUR/kg.",
  "{share} % of a year's use is of one country, above {most} %: they accept up to {premium} EUR/kg for other origin.":
    "{share} % van het jaarverbruik komt uit één land, meer dan {most} %: voor andere herkomst betalen ze tot {premium} EUR/kg extra.",
  "{share} % of a year's use is of one country, within {most} %: nothing needs to be done.":
    "{share} % van het jaarverbruik komt uit één land, binnen {most} %: er hoeft niets te gebeuren.",
  "{share} % of a year's use is of one country; the ceiling costs {cost} EUR per kg that they buy.":
    "{share} % van het jaarverbruik komt uit één land; het plafond kost {cost} EUR per gekochte kg.",
  "Still {share} % of one country: diversification is mandated, {penalty} EUR/kg on what is short, in full after {months} months.":
    "Nog steeds {share} % uit één land: spreiding wordt verplicht, {penalty} EUR/kg op wat tekortschiet, volledig na {months} maanden.",
  "Pay the first penalty, on {tonnes} t short this month.": "Betalen de eerste boete, over {tonnes} t die deze maand tekortschiet.",
  "Screening blocks {share} % of hostile bids; investors ask {points} bp more.":
    "Screening houdt {share} % van de vijandige biedingen tegen; investeerders vragen {points} basispunten meer.",
  "Certificates for {share} % of use cost {price} EUR/kg, the penalty: too few come out.":
    "Certificaten voor {share} % van het verbruik kosten {price} EUR/kg, de boete: er komen er te weinig.",
  "Certificates for {share} % of use cost {price} EUR/kg.": "Certificaten voor {share} % van het verbruik kosten {price} EUR/kg.",
  "Enough certificates come out without a price.": "Er komen genoeg certificaten zonder prijs.",
  "{held} t of material in scrap a month stay that would have been exported; EU recyclers can take {room} t.":
    "{held} t materiaal per maand in schroot blijft, dat anders was uitgevoerd; recyclers in de EU kunnen {room} t aan.",
  "{tonnes} t of material a month more come back in the first month.": "In de eerste maand komt {tonnes} t materiaal per maand meer terug.",
  "Research and public finance are closed to what the exporting state controls.":
    "Onderzoek en publieke financiering zijn gesloten voor wat onder zeggenschap van de exporterende staat valt.",
  "Research is closed to what the exporting state controls.":
    "Onderzoek is gesloten voor wat onder zeggenschap van de exporterende staat valt.",
  "First results are in use: EU buyers can give up more of a dear material.":
    "De eerste resultaten zijn in gebruik: afnemers in de EU kunnen meer van een duur materiaal missen.",
  "The research finds nothing that is used.": "Het onderzoek levert niets op dat wordt gebruikt.",
  "Technical assistance brings {share} % more ideas for plants.": "Technische bijstand brengt {share} % meer plannen voor fabrieken.",
  "The crisis mode ends.": "De crisismodus eindigt.",
  "The vigilance mode begins: {share} % of what EU buyers wanted was curtailed last month.":
    "De waakzaamheidsmodus begint: vorige maand is {share} % van de vraag van afnemers in de EU afgeschakeld.",
  "The emergency mode begins: {share} % of what EU buyers wanted was curtailed last month.":
    "De noodmodus begint: vorige maand is {share} % van de vraag van afnemers in de EU afgeschakeld.",
  "Priority-rated orders move {tonnes} t between makers this month.":
    "Voorrangsorders verplaatsen deze maand {tonnes} t tussen producenten.",

  // The exporting state.
  "Offers go down to {price} EUR/kg for up to {months} months: {sums}.":
    "Het aanbod gaat hoogstens {months} maanden omlaag naar {price} EUR/kg: {sums}.",
  "The attack ends; the offer price returns to the commercial one.": "De aanval eindigt; de aanbodprijs keert terug naar de commerciële.",
  "No attack (war chest too small): {sums}.": "Geen aanval (oorlogskas te klein): {sums}.",
  "No attack (does not pay): {sums}.": "Geen aanval (niet lonend): {sums}.",
  "No attack (nobody would close): {sums}.": "Geen aanval (niemand zou sluiten): {sums}.",
  "loss {loss} MEUR, gain {gain} MEUR, {plants} plants expected to close":
    "verlies {loss} mln EUR, winst {gain} mln EUR, naar verwachting {plants} sluitende fabrieken",
  "Exports are limited to {share} % of {tonnes} t a month for {months} months.":
    "De export is {months} maanden beperkt tot {share} % van {tonnes} t per maand.",
  "The limit on exports is lifted.": "De exportbeperking is opgeheven.",
  "Deliveries to the EU stop for {months} months in answer to its rule at the border.":
    "Leveringen aan de EU stoppen {months} maanden, als antwoord op haar regel aan de grens.",
  "Deliveries to the EU stop for {months} months in answer to its screening of investments.":
    "Leveringen aan de EU stoppen {months} maanden, als antwoord op haar screening van investeringen.",
  "Measures are suspended.": "De maatregelen zijn opgeschort.",
  "The suspension runs out next month: the measures come back.": "De opschorting loopt volgende maand af: de maatregelen komen terug.",
  "The suspension is prolonged by {months} months.": "De opschorting is met {months} maanden verlengd.",
  "A ban on deliveries to {region}, defence, is announced.": "Een verbod op leveringen aan {region}, defensie, is aangekondigd.",
  "A ban on deliveries to {region}, defence, begins.": "Een verbod op leveringen aan {region}, defensie, gaat in.",
  "A ban on deliveries to {region}, defence, ends.": "Een verbod op leveringen aan {region}, defensie, eindigt.",
  "A ban on deliveries to {region} is announced.": "Een verbod op leveringen aan {region} is aangekondigd.",
  "A ban on deliveries to {region} begins.": "Een verbod op leveringen aan {region} gaat in.",
  "A ban on deliveries to {region} ends.": "Een verbod op leveringen aan {region} eindigt.",
  "{measure} is announced.": "{measure}: aangekondigd.",
  "{measure} begins.": "{measure}: begin.",
  "{measure} ends.": "{measure}: einde.",
  "An export duty": "Exportheffing",
  "Buying for the state's stock": "Aankopen voor de staatsvoorraad",
  "An overcapacity subsidy": "Subsidie voor overcapaciteit",
  "A ban on technology and equipment": "Verbod op technologie en apparatuur",
  "Export licensing": "Exportvergunningen",
  "A mining quota": "Mijnbouwquotum",
  "Readiness to retaliate": "Bereidheid tot vergelding",
  "Bidding for EU plants in need": "Biedingen op EU-fabrieken in nood",
  "An export quota": "Exportquotum",
  "The extraterritorial rule": "De extraterritoriale regel",
  "Disclosure as a term of licences": "Openbaarmaking als voorwaarde voor vergunningen",
  "Buying of supply abroad": "Opkopen van aanbod in het buitenland",
  "{move}: {score} MEUR ({sums}); {other}.": "{move}: {score} mln EUR ({sums}); {other}.",
  "{move}: {score} MEUR; {other}.": "{move}: {score} mln EUR; {other}.",
  "nothing else is within its means": "iets anders kan hij niet betalen",
  "next {move}: {score} MEUR ({sums})": "daarna {move}: {score} mln EUR ({sums})",
  "margin {margin} MEUR, buyers at home {home} MEUR, rivals' sales lost {lost} MEUR, EU outlay {outlay} MEUR, harm {harm} MEUR ({unserved} t unserved), driven to others {driven} MEUR; {plants} plants close, {called} t a year called up":
    "marge {margin} mln EUR, afnemers thuis {home} mln EUR, verloren afzet van concurrenten {lost} mln EUR, uitgaven EU {outlay} mln EUR, schade {harm} mln EUR ({unserved} t niet gedekt), naar anderen gedreven {driven} mln EUR; {plants} fabrieken sluiten, {called} t per jaar opgeroepen",
  commercial: "commercieel",
  "stop of exports": "exportstop",
  "cut of exports by {share} %": "exportbeperking van {share} %",
  "ban on defence of {region}": "verbod voor defensie van {region}",
  "ban on {region}": "verbod voor {region}",
  "price {share} % below cost": "prijs {share} % onder kostprijs",
  "slow licences, for plants abroad too": "trage vergunningen, ook voor fabrieken in het buitenland",
  "export duty of {share} %": "exportheffing van {share} %",
  "overcapacity with a subsidy": "overcapaciteit met subsidie",

  // Kinds of events.
  fid: "investeringsbesluit",
  operate: "opening",
  mothball: "stillegging",
  restart: "herstart",
  exit: "sluiting",
  novation: "overname",
  acquired: "gekocht door staat",
  "control-bought": "zeggenschap gekocht",
  permit: "vergunning",
  "finance-queue": "wacht op financiering",
  finance: "financiering",
  "finance-default": "wanbetaling",
  exclusion: "uitsluiting",
  contract: "contract",
  award: "gunning",
  "award-lost": "gunning vervallen",
  "auction-cancelled": "veiling afgelast",
  "cost-padded": "kosten te hoog opgegeven",
  "walks-away": "laat contract lopen",
  "budget-spent": "budget op",
  "sold-ahead": "vooruit verkocht",
  "buy-in": "opkoop",
  "buy-in-full": "voorraad vol",
  "offtake-stock": "voorraad van afname",
  "offtake-resale": "verkoop van afname",
  stockpile: "voorraadvorming",
  "stockpile-alarm": "voorraadalarm",
  "stockpile-announced": "voorraadvorming aangekondigd",
  "stockpile-release": "verkoop uit voorraad",
  "joint-purchase-round": "inkoopronde",
  "joint-purchase-year": "jaar van gezamenlijke inkoop",
  "crm-centre": "CRM-centrum",
  procurement: "aanbesteding",
  "premium-market": "premiemarkt",
  "anti-dumping-filed": "antidumpingklacht",
  "anti-dumping-provisional": "voorlopige antidumpingheffing",
  "anti-dumping-final": "definitieve antidumpingheffing",
  "anti-dumping-prolonged": "antidumpingheffing verlengd",
  "anti-dumping-end": "einde antidumpingzaak",
  "import-rule": "invoerregel",
  "import-rule-bites": "invoerregel knelt",
  "import-price": "minimuminvoerprijs",
  "diversification-assessment": "toets op spreiding",
  "diversification-mandate": "plicht tot spreiding",
  "diversification-cost": "kosten van spreiding",
  "diversification-penalty": "boete spreiding",
  screening: "screening",
  "recycled-content": "gerecycled materiaal",
  "scrap-kept": "schroot behouden",
  collection: "inzameling",
  research: "onderzoek",
  partnership: "partnerschap",
  "crisis-end": "einde crisis",
  vigilance: "waakzaamheid",
  emergency: "nood",
  "priority-orders": "voorrangsorders",
  "predation-start": "begin prijzenoorlog",
  "predation-end": "einde prijzenoorlog",
  "predation-weighed": "prijzenoorlog overwogen",
  "quota-cut": "exportbeperking",
  "quota-end": "einde exportbeperking",
  retaliation: "vergelding",
  suspension: "opschorting",
  "suspension-prolonged": "opschorting verlengd",
  "snap-back": "maatregelen terug",
  "control-announced": "maatregel aangekondigd",
  control: "maatregel",
  "control-end": "einde maatregel",
  "best-response": "beste antwoord",

  // Accounts, and who an event concerns.
  "exporting state": "exporterende staat",
  "EU treasury": "EU-schatkist",
  "national treasuries": "nationale schatkisten",
  "US government": "Amerikaanse overheid",
  "Japanese government": "Japanse overheid",
  "public buyer": "publieke afnemer",
  "home producers": "producenten in het thuisland",
  "traders round a limit": "handelaren om een beperking heen",
  hub: "handelshub",
  backstop: "laatste aanbod",
  carriers: "vervoerders",
  certifiers: "certificeerders",
  collectors: "inzamelaars",
  financiers: "financiers",
  researchers: "onderzoekers",
  suppliers: "leveranciers",
  "feed suppliers": "grondstofleveranciers",
  "EU buyers, {sector}": "afnemers in de EU, {sector}",
  "EU large firms": "grote ondernemingen in de EU",
  "EU producers": "EU-producenten",
  "EU recyclers": "recyclers in de EU",
  "EU border": "EU-grens",
  "EU pool of buyers": "EU-inkooppool",
  "EU public and defence buyers": "publieke en defensieafnemers in de EU",
  "coalition buyers": "afnemers in de coalitie",
  "CRM Centre": "CRM-centrum",
  "China buyers": "afnemers in China",
  "EU buyers": "afnemers in de EU",
  "US buyers": "afnemers in de VS",
  "DR Congo buyers": "afnemers in DR Congo",
  "Japan and Korea buyers": "afnemers in Japan en Korea",
  "partners buyers": "afnemers in partnerlanden",
  "rest of world buyers": "afnemers rest van de wereld",
  "Traders at home": "handelaren in het thuisland",
  "Traders outside": "handelaren daarbuiten",
  payees: "ontvangers",
  "New plant {number}, {region}": "Nieuwe fabriek {number}, {region}",
  "New recycler {number}, {region}": "Nieuwe recycler {number}, {region}",
  "{title} bonds": "{title}: waarborgen",
  "{title} escrow": "{title}: geblokkeerde rekening",

  // Reasons of the ledger.
  "bond put up": "gestorte waarborg",
  "bond returned": "teruggegeven waarborg",
  "bond lost": "verbeurde waarborg",
  "bought in": "opgekocht",
  "capacity at home": "capaciteit in het thuisland",
  "capital cost": "kapitaalkosten",
  "cash put in": "ingelegd geld",
  certification: "certificering",
  "collection of products at end of life": "inzameling van afgedankte producten",
  "contract price difference": "prijsverschil van contracten",
  "control of plants bought": "gekochte zeggenschap over fabrieken",
  "debt service": "rente en aflossing",
  dividends: "dividend",
  "equity and debt": "eigen en vreemd vermogen",
  "escrow released": "vrijgegeven van geblokkeerde rekening",
  "windfall put in escrow": "meevaller op geblokkeerde rekening",
  "export duty": "exportheffing",
  "import levy": "invoerheffing",
  "anti-dumping duty": "antidumpingheffing",
  feed: "grondstof",
  "freight and export cost": "vracht- en exportkosten",
  "interest on the stock": "rente over de voorraad",
  "storage of the stock": "opslag van de voorraad",
  "joint purchase fee": "vergoeding voor gezamenlijke inkoop",
  "search cost saved": "bespaarde zoekkosten",
  "material bought": "gekocht materiaal",
  "material released": "vrijgegeven materiaal",
  "material sold": "verkocht materiaal",
  "operating cost": "bedrijfskosten",
  "output subsidy": "productiesubsidie",
  "subsidy to makers at home": "subsidie aan producenten in het thuisland",
  "oxide sold": "verkocht oxide",
  "price undertaking": "prijsverbintenis",
  "priority-rated order": "voorrangsorder",
  "quota rent": "quotumrente",
  "re-export margin": "marge op wederuitvoer",
  "recycled-content certificates": "certificaten voor gerecycled materiaal",
  "recycled-content declaration": "verklaring van gerecycled materiaal",
  "recycled-content penalty": "boete voor te weinig gerecycled materiaal",
  "diversification penalty": "boete voor te weinig spreiding",
  "running cost of the Centre": "exploitatiekosten van het centrum",
  "stock bought": "gekochte voorraad",
  "stock shared out": "verdeelde voorraad",
  "stock sold": "verkochte voorraad",
  "substitution research": "onderzoek naar vervanging",
  "{title} payment": "betaling {title}",
  "{title} receipt": "ontvangst {title}",
  "{title} side-sale penalty": "boete voor verkoop buiten {title}",
  "{title} profit above cap": "winst boven het plafond van {title}",
  "{title} difference": "verschil {title}",
  "{title} dividends": "dividend {title}",
  "{title} equity sold": "verkocht eigen vermogen {title}",
  "{title} equity": "eigen vermogen {title}",
  "{title} grant": "subsidie {title}",
  "{title} loan service": "rente en aflossing {title}",
  "{title} loan recovered": "teruggevorderde lening {title}",
  "{title} loan": "lening {title}",
  "{title} guarantee called": "aangesproken garantie {title}",
  "one-way floor": "eenzijdige bodemprijs",
  "two-way CfD": "tweezijdig CfD",
  "deemed CfD": "CfD op fictief volume",
  "offtake guarantee": "afnamegarantie",
  "joint purchase": "gezamenlijke inkoop",
};
