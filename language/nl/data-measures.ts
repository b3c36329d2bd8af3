import type { Words } from "../language.ts";

/** Measures of a run, what is recorded each month, and what analyses make of them. */
export const measures: Words = {
  "run begins too late to hold a year before 2029": "run begint te laat om een jaar vóór 2029 te bevatten",
  "run of less than twelve months": "run van minder dan twaalf maanden",
  "no processing stage in this market": "geen verwerkingsfase in deze markt",
  "no raw material in this market": "geen grondstof in deze markt",
  "no mine stage in this world": "geen mijnfase in deze wereld",
  "no magnets in this world": "geen magneten in deze wereld",
  "EU capacity at the end": "EU-capaciteit aan het einde",
  "Mean of capacity-eu over the last 12 months (the whole run when shorter).":
    "Gemiddelde van capacity-eu over de laatste 12 maanden (de hele run als die korter is).",
  "Capacity outside China at the end": "Capaciteit buiten China aan het einde",
  "Mean of capacity-ex-china over the last 12 months (the whole run when shorter).":
    "Gemiddelde van capacity-ex-china over de laatste 12 maanden (de hele run als die korter is).",
  "Capacity built outside China": "Buiten China gebouwde capaciteit",
  "Nameplate of plants outside China that were built in the run and had not exited at its end.":
    "Nominale capaciteit van fabrieken buiten China die in de run zijn gebouwd en aan het einde niet gesloten waren.",
  "Capacity built in the EU": "In de EU gebouwde capaciteit",
  "Nameplate of EU plants that were built in the run and had not exited at its end.":
    "Nominale capaciteit van EU-fabrieken die in de run zijn gebouwd en aan het einde niet gesloten waren.",
  "Capacity built under contract": "Onder contract gebouwde capaciteit",
  "Nameplate of plants outside China that were built in the run, are under one of the contracts of the policy and had not exited at its end.":
    "Nominale capaciteit van fabrieken buiten China die in de run zijn gebouwd, onder een van de contracten van het beleid vallen en aan het einde niet gesloten waren.",
  "EU output at the end": "EU-productie aan het einde",
  "Sum of output-eu over the last 12 months (the whole run when shorter).":
    "Som van output-eu over de laatste 12 maanden (de hele run als die korter is).",
  "Output outside China at the end": "Productie buiten China aan het einde",
  "Sum of output-ex-china over the last 12 months (the whole run when shorter).":
    "Som van output-ex-china over de laatste 12 maanden (de hele run als die korter is).",
  "EU capacity over EU use": "EU-capaciteit ten opzichte van EU-gebruik",
  "Mean of capacity-eu over annualised consumption-eu, both over the last 12 months (the whole run when shorter); undefined when the EU uses nothing.":
    "Gemiddelde van capacity-eu over consumption-eu op jaarbasis, beide over de laatste 12 maanden (de hele run als die korter is); niet gedefinieerd als de EU niets gebruikt.",
  "EU output over EU use": "EU-productie ten opzichte van EU-gebruik",
  "Output-eu over consumption-eu, both over the last 12 months (the whole run when shorter); undefined when the EU uses nothing.":
    "Output-eu over consumption-eu, beide over de laatste 12 maanden (de hele run als die korter is); niet gedefinieerd als de EU niets gebruikt.",
  "Largest share of one third country": "Grootste aandeel van één derde land",
  "Largest share of EU use over the last 12 months refined in one region outside the EU (benchmark of Regulation (EU) 2024/1252, Article 5: at most 65 % from a single third country); undefined when the EU uses nothing.":
    "Grootste aandeel van het EU-gebruik over de laatste 12 maanden dat in één regio buiten de EU is geraffineerd (richtgetal van Verordening (EU) 2024/1252, artikel 5: hoogstens 65 % uit één derde land); niet gedefinieerd als de EU niets gebruikt.",
  "Import dependence": "Invoerafhankelijkheid",
  "(C - Dom) / C over the last 12 months: C is EU use, Dom the part of it refined or recycled in the EU; undefined when the EU uses nothing.":
    "(C - Dom) / C over de laatste 12 maanden: C is het EU-gebruik, Dom het deel daarvan dat in de EU is geraffineerd of gerecycled; niet gedefinieerd als de EU niets gebruikt.",
  "Concentration of EU use": "Concentratie van het EU-gebruik",
  "Herfindahl-Hirschman index of EU use over the last 12 months by refining region, the EU included: 10,000 times the sum of squared shares; undefined when the EU uses nothing.":
    "Herfindahl-Hirschman-index van het EU-gebruik over de laatste 12 maanden naar regio van raffinage, de EU meegerekend: 10.000 keer de som van de gekwadrateerde aandelen; niet gedefinieerd als de EU niets gebruikt.",
  "Net outlay of the EU treasury": "Netto-uitgaven van de EU-schatkist",
  "Present value of fiscal-net over the run at the social rate; a negative value is a net receipt.":
    "Contante waarde van fiscal-net over de run tegen de maatschappelijke discontovoet; een negatieve waarde is een netto-ontvangst.",
  EUR: "EUR",
  "Worst 12 months for the treasury": "Slechtste 12 maanden voor de schatkist",
  "Largest sum of fiscal-net over 12 consecutive months, undiscounted (the whole run when shorter).":
    "Grootste som van fiscal-net over 12 opeenvolgende maanden, niet verdisconteerd (de hele run als die korter is).",
  "Import levy revenue": "Opbrengst van de invoerheffing",
  "Present value of levy-revenue over the run at the social rate; part of the net outlay with the opposite sign.":
    "Contante waarde van levy-revenue over de run tegen de maatschappelijke discontovoet; deel van de netto-uitgaven met het omgekeerde teken.",
  "Kept by the exporter under an undertaking": "Door de exporteur behouden onder een prijsverbintenis",
  "Present value of undertaking-rent over the run at the social rate.":
    "Contante waarde van undertaking-rent over de run tegen de maatschappelijke discontovoet.",
  "EU buyers' surplus": "Surplus van EU-afnemers",
  "Present value of consumer-surplus-eu over the run at the social rate; only differences between policies mean something.":
    "Contante waarde van consumer-surplus-eu over de run tegen de maatschappelijke discontovoet; alleen verschillen tussen beleidsvarianten betekenen iets.",
  "EU plants' surplus": "Surplus van EU-fabrieken",
  "Present value of producer-surplus-eu minus investment-eu over the run at the social rate: cash margin with contracts, after the capital spent in the run.":
    "Contante waarde van producer-surplus-eu min investment-eu over de run tegen de maatschappelijke discontovoet: kasmarge met contracten, na het kapitaal dat in de run is uitgegeven.",
  "EU use given up at higher prices": "EU-gebruik opgegeven bij hogere prijzen",
  "Sum of unserved-voluntary-eu over the run: use lost because buyers respond to price; never added to the other two kinds.":
    "Som van unserved-voluntary-eu over de run: gebruik dat wegvalt doordat afnemers op de prijs reageren; nooit opgeteld bij de andere twee soorten.",
  "EU use curtailed": "Afgeschakeld EU-gebruik",
  "Sum of unserved-curtailed-eu over the run: use lost because lines stop; never added to the other two kinds.":
    "Som van unserved-curtailed-eu over de run: gebruik dat wegvalt doordat lijnen stilvallen; nooit opgeteld bij de andere twee soorten.",
  "EU use substituted": "Gesubstitueerd EU-gebruik",
  "Sum of unserved-substituted-eu over the run: use lost to slow substitution and thrift; never added to the other two kinds.":
    "Som van unserved-substituted-eu over de run: gebruik dat wegvalt door langzame substitutie en zuinigheid; nooit opgeteld bij de andere twee soorten.",
  "Months of outage in the EU": "Maanden van uitval in de EU",
  "Months in which curtailed EU use exceeds 2 % of wanted EU use (consumption-eu plus unserved-curtailed-eu).":
    "Maanden waarin afgeschakeld EU-gebruik meer is dan 2 % van het gewenste EU-gebruik (consumption-eu plus unserved-curtailed-eu).",
  "Mean over the run of curtailed-defence-share.": "Gemiddelde over de run van curtailed-defence-share.",
  "Mean price outside China": "Gemiddelde prijs buiten China",
  "Mean over the months of price-ex-china.": "Gemiddelde over de maanden van price-ex-china.",
  "EUR/kg": "EUR/kg",
  "Volatility of the price outside China": "Volatiliteit van de prijs buiten China",
  "Standard deviation (n - 1) of the monthly changes of ln price-ex-china, times the square root of 12; undefined below three months.":
    "Standaardafwijking (n - 1) van de maandelijkse veranderingen van ln price-ex-china, maal de wortel van 12; niet gedefinieerd onder drie maanden.",
  "Price peak outside China": "Prijspiek buiten China",
  "Highest monthly price-ex-china over its mean.": "Hoogste maandelijkse price-ex-china ten opzichte van het gemiddelde.",
  ratio: "verhouding",
  "Price outside China, 95th percentile": "Prijs buiten China, 95e percentiel",
  "95th percentile of the monthly price-ex-china of the run (type 7).":
    "95e percentiel van de maandelijkse price-ex-china van de run (type 7).",
  "EU price above China": "EU-prijs boven China",
  "Mean over the months of wedge.": "Gemiddelde over de maanden van wedge.",
  "Months of predation": "Maanden prijzenoorlog",
  "Months in which the exporting state pushes the price down on purpose.":
    "Maanden waarin de exporterende staat de prijs met opzet omlaag drukt.",
  "Plants that survive predation": "Fabrieken die een prijzenoorlog overleven",
  "Of the plants outside China that operate when predation first starts, or that start between its first and its last month, the share that has not exited within 60 months of the later of first output and first predation. Counts only plants whose 60 months end within the run; undefined without predation or without such plants.":
    "Van de fabrieken buiten China die draaien als een prijzenoorlog voor het eerst begint, of die tussen de eerste en de laatste maand ervan beginnen, het aandeel dat niet is gesloten binnen 60 maanden na de laatste van eerste productie en eerste prijzenoorlog. Telt alleen fabrieken waarvan de 60 maanden binnen de run eindigen; niet gedefinieerd zonder prijzenoorlog of zonder zulke fabrieken.",
  "Plants closed outside China": "Buiten China gesloten fabrieken",
  "Number of plants outside China that exited in the run.": "Aantal fabrieken buiten China dat in de run is gesloten.",
  "Plants closed in the EU": "In de EU gesloten fabrieken",
  "Number of EU plants that exited in the run.": "Aantal EU-fabrieken dat in de run is gesloten.",
  "Exporter's margin": "Marge van de exporteur",
  "Present value of exporter-margin over the run at the social rate.":
    "Contante waarde van exporter-margin over de run tegen de maatschappelijke discontovoet.",
  "Spent by the exporting state on its stock": "Door de exporterende staat aan zijn voorraad uitgegeven",
  "Present value of exporter-purchases over the run at the social rate; what the stock is still worth at the end is not counted.":
    "Contante waarde van exporter-purchases over de run tegen de maatschappelijke discontovoet; wat de voorraad aan het einde nog waard is, telt niet mee.",
  "EU use of non-Chinese oxide": "EU-gebruik van niet-Chinees oxide",
  "Sum of consumption-eu-non-chinese over the run, each month discounted at the social rate.":
    "Som van consumption-eu-non-chinese over de run, elke maand verdisconteerd tegen de maatschappelijke discontovoet.",
  "EU magnet making": "Magneetproductie in de EU",
  "Mean of consumption-eu-magnets, the oxide used by EU magnet makers, over the last 60 months (the whole run when shorter).":
    "Gemiddelde van consumption-eu-magnets, het oxide dat magneetfabrikanten in de EU gebruiken, over de laatste 60 maanden (de hele run als die korter is).",
  "Output under contract": "Productie onder contract",
  "Sum of covered-output over the run.": "Som van covered-output over de run.",
  "Output under contract over exports": "Productie onder contract ten opzichte van de export",
  "Output under contract over Chinese exports, both in tonnes over the run: the attack leverage of contracts on an index outside China (MODEL 5.5); what each contract's own index makes of it stands with its exposure.":
    "Productie onder contract over de Chinese export, beide in tonnen over de run: de aanvalshefboom van contracten op een index buiten China (MODEL 5.5); wat de eigen index van elk contract ervan maakt, staat bij zijn blootstelling.",
  "Stocks of EU buyers": "Voorraden van EU-afnemers",
  "Mean over the run of stock-months-eu.": "Gemiddelde over de run van stock-months-eu.",
  "EU extraction over EU use in 2030": "EU-winning ten opzichte van EU-gebruik in 2030",
  "Capacity of EU mines over EU use, both in 2030: capacity-eu-mined of this market, plus that of the mine stage traded in the same world from which this material is made, in tonnes of this material. Source: Regulation (EU) 2024/1252 Article 5(1), and the introduction of COM(2025) 945: extraction capacity of at least 10 % of annual consumption.":
    "Capaciteit van EU-mijnen over EU-gebruik, beide in 2030: capacity-eu-mined van deze markt, plus die van de in dezelfde wereld verhandelde mijnfase waaruit dit materiaal wordt gemaakt, in tonnen van dit materiaal. Bron: Verordening (EU) 2024/1252 artikel 5, lid 1, en de inleiding van COM(2025) 945: winningscapaciteit van ten minste 10 % van het jaarlijkse verbruik.",
  "At least 10 % extraction in 2030": "Ten minste 10 % winning in 2030",
  "EU processing over EU use in 2030": "EU-verwerking ten opzichte van EU-gebruik in 2030",
  "Mean of capacity-eu over the year's consumption-eu, both in 2030, where what is traded is refined. Source: Regulation (EU) 2024/1252 Article 5(1), and the introduction of COM(2025) 945: processing capacity of at least 40 % of annual consumption.":
    "Gemiddelde van capacity-eu over consumption-eu van het jaar, beide in 2030, waar geraffineerd materiaal wordt verhandeld. Bron: Verordening (EU) 2024/1252 artikel 5, lid 1, en de inleiding van COM(2025) 945: verwerkingscapaciteit van ten minste 40 % van het jaarlijkse verbruik.",
  "At least 40 % processing in 2030": "Ten minste 40 % verwerking in 2030",
  "EU recycling over EU use in 2030": "EU-recycling ten opzichte van EU-gebruik in 2030",
  "Output-eu-recycled over consumption-eu, both in 2030. Output and not capacity, since a recycler can make no more than the scrap that it gets. Source: Regulation (EU) 2024/1252 Article 5(1), and the introduction of COM(2025) 945: recycling capacity of at least 25 % of annual consumption.":
    "Output-eu-recycled over consumption-eu, beide in 2030. Productie en niet capaciteit, omdat een recycler niet meer kan maken dan het schroot dat hij krijgt. Bron: Verordening (EU) 2024/1252 artikel 5, lid 1, en de inleiding van COM(2025) 945: recyclingcapaciteit van ten minste 25 % van het jaarlijkse verbruik.",
  "At least 25 % recycling in 2030": "Ten minste 25 % recycling in 2030",
  "Largest share of one third country in 2030": "Grootste aandeel van één derde land in 2030",
  "Largest share of EU use in 2030 made in one region outside the EU, in this market's stage alone. Partners and the rest of the world are several countries each, so the share of one country is overstated where they lead. Source: Regulation (EU) 2024/1252 Article 5(1), and the introduction of COM(2025) 945: at most 65 % from a single third country at any relevant stage of processing.":
    "Grootste aandeel van het EU-gebruik in 2030 dat in één regio buiten de EU is gemaakt, alleen in de fase van deze markt. Partners en de rest van de wereld zijn elk meerdere landen, dus het aandeel van één land wordt overschat waar zij de grootste zijn. Bron: Verordening (EU) 2024/1252 artikel 5, lid 1, en de inleiding van COM(2025) 945: hoogstens 65 % uit één derde land in elke relevante fase van verwerking.",
  "At most 65 % from one country in 2030": "Hoogstens 65 % uit één land in 2030",
  "Fall of the dependence on one country by 2029": "Daling van de afhankelijkheid van één land in 2029",
  "One minus the share of EU use in 2029 of the region outside the EU that leads in the first twelve reported months, over its share then. Below zero when the dependence grew. Source: COM(2025) 945 section 2: dependence on one country of origin down by 30 to 50 % by 2029, from announced capacity (note 8).":
    "Eén min het aandeel in het EU-gebruik van 2029 van de regio buiten de EU die in de eerste twaalf gerapporteerde maanden de grootste is, over haar aandeel toen. Onder nul als de afhankelijkheid is gegroeid. Bron: COM(2025) 945 paragraaf 2: afhankelijkheid van één land van oorsprong in 2029 met 30 tot 50 % omlaag, uit aangekondigde capaciteit (noot 8).",
  "Dependence on one country down 30 % by 2029": "Afhankelijkheid van één land 30 % lager in 2029",
  "Dependence on one country down 50 % by 2029": "Afhankelijkheid van één land 50 % lager in 2029",
  "Magnets made in the EU in 2030": "In de EU gemaakte magneten in 2030",
  "Output-eu of the magnet market in 2030, wherever magnets are traded in the world. The plan says in the coming years; 2030 is assumed. Source: COM(2025) 945 section 3.1: 3,800 t of rare-earth permanent magnets, about 20 % of demand.":
    "Output-eu van de magneetmarkt in 2030, waar ter wereld in het model magneten worden verhandeld. Het plan zegt: in de komende jaren; 2030 is aangenomen. Bron: COM(2025) 945 paragraaf 3.1: 3.800 t permanente magneten met zeldzame aardmetalen, ongeveer 20 % van de vraag.",
  "At least 3,800 t of EU magnets in 2030": "Ten minste 3.800 t EU-magneten in 2030",
  "Public money in the policy's first twelve months": "Publiek geld in de eerste twaalf maanden van het beleid",
  "Sum of fiscal-paid over the twelve months from the first in which public money moves under the policy (from the start of the run where none does), in all markets of the world: paid, not promised. The plan's sum is for all critical raw materials, a run's for the materials traded in it. Source: COM(2025) 945 section 2.1: 3 bn EUR of EU money in the next twelve months.":
    "Som van fiscal-paid over de twaalf maanden vanaf de eerste waarin onder het beleid publiek geld beweegt (vanaf het begin van de run waar dat niet gebeurt), in alle markten van de wereld: betaald, niet toegezegd. Het bedrag van het plan is voor alle kritieke grondstoffen, dat van een run voor de materialen die erin worden verhandeld. Bron: COM(2025) 945 paragraaf 2.1: 3 mld EUR aan EU-geld in de komende twaalf maanden.",
  "At least 3 bn EUR of public money in twelve months": "Ten minste 3 mld EUR publiek geld in twaalf maanden",
  "Money for EU projects in the policy's first twelve months": "Geld voor EU-projecten in de eerste twaalf maanden van het beleid",
  "Sum of investment-eu and fiscal-paid over the twelve months from the first in which public money moves under the policy (from the start of the run where none does), in all markets of the world: capital and running costs, whoever pays. Public money that pays for capital is in both, so this is an upper bound. The plan's sum is for all critical raw materials, a run's for the materials traded in it. Source: COM(2025) 945 section 2: about 2.15 bn EUR of capital and running costs for the priority projects.":
    "Som van investment-eu en fiscal-paid over de twaalf maanden vanaf de eerste waarin onder het beleid publiek geld beweegt (vanaf het begin van de run waar dat niet gebeurt), in alle markten van de wereld: kapitaal en lopende kosten, wie er ook betaalt. Publiek geld dat voor kapitaal betaalt, zit in beide, dus dit is een bovengrens. Het bedrag van het plan is voor alle kritieke grondstoffen, dat van een run voor de materialen die erin worden verhandeld. Bron: COM(2025) 945 paragraaf 2: ongeveer 2,15 mld EUR aan kapitaal en lopende kosten voor de prioritaire projecten.",
  "At least 2.15 bn EUR for EU projects in twelve months": "Ten minste 2,15 mld EUR voor EU-projecten in twaalf maanden",
  "Cover of the EU, public stocks included": "Dekking van de EU, publieke voorraden meegerekend",
  "Mean over the run of cover-months-eu.": "Gemiddelde over de run van cover-months-eu.",
  "Months from a limit on exports to an outage in the EU": "Maanden van een exportbeperking tot uitval in de EU",
  "Months from the first month with exports-limited to the first in which more than 2 % of wanted EU use is curtailed: how long stocks and other origins last; undefined when that does not come within 36 months.":
    "Maanden van de eerste maand met exports-limited tot de eerste waarin meer dan 2 % van het gewenste EU-gebruik wordt afgeschakeld: hoelang voorraden en andere oorsprong het uithouden; niet gedefinieerd als dat niet binnen 36 maanden komt.",
  "Time to recover from a limit on exports": "Hersteltijd na een exportbeperking",
  "Months from the first month with exports-limited until, once felt, at most 2 % of wanted EU use is curtailed and price-ex-china is below 1.25 times its mean of the 12 months before; 0 when not felt within 36 months, to the end of the run when it never ends, undefined without a limit.":
    "Maanden van de eerste maand met exports-limited totdat, eenmaal gevoeld, hoogstens 2 % van het gewenste EU-gebruik wordt afgeschakeld en price-ex-china onder 1,25 keer zijn gemiddelde van de 12 maanden ervoor ligt; 0 als zij niet binnen 36 maanden wordt gevoeld, tot het einde van de run als zij nooit eindigt, niet gedefinieerd zonder beperking.",
  "Volume-weighted price paid by all buyers outside China this month, whatever the origin, before levies.":
    "Naar volume gewogen prijs die alle afnemers buiten China deze maand betalen, ongeacht de oorsprong, vóór heffingen.",
  "Price in China": "Prijs in China",
  "Price at which the Chinese domestic market clears, without VAT.": "Prijs waarop de Chinese binnenlandse markt ruimt, zonder btw.",
  "Price paid by EU magnet makers": "Prijs die magneetfabrikanten in de EU betalen",
  "Delivered price of oxide to magnet makers in the EU, with any duty or levy.":
    "Prijs van oxide, geleverd aan magneetfabrikanten in de EU, met eventueel recht of heffing.",
  "Price of oxide inside magnets imported by the EU": "Prijs van oxide in door de EU ingevoerde magneten",
  "Delivered price of the oxide contained in magnets that the EU imports.": "Prijs, geleverd, van het oxide in magneten die de EU invoert.",
  "Price of non-Chinese oxide": "Prijs van niet-Chinees oxide",
  "The one price at which material refined outside China sells, freight apart.":
    "De ene prijs waarvoor buiten China geraffineerd materiaal wordt verkocht, vracht daargelaten.",
  "Published index outside China": "Gepubliceerde index buiten China",
  "Reported index of transactions outside China; differs from what is paid by thin-market and reporting error.":
    "Gerapporteerde index van transacties buiten China; wijkt af van wat wordt betaald door de dunne markt en door rapportagefouten.",
  "Price of oxide to the EU (weighted over both routes) minus the price in China.":
    "Prijs van oxide voor de EU (gewogen over beide routes) min de prijs in China.",
  "Output of EU plants": "Productie van EU-fabrieken",
  "Oxide refined or recycled in the EU.": "In de EU geraffineerd of gerecycled oxide.",
  "Output of EU plants from scrap": "Productie van EU-fabrieken uit schroot",
  "Part of the output of EU plants that scrap has fed.": "Deel van de productie van EU-fabrieken dat met schroot is gevoed.",
  "Output outside China": "Productie buiten China",
  "Oxide refined or recycled outside China, the EU included.": "Buiten China geraffineerd of gerecycled oxide, de EU meegerekend.",
  "Output of the world": "Wereldproductie",
  "Everything refined or recycled, wherever.": "Alles wat waar dan ook is geraffineerd of gerecycled.",
  "Output in China": "Productie in China",
  "Oxide refined or recycled in China.": "In China geraffineerd of gerecycled oxide.",
  "Capacity of EU plants": "Capaciteit van EU-fabrieken",
  "Nameplate reached so far of plants in the EU that run or ramp up; mothballed and closed plants do not count.":
    "Tot nu toe bereikte nominale capaciteit van fabrieken in de EU die draaien of opbouwen; stilgelegde en gesloten fabrieken tellen niet mee.",
  "Capacity of EU mines": "Capaciteit van EU-mijnen",
  "Part of the capacity of EU plants that runs on their own ore: in a market of mined material all that is not fed by scrap, in one of refined material with a traded mine stage what neither scrap nor bought feed can fill, elsewhere 0.":
    "Deel van de capaciteit van EU-fabrieken dat op eigen erts draait: in een markt van gedolven materiaal alles wat niet met schroot wordt gevoed, in een van geraffineerd materiaal met een verhandelde mijnfase wat schroot noch gekochte grondstof kan vullen, elders 0.",
  "Capacity outside China": "Capaciteit buiten China",
  "As for the EU, over all regions but China.": "Als voor de EU, over alle regio’s behalve China.",
  "EU projects in permitting": "EU-projecten in vergunningverlening",
  "Nameplate of EU projects that wait for permits.": "Nominale capaciteit van EU-projecten die op vergunningen wachten.",
  "EU projects with permits, before the decision to build": "EU-projecten met vergunning, vóór het besluit om te bouwen",
  "Nameplate of EU projects that have permits and no final investment decision.":
    "Nominale capaciteit van EU-projecten die vergunningen hebben en geen definitief investeringsbesluit.",
  "EU projects under construction": "EU-projecten in aanbouw",
  "Nameplate of EU projects after the decision to build and before first output.":
    "Nominale capaciteit van EU-projecten na het besluit om te bouwen en vóór de eerste productie.",
  "EU plants mothballed": "Stilgelegde EU-fabrieken",
  "Nameplate of EU plants that stand still and could restart.":
    "Nominale capaciteit van EU-fabrieken die stilstaan en opnieuw kunnen starten.",
  "EU use of oxide": "EU-gebruik van oxide",
  "Oxide used by EU magnet makers plus oxide inside magnets that the EU imports.":
    "Oxide dat magneetfabrikanten in de EU gebruiken plus oxide in magneten die de EU invoert.",
  "EU magnet makers' use of oxide": "Gebruik van oxide door magneetfabrikanten in de EU",
  "Oxide used by magnet makers in the EU; their output in step.":
    "Oxide dat magneetfabrikanten in de EU gebruiken; hun productie gaat gelijk op.",
  "EU use met by material refined outside China, including releases from stock in the proportion bought.":
    "EU-gebruik waarin buiten China geraffineerd materiaal voorziet, met onttrekkingen aan de voorraad in de gekochte verhouding.",
  "Output abroad secured for the EU": "Voor de EU veiliggestelde productie in het buitenland",
  "Output of plants outside the EU that is promised to EU buyers and stays there; what they do not take and sell on is not counted.":
    "Productie van fabrieken buiten de EU die aan EU-afnemers is toegezegd en daar blijft; wat zij niet afnemen en doorverkopen, telt niet mee.",
  "EU use given up at a higher price": "EU-gebruik opgegeven bij een hogere prijs",
  "Use below what the reference price would call for because buyers respond to price (short run).":
    "Gebruik onder wat bij de referentieprijs zou passen, doordat afnemers op de prijs reageren (korte termijn).",
  "Use lost because lines stop: the choke ramp below one, or stocks and market together could not supply.":
    "Gebruik dat wegvalt doordat lijnen stilvallen: de stilvalcurve onder één, of voorraden en markt samen die niet konden leveren.",
  "Use outside home": "Gebruik buiten het thuisland",
  "Use of all buyers outside the home of the controlling state.": "Gebruik van alle afnemers buiten het thuisland van de beherende staat.",
  "Use outside home curtailed": "Afgeschakeld gebruik buiten het thuisland",
  "As for the EU, over all regions outside the home of the controlling state.":
    "Als voor de EU, over alle regio’s buiten het thuisland van de beherende staat.",
  "Stock of traders": "Voorraad van handelaren",
  "Held by traders at home and outside.": "Aangehouden door handelaren in eigen land en daarbuiten.",
  "Use lost to slow substitution and thrift since the start.":
    "Gebruik dat sinds het begin is weggevallen door langzame substitutie en zuinigheid.",
  "Share of EU defence use curtailed": "Aandeel afgeschakeld EU-defensiegebruik",
  "Curtailed EU defence use over what EU defence wanted at this price.":
    "Afgeschakeld EU-defensiegebruik over wat EU-defensie bij deze prijs wilde.",
  "Stocks of EU buyers over their average monthly use.": "Voorraden van EU-afnemers over hun gemiddelde maandelijkse gebruik.",
  "Chinese exports": "Chinese export",
  "Oxide and oxide inside magnets that leaves China.": "Oxide en oxide in magneten dat China verlaat.",
  "Chinese imports": "Chinese invoer",
  "Oxide that China buys from outside.": "Oxide dat China van buiten koopt.",
  "Export limit binds": "Exportgrens bindt",
  "1 when exports equal the limit set by the exporting state and a rent opens.":
    "1 als de export gelijk is aan de grens van de exporterende staat en er een schaarsterente ontstaat.",
  "Price pushed down on purpose": "Prijs met opzet omlaag gedrukt",
  "1 while the exporting state sells below its cost to drive out entrants.":
    "1 zolang de exporterende staat onder zijn kosten verkoopt om toetreders te verdrijven.",
  "Revenue at transaction prices of Chinese output minus its variable cost, rents and undertakings kept included.":
    "Opbrengst tegen transactieprijzen van de Chinese productie min haar variabele kosten, behouden schaarsterentes en prijsverbintenissen meegerekend.",
  "Bought at home for the state's stock at the home price; negative when it sells. Not in the exporter's margin, which is its producers'.":
    "In eigen land gekocht voor de staatsvoorraad tegen de binnenlandse prijs; negatief als hij verkoopt. Niet in de marge van de exporteur, die van zijn producenten is.",
  "Net outlay of EU public budgets": "Netto-uitgaven van publieke begrotingen in de EU",
  "All payments of the EU budget and of national budgets under the policy minus all their receipts.":
    "Alle betalingen van de EU-begroting en van nationale begrotingen onder het beleid min al hun ontvangsten.",
  "Paid by the EU treasury": "Betaald door de EU-schatkist",
  "Payments to plants under the policy.": "Betalingen aan fabrieken onder het beleid.",
  "Net outlay of national treasuries": "Netto-uitgaven van nationale schatkisten",
  "Part of the net outlay that national budgets of EU members bear, not that of the EU.":
    "Deel van de netto-uitgaven dat nationale begrotingen van EU-lidstaten dragen, niet die van de EU.",
  "Stock of the policy": "Voorraad van het beleid",
  "Held in the public stocks of the policy's instruments.": "Aangehouden in de publieke voorraden van de instrumenten van het beleid.",
  "Exports limited": "Export beperkt",
  "1 in months in which a quota, licences or a ban on a destination limit exports, whether they bind or not.":
    "1 in maanden waarin een quotum, vergunningen of een verbod voor een bestemming de export beperken, of ze binden of niet.",
  "Lost from the stock of the policy": "Verloren uit de voorraad van het beleid",
  "Part of those stocks that age and changed specifications made unfit.":
    "Deel van die voorraden dat door veroudering en gewijzigde specificaties onbruikbaar is geworden.",
  "Stocks of EU buyers and public stocks held in the EU over the average monthly use of EU buyers.":
    "Voorraden van EU-afnemers en in de EU aangehouden publieke voorraden over het gemiddelde maandelijkse gebruik van EU-afnemers.",
  "Received by the EU treasury": "Ontvangen door de EU-schatkist",
  "Clawback, upside share and levies under the policy.": "Terugbetalingen, winstdeling en heffingen onder het beleid.",
  "Part of the receipts that is a levy on imports.": "Deel van de ontvangsten dat een heffing op invoer is.",
  "Kept by the exporter under a price undertaking": "Door de exporteur behouden onder een prijsverbintenis aan de grens",
  "Paid by EU buyers above the price of the origin and kept by the exporter.":
    "Door EU-afnemers boven de prijs van de oorsprong betaald en door de exporteur behouden.",
  "Output on which the policy's contracts settled this month.":
    "Productie waarover de contracten van het beleid deze maand zijn afgerekend.",
  "Area under this month's EU demand from the price to the choke price, minus the cost of carrying stocks, plus what the policy brings buyers beside prices.":
    "Oppervlakte onder de EU-vraag van deze maand van de prijs tot de stilvalprijs, min de kosten van het aanhouden van voorraden, plus wat het beleid afnemers naast prijzen brengt.",
  "EU plants' cash margin": "Kasmarge van EU-fabrieken",
  "Revenue and contract receipts minus operating cost of EU plants (capital cost apart).":
    "Opbrengst en contractontvangsten min exploitatiekosten van EU-fabrieken (kapitaalkosten daargelaten).",
  "Investment in EU plants": "Investering in EU-fabrieken",
  "Capital spent on EU plants this month.": "Deze maand aan EU-fabrieken uitgegeven kapitaal.",
  "Mass residual": "Massarest",
  "Largest relative gap of the mass identities this month.": "Grootste relatieve afwijking in de massabalansen van deze maand.",
  "Cash residual": "Kasrest",
  "Largest relative gap of the cash identities this month.": "Grootste relatieve afwijking in de kasbalansen van deze maand.",
  "Independent random points. The plainest sample: errors of any statistic are those of textbooks.":
    "Onafhankelijke willekeurige punten. De eenvoudigste steekproef: de fout van elke grootheid is die uit de leerboeken.",
  "Random points that cover the range of each factor evenly, however few they are.":
    "Willekeurige punten die het bereik van elke factor gelijkmatig dekken, hoe weinig het er ook zijn.",
  "Quasi-random points, scrambled by the seed, which cover the space of all factors more evenly than random ones: means and indices of smooth outcomes come out with fewer runs.":
    "Quasiwillekeurige punten, door het startgetal door elkaar gehusseld, die de ruimte van alle factoren gelijkmatiger dekken dan willekeurige: gemiddelden en indexen van gladde uitkomsten komen er met minder runs uit.",
  "Two samples and their mixtures, factor by factor, from which Sobol' indices say what share of the variance of an outcome each factor explains, alone and with all its interactions.":
    "Twee steekproeven en hun mengsels, factor voor factor, waaruit Sobol’-indexen zeggen welk aandeel van de variantie van een uitkomst elke factor verklaart, alleen en met al zijn wisselwerkingen.",
  "Walks on which one factor moves at a time. The cheapest design that tells which of many factors matter at all, and which act in interaction or nonlinearly.":
    "Wandelingen waarop telkens één factor verandert. Het goedkoopste ontwerp dat zegt welke van vele factoren er überhaupt toe doen, en welke in wisselwerking of niet-lineair werken.",
  "Every combination of some levels of each factor: for a few levers that a policy may set, compared on the same draws.":
    "Elke combinatie van enkele niveaus van elke factor: voor een paar hefbomen die een beleid kan zetten, vergeleken op dezelfde trekkingen.",
  "Both ends of the range of every factor (of options the first and the last), in a regular fraction of all their combinations: screens many factors with few runs.":
    "Beide uiteinden van het bereik van elke factor (van opties de eerste en de laatste), in een regelmatige fractie van al hun combinaties: zeeft vele factoren met weinig runs.",
  "No intervention": "Geen ingrijpen",
};
