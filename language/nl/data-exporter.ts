import type { Words } from "../language.ts";

/** What the exporting state can do, and its settings. */
export const exporter: Words = {
  "The state manages offer price and quota for profit over the chain: as high as it can without calling in entrants who are ready to build. It never limits exports and never sells below cost.":
    "De staat stuurt vraagprijs en quotum op winst over de keten: zo hoog als hij kan zonder toetreders op te roepen die klaarstaan om te bouwen. Hij beperkt de export nooit en verkoopt nooit onder de kosten.",
  "Quota cut": "Quotumverlaging",
  "Commercial, but from time to time the state limits exports to part of what they were and lets a rent open between the world and China.":
    "Commercieel, maar van tijd tot tijd beperkt de staat de export tot een deel van wat die was en laat hij een schaarsterente ontstaan tussen de wereld en China.",
  "Cut of exports": "Beperking van de export",
  "Exports are limited to (1 − cut) times those of the twelve months before.":
    "De export wordt beperkt tot (1 − beperking) maal die van de twaalf maanden ervoor.",
  "2010": "2010",
  "Earliest date": "Vroegste datum",
  "From this month on, a cut may come.": "Vanaf deze maand kan een beperking komen.",
  "Cuts a year while none is in force": "Beperkingen per jaar zolang er geen van kracht is",
  "Hazard of a new cut; each run draws its own dates.": "Kans op een nieuwe beperking; elke run trekt zijn eigen datums.",
  "Months to full effect": "Maanden tot volle werking",
  "The limit tightens evenly over these months.": "De grens wordt in deze maanden gelijkmatig strenger.",
  "Length of a cut": "Duur van een beperking",
  "Mean length; each cut draws its own between half and one and a half times this.":
    "Gemiddelde duur; elke beperking trekt haar eigen duur tussen de helft en anderhalf keer deze.",
  "Price war": "Prijzenoorlog",
  "The state sells below its own cost to close plants outside China, when its sums say that the plants' exit is worth more than the loss, or at a set date whatever the cost. Afterwards it harvests at the commercial price.":
    "De staat verkoopt onder zijn eigen kosten om fabrieken buiten China te laten sluiten, als zijn berekening zegt dat hun vertrek meer waard is dan het verlies, of op een vaste datum wat het ook kost. Daarna oogst hij tegen de commerciële prijs.",
  "When it attacks": "Wanneer hij aanvalt",
  "Rational: every half year the state compares what an attack costs with what it gains, plant by plant, contracts and budgets counted.":
    "Rationeel: elk half jaar vergelijkt de staat wat een aanval kost met wat zij oplevert, fabriek voor fabriek, contracten en budgetten meegerekend.",
  "When its own sums say it pays": "Als zijn eigen berekening zegt dat het loont",
  "At the set date, whatever the cost": "Op de vaste datum, wat het ook kost",
  "Earliest attack": "Vroegste aanval",
  "Rational: sums are made from this month on. Committed: the attack begins now.":
    "Rationeel: vanaf deze maand wordt gerekend. Vastbesloten: de aanval begint nu.",
  "Longest attack": "Langste aanval",
  "The state never sells below cost for longer than this at a time.": "De staat verkoopt nooit langer achtereen dan dit onder de kosten.",
  "Depth below its own cost": "Diepte onder zijn eigen kosten",
  "The attack price is the marginal cost of Chinese producers times (1 − depth), or just under the cheapest plant it means to stop.":
    "De aanvalsprijs is de marginale kosten van Chinese producenten maal (1 − diepte), of net onder de goedkoopste fabriek die hij wil stilleggen.",
  "Value of keeping entrants out": "Waarde van het buitenhouden van toetreders",
  "What a euro of rivals' lost sales is worth to the state beside its own profit.":
    "Wat een euro gemiste omzet van rivalen de staat waard is naast zijn eigen winst.",
  "Value of draining the EU treasury": "Waarde van het leegtrekken van de EU-schatkist",
  "What a euro paid out by the EU is worth to the state; 0 is a state that does not care.":
    "Wat een door de EU betaalde euro de staat waard is; 0 is een staat die het niet kan schelen.",
  "War chest": "Oorlogskas",
  "Largest loss the state accepts in one attack.": "Grootste verlies dat de staat in één aanval aanvaardt.",
  "New entrants after the attack": "Nieuwe toetreders na de aanval",
  "Rate at which the gain of an attack melts because others enter.":
    "Tempo waarin de opbrengst van een aanval wegsmelt doordat anderen toetreden.",
  Impatience: "Ongeduld",
  "Rate at which the state discounts.": "Voet waartegen de staat verdisconteert.",
  "Pause after an attack": "Pauze na een aanval",
  "Months before the state considers another attack.": "Maanden voordat de staat een nieuwe aanval overweegt.",
  "Best response": "Beste antwoord",
  "Every half year the state compares acting commercially with cuts of exports, bans on the target, slow licences, an export duty, price wars and a subsidised push, each reckoned ahead on the market's own curves: its margin, buyers at home, plants abroad by their own cash and contracts, projects called up or put off, buyers' stocks, and what the target goes without. It takes the best that its war chest allows and thinks again half a year later. Each decision goes to the event log with the sums of the best move and the next.":
    "Elk half jaar vergelijkt de staat commercieel handelen met exportbeperkingen, verboden voor het doelwit, trage vergunningen, een exportheffing, prijzenoorlogen en een gesubsidieerde duw, elk vooruitberekend op de curven van de markt zelf: zijn marge, afnemers in eigen land, fabrieken in het buitenland met hun eigen kas en contracten, projecten die worden opgeroepen of uitgesteld, voorraden van afnemers, en wat het doelwit moet missen. Hij kiest het beste dat zijn oorlogskas toelaat en denkt een half jaar later opnieuw na. Elk besluit komt in het gebeurtenissenlogboek met de berekening van de beste zet en de volgende.",
  "What it wants": "Wat hij wil",
  "Weights of the objective, as a preset or by the slider and the value of draining the treasury below.":
    "Gewichten van het doel, als vaste keuze of met de schuifregelaar en de waarde van het leegtrekken van de schatkist hieronder.",
  "Between commercial and weaponised": "Tussen commercieel en als wapen ingezet",
  "Commercial: margin and buyers at home": "Commercieel: marge en afnemers in eigen land",
  "Mercantilist: half a euro for a euro of rivals' lost sales, a tenth for one of harm":
    "Mercantilistisch: een halve euro voor een euro gemiste omzet van rivalen, een tiende voor een euro schade",
  "Weaponised: a euro for each of both": "Als wapen ingezet: een euro voor elk van beide",
  "Spiteful: a euro for a euro of EU outlay as well": "Wraakzuchtig: ook een euro voor een euro EU-uitgaven",
  "From commercial to weaponised": "Van commercieel tot als wapen ingezet",
  "What a euro of rivals' lost sales, and a euro of demand unserved in the target, is worth to the state beside its own profit.":
    "Wat een euro gemiste omzet van rivalen, en een euro niet-gedekte vraag bij het doelwit, de staat waard is naast zijn eigen winst.",
  "What a euro paid out by the EU is worth to the state; with the slider only.":
    "Wat een door de EU betaalde euro de staat waard is; alleen met de schuifregelaar.",
  "Long-run cost of controls": "Langetermijnkosten van exportbeperkingen",
  "What a euro of sales that its controls drive to others, or to substitutes, costs the state beside the margin on it: jobs, standing, a market that does not come back.":
    "Wat een euro omzet die zijn beperkingen naar anderen of naar vervangers drijven, de staat kost naast de marge daarop: banen, aanzien, een markt die niet terugkomt.",
  "Whose unserved demand counts, and who can be banned.": "Wiens niet-gedekte vraag telt, en wie kan worden uitgesloten.",
  "United States": "Verenigde Staten",
  "Japan and Korea": "Japan en Korea",
  "First decision": "Eerste besluit",
  "From this month on it chooses every half year; commercial until then.": "Vanaf deze maand kiest hij elk half jaar; tot dan commercieel.",
  "Looks ahead": "Kijkt vooruit",
  "Every move is judged as if held for so long.": "Elke zet wordt beoordeeld alsof hij zo lang wordt volgehouden.",
  "Largest loss of margin, over the horizon and after, that the state accepts for anything else.":
    "Grootste verlies van marge, over de horizon en daarna, dat de staat voor iets anders aanvaardt.",
  "New entrants after an attack": "Nieuwe toetreders na een aanval",
  "Rate at which the gain from plants that closed melts because others enter.":
    "Tempo waarin de opbrengst van gesloten fabrieken wegsmelt doordat anderen toetreden.",
  "Error of its guess of stocks": "Fout in zijn schatting van voorraden",
  "Spread of what it takes buyers abroad to hold over what they hold; nothing where licences make them show it.":
    "Spreiding van wat hij denkt dat afnemers in het buitenland aanhouden over wat zij aanhouden; geen waar vergunningen hen verplichten het te tonen.",
  "Held back by slow licences": "Tegengehouden door trage vergunningen",
  "Share of exports that the licence squeeze among its moves holds back.":
    "Aandeel van de export dat het afknijpen met vergunningen, een van zijn zetten, tegenhoudt.",
  "Held back of plants abroad": "Tegengehouden bij fabrieken in het buitenland",
  "Share of the output of plants abroad that obey its 0.1 % rule and are held back with that move.":
    "Aandeel van de productie van fabrieken in het buitenland die zijn 0,1 %-regel naleven, dat met die zet wordt tegengehouden.",
  "Least gain": "Kleinste winst",
  "It leaves the commercial rule only for a gain above this share of what it earns anyway over the horizon: its sums are rough.":
    "Hij verlaat de commerciële regel alleen voor een winst boven dit aandeel van wat hij over de horizon toch al verdient: zijn berekening is ruw.",
  "Export duty": "Exportheffing",
  "Rate of the duty among its moves, on the home price.": "Tarief van de heffing onder zijn zetten, op de binnenlandse prijs.",
  "Subsidy of the overcapacity push": "Subsidie van de overcapaciteitsduw",
  "Paid to producers per kilogram in that move, as a share of what the dearest kilogram at home costs.":
    "Bij die zet aan producenten betaald per kilogram, als aandeel van wat de duurste kilogram in eigen land kost.",
  "Export quota": "Exportquotum",
  "At most so many tonnes a year may leave; 0 is a ban on exports. A quota below what the world wants opens a rent between the world and home.":
    "Er mag hoogstens zoveel ton per jaar uit; 0 is een exportverbod. Een quotum onder wat de wereld wil, laat een schaarsterente ontstaan tussen de wereld en het thuisland.",
  Announced: "Aangekondigd",
  "Buyers and traders know of it from this month on and stock up before it bites.":
    "Afnemers en handelaren weten er vanaf deze maand van en slaan voorraad in voordat het bijt.",
  Quota: "Quotum",
  "Tonnes a year of this material. Divided evenly over the months.":
    "Ton per jaar van dit materiaal. Gelijkmatig verdeeld over de maanden.",
  "The limit tightens evenly from what was exported before.": "De grens wordt gelijkmatig strenger, vanaf wat eerst werd geëxporteerd.",
  "Known to be temporary": "Bekend als tijdelijk",
  "Whether everybody counts on its last month: buyers then bridge it from their stocks instead of stocking up.":
    "Of iedereen op de laatste maand rekent: afnemers overbruggen het dan uit hun voorraden in plaats van voorraad in te slaan.",
  "A share of last month's home price is due on every kilogram that leaves. It is paid to the exporting state.":
    "Een aandeel van de binnenlandse prijs van de vorige maand is verschuldigd over elke kilogram die het land verlaat. Het wordt aan de exporterende staat betaald.",
  Rate: "Tarief",
  "Share of the home price.": "Aandeel van de binnenlandse prijs.",
  "Export licences": "Exportvergunningen",
  "Every shipment needs a licence. Applications wait in a queue for the least time that the law allows, then the office decides a share of them each month and denies some. A licence that is not used in time lapses. An office that grants everything at once binds nobody.":
    "Elke zending heeft een vergunning nodig. Aanvragen wachten in een rij zolang de wet ten minste voorschrijft, daarna beslist het bureau elke maand over een aandeel ervan en weigert er enkele. Een vergunning die niet op tijd wordt gebruikt, vervalt. Een bureau dat alles meteen verleent, bindt niemand.",
  "Least waiting time": "Kortste wachttijd",
  "Whole months from application to the first chance of a decision.": "Hele maanden van aanvraag tot de eerste kans op een besluit.",
  "Decided each month": "Besloten per maand",
  "Share of the applications that have waited long enough on which the office decides in a month (KA24).":
    "Aandeel van de aanvragen die lang genoeg hebben gewacht waarover het bureau in een maand beslist (KA24).",
  Denied: "Geweigerd",
  "Share of decided tonnes that get no licence.": "Aandeel van de beoordeelde tonnen dat geen vergunning krijgt.",
  "Valid for": "Geldig voor",
  "Mean life of a licence that is not used.": "Gemiddelde levensduur van een vergunning die niet wordt gebruikt.",
  "Military use is denied": "Militair gebruik wordt geweigerd",
  "Defence buyers get no licence at all: a presumption of denial for military use.":
    "Defensieafnemers krijgen helemaal geen vergunning: een vermoeden van weigering voor militair gebruik.",
  "Military presumption of denial": "Militair vermoeden van weigering",
  "Applications for military use are refused, so defence buyers of a region get no material of home origin. They buy other origins at a price of their own, run down their stocks, and what is left without stays unserved.":
    "Aanvragen voor militair gebruik worden geweigerd, dus defensieafnemers van een regio krijgen geen materiaal uit het thuisland. Zij kopen andere oorsprong tegen een eigen prijs, teren in op hun voorraden, en wat dan nog ontbreekt blijft ongedekt.",
  Region: "Regio",
  "Whose defence buyers are refused.": "Wiens defensieafnemers worden geweigerd.",
  "Partners of the EU": "Partners van de EU",
  "All regions": "Alle regio’s",
  "Ban on a destination": "Verbod voor een bestemming",
  "Nothing of home origin may be delivered to a region, or to its defence buyers. Other origins are re-routed there as far as they go; traders carry round the rest as far as they can.":
    "Niets uit het thuisland mag aan een regio worden geleverd, of aan haar defensieafnemers. Andere oorsprong wordt erheen geleid zover die reikt; handelaren brengen de rest langs een omweg zover zij kunnen.",
  "Where home material may not go.": "Waar materiaal uit het thuisland niet heen mag.",
  Buyers: "Afnemers",
  "Whether all buyers are shut out or those of the defence class: a presumption of denial for military use.":
    "Of alle afnemers worden buitengesloten of die van de defensieklasse: een vermoeden van weigering voor militair gebruik.",
  Defence: "Defensie",
  "Full ban on a destination": "Volledig verbod voor een bestemming",
  "Nothing of home origin may be delivered to a region, whoever buys. Other origins are re-routed there as far as they go, and traders carry round the rest as far as they can.":
    "Niets uit het thuisland mag aan een regio worden geleverd, wie er ook koopt. Andere oorsprong wordt erheen geleid zover die reikt, en handelaren brengen de rest langs een omweg zover zij kunnen.",
  "Extraterritorial 0.1 % rule": "Extraterritoriale 0,1 %-regel",
  "Plants outside home need the state's licence for what embodies home material or technology. Applications wait in a queue and some are denied: what has no licence is not made, since those plants sell to order. Buyers hear of it as of any other restriction.":
    "Fabrieken buiten het thuisland hebben de vergunning van de staat nodig voor wat materiaal of technologie uit het thuisland bevat. Aanvragen wachten in een rij en sommige worden geweigerd: wat geen vergunning heeft, wordt niet gemaakt, want die fabrieken verkopen op bestelling. Afnemers horen ervan zoals van elke andere beperking.",
  "Whose plants need a licence.": "Wiens fabrieken een vergunning nodig hebben.",
  "In all regions outside home": "In alle regio’s buiten het thuisland",
  "In partners of the EU": "In partners van de EU",
  "In the United States": "In de Verenigde Staten",
  "In Japan and Korea": "In Japan en Korea",
  "Output under the rule": "Productie onder de regel",
  "Share of those plants' output that embodies home inputs or technology and whose makers comply. At 0 the rule binds nobody.":
    "Aandeel van de productie van die fabrieken dat grondstoffen of technologie uit het thuisland bevat en waarvan de makers de regel naleven. Bij 0 bindt de regel niemand.",
  "Share of the applications that have waited long enough on which the office decides in a month.":
    "Aandeel van de aanvragen die lang genoeg hebben gewacht waarover het bureau in een maand beslist.",
  "Share of decided output that gets no licence.": "Aandeel van de beoordeelde productie dat geen vergunning krijgt.",
  "Plants that are decided on while it is in force are built without home equipment and know-how: they cost more, take longer to build and reach nameplate later. Investors see all three, so fewer are built; plants that stand or are being built are not touched.":
    "Fabrieken waartoe wordt besloten terwijl het van kracht is, worden gebouwd zonder apparatuur en kennis uit het thuisland: zij kosten meer, de bouw duurt langer en zij bereiken hun nominale capaciteit later. Investeerders zien alle drie, dus er worden er minder gebouwd; fabrieken die staan of in aanbouw zijn, worden niet geraakt.",
  Ramp: "Opbouw",
  "Months from first output to nameplate, times those without the ban.":
    "Maanden van eerste productie tot nominale capaciteit, maal die zonder het verbod.",
  "Building time": "Bouwtijd",
  "Months of building, times those without the ban.": "Maanden bouw, maal die zonder het verbod.",
  Investment: "Investering",
  "Cost of building, times that without the ban: equipment from elsewhere.":
    "Bouwkosten, maal die zonder het verbod: apparatuur van elders.",
  "Technology transfer and disclosure as terms of a licence": "Technologieoverdracht en openbaarmaking als vergunningsvoorwaarde",
  "Who wants material must show what it holds, uses and makes. The state then knows how long buyers can go without, which the best-response posture otherwise has to guess, and know-how that it obtains lowers costs at home after a while. For a posture that does not weigh stocks the disclosure alone changes nothing.":
    "Wie materiaal wil, moet tonen wat hij aanhoudt, gebruikt en maakt. De staat weet dan hoelang afnemers zonder kunnen, wat de houding ‘beste antwoord’ anders moet raden, en verkregen kennis verlaagt na verloop van tijd de kosten in eigen land. Voor een houding die voorraden niet weegt, verandert openbaarmaking alleen niets.",
  "Buyers show their stocks": "Afnemers tonen hun voorraden",
  "Whether the state sees what buyers hold.": "Of de staat ziet wat afnemers aanhouden.",
  "Costs saved at home": "In eigen land bespaarde kosten",
  "Share of running costs at home that know-how obtained abroad saves in the end.":
    "Aandeel van de lopende kosten in eigen land dat in het buitenland verkregen kennis uiteindelijk bespaart.",
  "Months before it saves anything": "Maanden voordat het iets bespaart",
  "In force for so long before the first saving.": "Zo lang van kracht vóór de eerste besparing.",
  "The saving grows evenly over these months, and stays.": "De besparing groeit gelijkmatig over deze maanden, en blijft.",
  "Mining quota": "Mijnbouwquotum",
  "Producers at home may make no more than part of what they made in the year before. Scarcer at home as well as abroad, so it lifts both prices.":
    "Producenten in eigen land mogen niet meer maken dan een deel van wat zij in het jaar ervoor maakten. Schaarser in eigen land en daarbuiten, dus het verhoogt beide prijzen.",
  "Cut of production": "Beperking van de productie",
  "Production is limited to (1 − cut) times that of the twelve months before.":
    "De productie wordt beperkt tot (1 − beperking) maal die van de twaalf maanden ervoor.",
  "Stockpiling by the controller": "Voorraadvorming door de beherende staat",
  "The state buys at home for its own stock, month by month, whatever the price. Where exports are limited this lifts the home price towards the one outside.":
    "De staat koopt in eigen land voor zijn eigen voorraad, maand na maand, wat de prijs ook is. Waar de export beperkt is, tilt dit de binnenlandse prijs naar die daarbuiten.",
  Purchases: "Aankopen",
  "Bought each month; negative to sell from the stock, as far as it goes.":
    "Elke maand gekocht; negatief om uit de voorraad te verkopen, zover die reikt.",
  "Overcapacity subsidy": "Overcapaciteitssubsidie",
  "The state builds capacity beyond what it expects to sell, lets it run without a quota and pays producers for every kilogram, so that they offer below what commerce would ask. The state pays for both; the price that falls is what it costs the chain.":
    "De staat bouwt capaciteit boven wat hij verwacht te verkopen, laat haar zonder quotum draaien en betaalt producenten voor elke kilogram, zodat zij onder een commerciële prijs aanbieden. De staat betaalt voor beide; de prijs die daalt, is wat het de keten kost.",
  "Capacity begun a year": "Per jaar begonnen capaciteit",
  "Share of capacity at home that is begun each year beside what the commercial rule begins.":
    "Aandeel van de capaciteit in eigen land waaraan elk jaar wordt begonnen, naast wat de commerciële regel begint.",
  Subsidy: "Subsidie",
  "Paid per kilogram made, as a share of what the dearest kilogram at home costs.":
    "Betaald per gemaakte kilogram, als aandeel van wat de duurste kilogram in eigen land kost.",
  "Cost of capacity": "Kosten van capaciteit",
  "What a kilogram a year of capacity costs the state, in running costs of a year.":
    "Wat een kilogram per jaar aan capaciteit de staat kost, in lopende kosten van een jaar.",
  "Downstream capture": "Greep op de keten stroomafwaarts",
  "Two prices: makers of components at home pay less for material than makers abroad, whoever buys the components, and the state pays the difference. Components from home get cheaper, and making them moves there.":
    "Twee prijzen: makers van componenten in eigen land betalen minder voor materiaal dan makers in het buitenland, wie de componenten ook koopt, en de staat betaalt het verschil. Componenten uit eigen land worden goedkoper, en hun productie verhuist daarheen.",
  "Discount to makers at home": "Korting voor makers in eigen land",
  "Share of last month's home price that the state pays for makers at home.":
    "Aandeel van de binnenlandse prijs van de vorige maand dat de staat voor makers in eigen land betaalt.",
  "Buying control of third-country supply": "Zeggenschap over aanbod uit derde landen kopen",
  "The state buys plants and ready projects in other countries that no government has under contract, where by its own sums control is worth more than owners ask. What they make then sells with home supply, under home's rules and limits, and no longer to the open market.":
    "De staat koopt fabrieken en bouwklare projecten in andere landen die geen overheid onder contract heeft, waar zeggenschap volgens zijn eigen berekening meer waard is dan eigenaren vragen. Wat zij maken, wordt dan met het aanbod uit het thuisland verkocht, onder de regels en grenzen van het thuisland, en niet meer op de open markt.",
  "Where it looks for plants.": "Waar hij naar fabrieken zoekt.",
  "Partners and the rest of the world": "Partners en de rest van de wereld",
  "The rest of the world": "De rest van de wereld",
  "Premium for control": "Premie voor zeggenschap",
  "What owners ask above what the plant is worth to them.": "Wat eigenaren vragen boven wat de fabriek hun waard is.",
  "Most that it pays for control in a year.": "Het meeste dat hij in een jaar voor zeggenschap betaalt.",
  "Years of gain that it counts.": "Jaren winst die hij meetelt.",
  "Acquisition of EU plants in need": "Overname van EU-fabrieken in nood",
  "An EU plant that loses money and has next to no cash left (below a twentieth of what was invested, with which losing plants close) may be bought before it closes. What it makes then sells with home supply, and its contract ends. Screening of investments blocks part of the bids.":
    "Een EU-fabriek die geld verliest en bijna geen kas meer heeft (minder dan een twintigste van wat is geïnvesteerd, waarbij verlieslijdende fabrieken sluiten) kan worden gekocht voordat zij sluit. Wat zij maakt, wordt dan met het aanbod uit het thuisland verkocht, en haar contract eindigt. Screening van investeringen blokkeert een deel van de biedingen.",
  "Bids for a plant in need": "Biedingen op een fabriek in nood",
  "Chance in a month that a plant without cash gets a bid; each run draws its own.":
    "Kans per maand dat een fabriek zonder kas een bod krijgt; elke run trekt zijn eigen kans.",
  "Strategic interest": "Strategisch belang",
  "0 is a state that never bids, 1 one that always wants control.": "0 is een staat die nooit biedt, 1 een die altijd zeggenschap wil.",
  Price: "Prijs",
  "What owners get, as a share of what was invested.": "Wat eigenaren krijgen, als aandeel van wat is geïnvesteerd.",
  Retaliation: "Vergelding",
  "While the EU charges or prices home material at its border (duty, levy, minimum import price), the state may answer at any time by stopping deliveries to the EU for a while. Without such a rule it never does, unless screening is set to provoke it. What the EU holds in stock and buys elsewhere can be set to make an answer rarer.":
    "Zolang de EU materiaal uit het thuisland aan haar grens belast of beprijst (recht, heffing, minimuminvoerprijs), kan de staat op elk moment antwoorden door leveringen aan de EU een tijd te stoppen. Zonder zo’n regel doet hij dat nooit, tenzij screening is ingesteld om het uit te lokken. Wat de EU op voorraad heeft en elders koopt, kan een antwoord zeldzamer maken.",
  "Answers a year while a rule is in force": "Antwoorden per jaar zolang een regel geldt",
  "Hazard of an answer while none is under way; each run draws its own dates.":
    "Kans op een antwoord zolang er geen loopt; elke run trekt zijn eigen datums.",
  "Length of an answer": "Duur van een antwoord",
  "Deliveries to the EU stop for so long; material of other origins and traders serve it as far as they can.":
    "Leveringen aan de EU stoppen zo lang; materiaal van andere oorsprong en handelaren bedienen haar zover zij kunnen.",
  "A new rule provokes": "Een nieuwe regel lokt uit",
  "Added to the log of the hazard in the first year of a rule at the border.":
    "Opgeteld bij de logaritme van de kans in het eerste jaar van een regel aan de grens.",
  "Screening provokes": "Screening lokt uit",
  "Added to the log of the hazard where all bids for EU plants are blocked, in proportion where some are.":
    "Opgeteld bij de logaritme van de kans waar alle biedingen op EU-fabrieken worden geblokkeerd, naar rato waar enkele dat worden.",
  "A month of stock deters": "Een maand voorraad schrikt af",
  "Taken off the log of the hazard for every month of use that EU buyers hold. 0 is a state that does not look.":
    "Afgetrokken van de logaritme van de kans voor elke maand gebruik die EU-afnemers aanhouden. 0 is een staat die niet kijkt.",
  "log points per month": "logpunten per maand",
  "Other supply deters": "Ander aanbod schrikt af",
  "Taken off the log of the hazard where all that the EU uses is of other origin, in proportion where part of it is.":
    "Afgetrokken van de logaritme van de kans waar alles wat de EU gebruikt van andere oorsprong is, naar rato waar een deel dat is.",
  "Suspension and snap-back": "Opschorting en terugkeer",
  "Other measures of the list are set aside between two dates. When the suspension runs out they snap back as they would have stood by then, or it is prolonged: each run draws its own answer. Everybody knows the date, and buyers stock up before it as far as they fear it.":
    "Andere maatregelen van de lijst worden tussen twee datums opzijgezet. Als de opschorting afloopt, keren zij terug zoals zij er dan voor zouden hebben gestaan, of zij wordt verlengd: elke run trekt zijn eigen antwoord. Iedereen kent de datum, en afnemers slaan vooraf voorraad in naarmate zij hem vrezen.",
  "Suspended from this month on.": "Opgeschort vanaf deze maand.",
  "Suspended up to and including this month.": "Opgeschort tot en met deze maand.",
  "Measures since": "Maatregelen sinds",
  "Measures whose first month is this one or a later one are suspended; older ones stay in force.":
    "Maatregelen waarvan de eerste maand deze of een latere is, worden opgeschort; oudere blijven van kracht.",
  "Odds of snap-back": "Kans op terugkeer",
  "Chance that the measures come back when the suspension runs out. Buyers know these odds.":
    "Kans dat de maatregelen terugkomen als de opschorting afloopt. Afnemers kennen deze kans.",
  "Prolonged by": "Verlengd met",
  "Months for which a suspension that does not end is prolonged; then the same odds hold again.":
    "Maanden waarmee een opschorting die niet eindigt wordt verlengd; daarna geldt dezelfde kans opnieuw.",
  "Stocked up before the date": "Voorraad ingeslagen vóór de datum",
  "Months before the date in which buyers lift their stock targets, by the odds of snap-back.":
    "Maanden vóór de datum waarin afnemers hun voorraaddoelen verhogen, naar de kans op terugkeer.",
};
