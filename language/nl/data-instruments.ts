import type { Words } from "../language.ts";

/** Instruments of a policy, and their settings. */
export const instruments: Words = {
  "Price support": "Prijssteun",
  "Finance, permits and ownership": "Financiering, vergunningen en eigendom",
  "Demand, contracts and stocks": "Vraag, contracten en voorraden",
  "Circularity and substitution": "Circulariteit en substitutie",
  "Trade defence and crisis": "Handelsbescherming en crisis",
  "Two-way contract for difference": "Tweezijdig contract ter verrekening van verschillen",
  "The treasury pays a plant the strike price minus the reference price when the reference is lower, and receives the difference when it is higher. The plant's income is steady; in a price spike the treasury earns. A spent budget stops payments while receipts go on, unless the terms say that both stop or all contracts end.":
    "De schatkist betaalt een fabriek de uitoefenprijs min de referentieprijs als de referentie lager is, en ontvangt het verschil als die hoger is. Het inkomen van de fabriek is stabiel; in een prijspiek verdient de schatkist. Een opgemaakt budget stopt betalingen terwijl ontvangsten doorgaan, tenzij de voorwaarden zeggen dat beide stoppen of dat alle contracten eindigen.",
  "COM(2025) 945, RESourceEU action plan": "COM(2025) 945, actieplan RESourceEU",
  "2.1 (contracts for difference as a risk-reduction instrument)":
    "2.1 (contracten ter verrekening van verschillen als instrument om risico te verminderen)",
  "Strike price": "Uitoefenprijs",
  "Price that the contract guarantees per kg of oxide, in the contract's currency and money of the start of the run.":
    "Prijs die het contract per kg oxide garandeert, in de valuta van het contract en in geld van het begin van de run.",
  "2025 average": "gemiddelde 2025",
  "110 USD (MP, Lynas)": "110 USD (MP, Lynas)",
  "Reference index": "Referentie-index",
  "The published price that the strike is compared with. Who can move it decides who sets the treasury's bill.":
    "De gepubliceerde prijs waarmee de uitoefenprijs wordt vergeleken. Wie hem kan bewegen, bepaalt hoe hoog de rekening van de schatkist is.",
  "Transactions outside China": "Transacties buiten China",
  "Delivered in the EU": "Geleverd in de EU",
  "China ex-works": "China af fabriek",
  "Reported asks": "Opgegeven vraagprijzen",
  "Half outside China, half China": "Half buiten China, half China",
  "Reference period": "Referentieperiode",
  "Over which period the index is averaged before it is compared with the strike.":
    "Over welke periode de index wordt gemiddeld voordat hij met de uitoefenprijs wordt vergeleken.",
  "Trailing 12 months": "Voorgaande 12 maanden",
  "Calendar year, settled in December": "Kalenderjaar, afgerekend in december",
  "Volume that is paid": "Hoeveelheid waarover wordt betaald",
  "Actual output makes a plant produce whatever the price; a deemed volume leaves its dispatch to the market.":
    "Werkelijke productie laat een fabriek produceren wat de prijs ook is; een veronderstelde hoeveelheid laat haar inzet aan de markt.",
  "Actual output up to the plant's contract volume": "Werkelijke productie tot de contracthoeveelheid van de fabriek",
  "Contract volume, when the plant is available": "Contracthoeveelheid, als de fabriek beschikbaar is",
  "Share of a plant's capacity under contract": "Aandeel van de capaciteit van een fabriek onder contract",
  "Contract volume of a plant as a share of its nameplate.":
    "Contracthoeveelheid van een fabriek als aandeel van haar nominale capaciteit.",
  "Volume of the programme": "Omvang van het programma",
  "Sum of all contract volumes; first signed, first served, unless they are auctioned or negotiated. 0 offers no contract.":
    "Som van alle contracthoeveelheden; wie het eerst tekent, het eerst bediend, tenzij zij worden geveild of onderhandeld. 0 biedt geen contract.",
  "EU use 2024": "EU-gebruik 2024",
  "Length of a contract": "Looptijd van een contract",
  "From the plant's first output, or from the start date for a plant that runs already.":
    "Vanaf de eerste productie van de fabriek, of vanaf de begindatum voor een fabriek die al draait.",
  "First contracts": "Eerste contracten",
  "No contract is signed before this month.": "Vóór deze maand wordt geen contract getekend.",
  "Last contracts": "Laatste contracten",
  "No contract is signed after this month; those signed run on.": "Na deze maand wordt geen contract getekend; getekende lopen door.",
  "Who may sign": "Wie mag tekenen",
  "The plan speaks of processing in Europe, and of mining in Europe and in partner countries.":
    "Het plan spreekt van verwerking in Europa, en van mijnbouw in Europa en in partnerlanden.",
  "Plants in the EU": "Fabrieken in de EU",
  "Plants in the EU and partner countries": "Fabrieken in de EU en partnerlanden",
  "Only plants still to be built": "Alleen nog te bouwen fabrieken",
  "When on, plants that run at the start date get no contract.":
    "Als dit aan staat, krijgen fabrieken die op de begindatum draaien geen contract.",
  Budget: "Budget",
  "A gross limit counts every payment; a net limit counts payments less receipts, so that what plants pay back can be paid out again. What happens when it is spent is set apart.":
    "Een brutogrens telt elke betaling; een nettogrens telt betalingen min ontvangsten, zodat wat fabrieken terugbetalen opnieuw kan worden uitbetaald. Wat er gebeurt als het op is, staat apart.",
  "No limit": "Geen grens",
  "Limit on payments net of receipts": "Grens aan betalingen na aftrek van ontvangsten",
  "Limit on payments, receipts not counted": "Grens aan betalingen, ontvangsten niet meegeteld",
  "Budget limit": "Budgetgrens",
  "Nominal sum over the whole programme; counts only when the budget is limited.":
    "Nominaal bedrag over het hele programma; telt alleen als het budget begrensd is.",
  "RESourceEU, 12 months": "RESourceEU, 12 maanden",
  "When the budget is spent": "Als het budget op is",
  "Payments that stop while receipts go on leave plants with the obligation and without the protection; under a net limit receipts refill the budget. Contracts that have ended do not come back.":
    "Betalingen die stoppen terwijl ontvangsten doorgaan, laten fabrieken met de verplichting en zonder de bescherming; onder een nettogrens vullen ontvangsten het budget weer aan. Geëindigde contracten komen niet terug.",
  "Payments stop, receipts go on": "Betalingen stoppen, ontvangsten gaan door",
  "Payments and receipts stop": "Betalingen en ontvangsten stoppen",
  "All contracts end": "Alle contracten eindigen",
  "Clawback no higher than the margin": "Terugbetaling niet hoger dan de marge",
  "Receipts from a plant in a month never exceed its revenue minus operating cost.":
    "Ontvangsten van een fabriek in een maand overschrijden nooit haar opbrengst min exploitatiekosten.",
  "Suspend payments below": "Betalingen opschorten onder",
  "Payments stop in months in which the reference is below this price (a dumping clause); 0 never suspends.":
    "Betalingen stoppen in maanden waarin de referentie onder deze prijs ligt (een dumpingclausule); 0 schort nooit op.",
  "Least availability for a deemed volume": "Minste beschikbaarheid voor een veronderstelde hoeveelheid",
  "A deemed volume is paid only while the plant is kept in order to run at this share of its nameplate, whether it chooses to run or not.":
    "Een veronderstelde hoeveelheid wordt alleen betaald zolang de fabriek in staat wordt gehouden om op dit aandeel van haar nominale capaciteit te draaien, of zij daarvoor kiest of niet.",
  "Currency of the strike": "Valuta van de uitoefenprijs",
  "A strike in USD is settled through the exchange rate of the scenario.":
    "Een uitoefenprijs in USD wordt afgerekend tegen de wisselkoers van het scenario.",
  USD: "USD",
  "Indexation to consumer prices": "Indexatie aan consumentenprijzen",
  "Share of inflation by which the strike rises; at 0 its real value melts.":
    "Aandeel van de inflatie waarmee de uitoefenprijs stijgt; bij 0 smelt haar reële waarde weg.",
  "Yearly cap on what a plant pays back": "Jaarplafond op wat een fabriek terugbetaalt",
  "Nominal; a plant never pays the treasury more than this in a calendar year. 1,000 is no cap.":
    "Nominaal; een fabriek betaalt de schatkist in een kalenderjaar nooit meer dan dit. 1.000 is geen plafond.",
  "10 MUSD (Lynas)": "10 mln USD (Lynas)",
  "Yearly cap on payments to a plant": "Jaarplafond op betalingen aan een fabriek",
  "Nominal; the treasury never pays a plant more than this in a calendar year. 1,000 is no cap.":
    "Nominaal; de schatkist betaalt een fabriek in een kalenderjaar nooit meer dan dit. 1.000 is geen plafond.",
  "Most that is paid back per kg": "Het meeste dat per kg wordt terugbetaald",
  "A plant never pays back more per kg than this, in the contract's currency and indexed as the strike. 0 sets no limit.":
    "Een fabriek betaalt nooit meer per kg terug dan dit, in de valuta van het contract en geïndexeerd als de uitoefenprijs. 0 stelt geen grens.",
  "Windfalls wait in escrow": "Meevallers wachten in escrow",
  "What the contract will take back later, going by the prices of the period so far, is held in an escrow account until it is settled. The owner cannot pay it out as a dividend before that. Without an averaged reference nothing waits.":
    "Wat het contract later terugneemt, gemeten naar de prijzen van de periode tot nu toe, staat op een escrowrekening tot de afrekening. De eigenaar kan het daarvoor niet als dividend uitkeren. Zonder gemiddelde referentie wacht er niets.",
  "When a contract begins": "Wanneer een contract begint",
  "Before it begins the plant sells at the market price alone. The length counts from the start.":
    "Voordat het begint, verkoopt de fabriek alleen tegen de marktprijs. De looptijd telt vanaf het begin.",
  "With the plant's first output": "Met de eerste productie van de fabriek",
  "When the plant has reached full output": "Als de fabriek haar volle productie heeft bereikt",
  "With the first output, but not before a date": "Met de eerste productie, maar niet vóór een datum",
  "Date of the start": "Begindatum",
  "Counts only when contracts begin not before a date.": "Telt alleen als contracten niet vóór een datum beginnen.",
  "Months before anything is paid back": "Maanden voordat iets wordt terugbetaald",
  "So long after its start a contract only pays; after that the plant pays back as well.":
    "Zo lang na zijn begin betaalt een contract alleen uit; daarna betaalt de fabriek ook terug.",
  "Indexation to energy prices": "Indexatie aan energieprijzen",
  "Share of the change of energy prices by which the strike moves, beside consumer prices.":
    "Aandeel van de verandering van energieprijzen waarmee de uitoefenprijs beweegt, naast consumentenprijzen.",
  "Real growth of energy prices": "Reële groei van energieprijzen",
  "Path of the energy price that the strike follows; counts only with indexation to it. It moves the strike alone, not the costs of plants.":
    "Pad van de energieprijs dat de uitoefenprijs volgt; telt alleen met indexatie daaraan. Het beweegt alleen de uitoefenprijs, niet de kosten van fabrieken.",
  "When the owner fails": "Als de eigenaar faalt",
  "With novation a new owner takes over a failing plant when what the contract and the market still bring is worth more than the cash it must put in. The old lenders lose their loan.":
    "Met novatie neemt een nieuwe eigenaar een falende fabriek over als wat het contract en de markt nog opbrengen meer waard is dan het geld dat hij moet inleggen. De oude kredietgevers verliezen hun lening.",
  "The contract lapses": "Het contract vervalt",
  "The contract passes to a new owner": "Het contract gaat over op een nieuwe eigenaar",
  "Bond lost on leaving early": "Borg die bij vroeg vertrek verloren gaat",
  "Put up by the owners for each kg of yearly volume when a contract is signed, returned at its end, and lost to the treasury when the plant closes or walks away before.":
    "Door de eigenaren gestort voor elke kg jaarhoeveelheid als een contract wordt getekend, aan het einde teruggegeven, en aan de schatkist verloren als de fabriek eerder sluit of wegloopt.",
  "How contracts are allocated": "Hoe contracten worden toegewezen",
  "In an auction, projects that are ready or nearly so bid the strike at which they would build. Negotiated strikes are the audited cost at a regulated return plus a margin for what the auditor cannot know. The strike of the form then counts only as the start of the search.":
    "In een veiling bieden projecten die klaar of bijna klaar zijn de uitoefenprijs waarbij zij zouden bouwen. Onderhandelde uitoefenprijzen zijn de gecontroleerde kosten bij een gereguleerd rendement plus een marge voor wat de controleur niet kan weten. De uitoefenprijs in het formulier is dan alleen het begin van de zoektocht.",
  "At the set strike, first come, first served": "Tegen de vaste uitoefenprijs, wie het eerst komt",
  "Auction, all winners at one strike": "Veiling, alle winnaars tegen één uitoefenprijs",
  "Auction, each winner at its own bid": "Veiling, elke winnaar tegen zijn eigen bod",
  "Negotiated on open books, plant by plant": "Onderhandeld met open boeken, fabriek voor fabriek",
  "Months between rounds": "Maanden tussen rondes",
  "Between auctions, and between negotiations.": "Tussen veilingen, en tussen onderhandelingen.",
  "Volume of a round": "Omvang van een ronde",
  "Offered in one auction, as far as the programme still has it.": "In één veiling aangeboden, voor zover het programma het nog heeft.",
  "Highest strike": "Hoogste uitoefenprijs",
  "Bids and negotiated strikes above it get no contract; in money of the start of the run.":
    "Biedingen en onderhandelde uitoefenprijzen daarboven krijgen geen contract; in geld van het begin van de run.",
  "Losing bids that a round needs": "Verliezende biedingen die een ronde nodig heeft",
  "With fewer, the round is called off and its volume is offered in the next. 0 never calls one off.":
    "Bij minder wordt de ronde afgelast en haar hoeveelheid in de volgende aangeboden. 0 last er nooit een af.",
  "Bid bond": "Biedingsborg",
  "Put up by each winner for a kg of yearly volume, returned when it decides to build, lost to the treasury when it does not in time.":
    "Door elke winnaar gestort voor een kg jaarhoeveelheid, teruggegeven als hij tot bouwen besluit, aan de schatkist verloren als hij dat niet op tijd doet.",
  "Months to decide to build": "Maanden om tot bouwen te besluiten",
  "A winner that has not decided to build by then loses its contract and its bond, and may not bid again.":
    "Een winnaar die dan niet tot bouwen heeft besloten, verliest zijn contract en zijn borg, en mag niet opnieuw bieden.",
  "Error of bidders' cost estimates": "Fout in kostenramingen van bieders",
  "Standard deviation of what a bidder believes its cost to be over what it is. It learns the true cost after the award: who was too hopeful wins more often, and then walks away or runs at a loss.":
    "Standaardafwijking van wat een bieder denkt dat zijn kosten zijn over wat zij zijn. De ware kosten hoort hij na de gunning: wie te optimistisch was wint vaker, en loopt dan weg of draait met verlies.",
  "Regulated return": "Gereguleerd rendement",
  "Real return on the investment that a negotiated strike pays over the length of the contract.":
    "Reëel rendement op de investering dat een onderhandelde uitoefenprijs over de looptijd van het contract betaalt.",
  "Margin for what an auditor cannot know": "Marge voor wat een controleur niet kan weten",
  "Added to a negotiated strike where there is no plant to compare with; with n plants that run or are being built it falls as 1/√(1 + n), as the error of a mean does.":
    "Opgeteld bij een onderhandelde uitoefenprijs waar er geen fabriek is om mee te vergelijken; met n fabrieken die draaien of in aanbouw zijn daalt zij als 1/√(1 + n), zoals de fout van een gemiddelde.",
  "Return above which profit is taken back": "Rendement waarboven winst wordt teruggenomen",
  "On open books: what a plant under contract earns in a year beyond this real return on its investment goes to the treasury. 0 takes nothing.":
    "Met open boeken: wat een fabriek onder contract in een jaar boven dit reële rendement op haar investering verdient, gaat naar de schatkist. 0 neemt niets.",
  "Plants may sell past the contract": "Fabrieken mogen buiten het contract om verkopen",
  "A plant that would pay back more per kg than the penalty sells its output to others and reports none. A deemed volume leaves nothing to hide.":
    "Een fabriek die per kg meer zou terugbetalen dan de boete, verkoopt haar productie aan anderen en meldt er geen. Een veronderstelde hoeveelheid laat niets te verbergen.",
  "Penalty on side sales": "Boete op verkopen buiten het contract om",
  "Paid to the treasury on every kg sold past the contract; counts only where plants may try. Exclusive delivery is a penalty no sale can earn back.":
    "Aan de schatkist betaald over elke kg die buiten het contract om is verkocht; telt alleen waar fabrieken het mogen proberen. Exclusieve levering is een boete die geen verkoop kan terugverdienen.",
  "Owners may walk away from a clawback": "Eigenaren mogen voor terugbetaling weglopen",
  "When a plant owes more than it has in cash, its owners put in the rest only if the contract is worth that to them; otherwise the treasury gets the cash, and the contract ends.":
    "Als een fabriek meer schuldig is dan zij in kas heeft, leggen haar eigenaren de rest alleen bij als het contract hun dat waard is; anders krijgt de schatkist de kas, en eindigt het contract.",
  "Plants time their output": "Fabrieken timen hun productie",
  "A plant puts its maintenance into months in which its price plus the contract's payment is low, and runs at nameplate when it is high. A reference of the month itself leaves nothing to gain.":
    "Een fabriek legt haar onderhoud in maanden waarin haar prijs plus de betaling van het contract laag is, en draait op nominale capaciteit als die hoog is. Een referentie van de maand zelf laat niets te winnen.",
  "Plants may report low prices": "Fabrieken mogen lage prijzen opgeven",
  "Sales to related parties are reported too low, wherever a lower index raises the plant's payments.":
    "Verkopen aan verbonden partijen worden te laag opgegeven, overal waar een lagere index de betalingen aan de fabriek verhoogt.",
  "Index leaves contract holders out": "Index laat contracthouders weg",
  "Whether the price reports of plants under contract are kept out of the reference. Chinese prices and asks never hold them.":
    "Of de prijsopgaven van fabrieken onder contract buiten de referentie blijven. Chinese prijzen en vraagprijzen bevatten ze nooit.",
  "How far a report can be off": "Hoever een opgave ernaast mag zitten",
  "Most by which a report may lie below the market without being refused.":
    "Het meeste dat een opgave onder de markt mag liggen zonder te worden geweigerd.",
  "Plants may pad their cost": "Fabrieken mogen hun kosten opkloppen",
  "In a negotiation a plant reports the cost that is worth most to it, within what the auditor cannot tell.":
    "In een onderhandeling geeft een fabriek de kosten op die haar het meest opleveren, binnen wat de controleur niet kan zien.",
  "Padding that an auditor cannot tell": "Opslag die een controleur niet kan zien",
  "Of cost, where there is no plant to compare with; it falls as the margin above does.":
    "Van de kosten, waar er geen fabriek is om mee te vergelijken; zij daalt zoals de marge hierboven.",
  "Bids may be free options": "Biedingen mogen gratis opties zijn",
  "A bidder counts on walking away when costs or prices turn out badly: it bids the strike at which its expected profit, with the bond as its greatest loss, is nothing.":
    "Een bieder rekent erop weg te lopen als kosten of prijzen tegenvallen: hij biedt de uitoefenprijs waarbij zijn verwachte winst, met de borg als grootste verlies, nul is.",
  "Share of the excess that is paid back": "Aandeel van het meerdere dat wordt terugbetaald",
  "Of the reference price above the strike; at 0 the contract is a floor.":
    "Van de referentieprijs boven de uitoefenprijs; bij 0 is het contract een bodemprijs.",
  MP: "MP",
  "One-way price floor": "Eenzijdige bodemprijs",
  "The treasury pays a plant the strike price minus the reference price when the reference is lower. When it is higher the plant keeps it, or shares part of what lies above a threshold. A spent budget stops payments while an upside share goes on, unless the terms say that both stop or all contracts end.":
    "De schatkist betaalt een fabriek de uitoefenprijs min de referentieprijs als de referentie lager is. Is die hoger, dan houdt de fabriek het, of deelt zij een deel van wat boven een drempel ligt. Een opgemaakt budget stopt betalingen terwijl een winstdeling doorgaat, tenzij de voorwaarden zeggen dat beide stoppen of dat alle contracten eindigen.",
  "4.1 (price floor mechanism, bodemprijs)": "4.1 (bodemprijsmechanisme)",
  "Treasury's share of the upside": "Aandeel van de schatkist in het meerdere",
  "Share of the reference price above the threshold that the plant pays to the treasury.":
    "Aandeel van de referentieprijs boven de drempel dat de fabriek aan de schatkist betaalt.",
  "MP, Lynas": "MP, Lynas",
  "Threshold of the upside share": "Drempel van de winstdeling",
  "Reference price above which the share is due, in the contract's currency and indexed as the strike.":
    "Referentieprijs waarboven het aandeel verschuldigd is, in de valuta van het contract en geïndexeerd als de uitoefenprijs.",
  "150 USD (Lynas)": "150 USD (Lynas)",
  "Collar: floor and cap": "Collar: bodem en plafond",
  "The treasury pays a plant what the reference price lies below the floor, which is the strike; the plant pays back what it lies above the cap. In between the plant sells at the market price. With floor and cap at one price it is a two-way contract, with the cap out of reach a one-way floor.":
    "De schatkist betaalt een fabriek wat de referentieprijs onder de bodem ligt, die de uitoefenprijs is; de fabriek betaalt terug wat hij boven het plafond ligt. Daartussen verkoopt de fabriek tegen de marktprijs. Met bodem en plafond op één prijs is het een tweezijdig contract, met het plafond buiten bereik een eenzijdige bodemprijs.",
  Cap: "Plafond",
  "Reference price above which the plant pays back, in the contract's currency and indexed as the strike. A cap below the floor counts as the floor.":
    "Referentieprijs waarboven de fabriek terugbetaalt, in de valuta van het contract en geïndexeerd als de uitoefenprijs. Een plafond onder de bodem telt als de bodem.",
  "Share of the shortfall that is paid": "Aandeel van het tekort dat wordt betaald",
  "Of the reference price below the floor; less than 1 leaves part of the risk with the plant.":
    "Van de referentieprijs onder de bodem; minder dan 1 laat een deel van het risico bij de fabriek.",
  "Of the reference price above the cap.": "Van de referentieprijs boven het plafond.",
  "Output-decoupled contract for difference": "Van productie losgekoppeld contract ter verrekening van verschillen",
  "A two-way contract on a deemed volume: the plant is paid, or pays, the difference between strike and reference on its contract volume while it is kept able to run, whatever it runs. What it earns on a further kg is the market price, so the contract does not move its output; the treasury may pay for output that is not there.":
    "Een tweezijdig contract op een veronderstelde hoeveelheid: de fabriek krijgt of betaalt het verschil tussen uitoefenprijs en referentie over haar contracthoeveelheid zolang zij in staat wordt gehouden om te draaien, wat zij ook draait. Wat zij op een volgende kg verdient, is de marktprijs, dus het contract beweegt haar productie niet; de schatkist kan betalen voor productie die er niet is.",
  "Floor by buying in": "Bodemprijs door inkoop",
  "The EU takes what covered plants offer at a fixed price, up to a volume. Plants sell on the market while it pays more, so the offer is a put: they run, and are built, as if the price could not fall below it. What is bought leaves the market and lifts the price for everybody; an asset remains, and comes back under the rule of release. It stops when the stock is full, which investors and the exporter reckon with.":
    "De EU neemt tegen een vaste prijs wat gedekte fabrieken aanbieden, tot een hoeveelheid. Fabrieken verkopen op de markt zolang die meer betaalt, dus het aanbod is een putoptie: zij draaien, en worden gebouwd, alsof de prijs er niet onder kan zakken. Wat wordt gekocht, verlaat de markt en verhoogt de prijs voor iedereen; er blijft een bezit over, dat volgens de regel voor vrijgave terugkomt. Het stopt als de voorraad vol is, waar investeerders en de exporteur rekening mee houden.",
  "4.1 (price floor mechanism, bodemprijs) and 4.3 (stocks of critical raw materials)":
    "4.1 (bodemprijsmechanisme) en 4.3 (voorraden kritieke grondstoffen)",
  "Price offered": "Geboden prijs",
  "What is paid for every kg, real 2025 euros; 0 is no offer.": "Wat voor elke kg wordt betaald, reële euro’s van 2025; 0 is geen aanbod.",
  "Capacity covered at most": "Hoogstens gedekte capaciteit",
  "Sum of the capacity of plants to which the offer stands, first come, first served.":
    "Som van de capaciteit van fabrieken waarvoor het aanbod geldt, wie het eerst komt.",
  "Stock at most": "Voorraad hoogstens",
  "Nothing more is bought in when the stock holds so much.": "Er wordt niets meer ingekocht als de voorraad zoveel bevat.",
  Plants: "Fabrieken",
  "Where plants must stand.": "Waar fabrieken moeten staan.",
  "In the EU": "In de EU",
  "In the EU and partner countries": "In de EU en partnerlanden",
  "Sells above": "Verkoopt boven",
  "Price over the register's reference price above which the stock sells.":
    "Prijs ten opzichte van de referentieprijs van het register waarboven de voorraad verkoopt.",
  "x reference price": "× referentieprijs",
  "Sells at a shortage of": "Verkoopt bij een tekort van",
  "The stock sells at any price in a month after one in which a larger share of what EU makers wanted was curtailed; 1 is never.":
    "De voorraad verkoopt tegen elke prijs in een maand na een waarin een groter aandeel van wat EU-makers wilden is afgeschakeld; 1 is nooit.",
  "Sells at most": "Verkoopt hoogstens",
  "Most that is sold in a month, in months of the use that the stock is for.":
    "Het meeste dat in een maand wordt verkocht, in maanden van het gebruik waarvoor de voorraad is.",
  "months of use a month": "maanden gebruik per maand",
  "Lost to age and changed specifications": "Verloren aan veroudering en gewijzigde specificaties",
  "Share of the stock that a year makes unfit for use.": "Aandeel van de voorraad dat een jaar onbruikbaar maakt.",
  Storage: "Opslag",
  "Paid for every kg in stock, real 2025 euros.": "Betaald voor elke kg in voorraad, reële euro’s van 2025.",
  "EUR/kg a year": "EUR/kg per jaar",
  Interest: "Rente",
  "Real interest on what the stock in hand cost. Purchases count in full in the month of purchase as well; 0 where they are paid from revenue.":
    "Reële rente over wat de aanwezige voorraad heeft gekost. Aankopen tellen daarnaast volledig in de maand van aankoop; 0 waar zij uit inkomsten worden betaald.",
  "Paid by": "Betaald door",
  "Who buys, holds and sells.": "Wie koopt, aanhoudt en verkoopt.",
  "The EU budget": "De EU-begroting",
  "National budgets": "Nationale begrotingen",
  "The offer stands from this month on.": "Het aanbod geldt vanaf deze maand.",
  "The offer stands up to and including this month.": "Het aanbod geldt tot en met deze maand.",
  "Screening of foreign investment": "Screening van buitenlandse investeringen",
  "Bids of the exporting state for plants in the EU are blocked with the stated odds. It is not free: fewer investors may bid, so all of them ask for more, and plants come up to speed more slowly where partners who know the process are kept out.":
    "Biedingen van de exporterende staat op fabrieken in de EU worden met de genoemde kans geblokkeerd. Gratis is het niet: er mogen minder investeerders bieden, dus zij vragen allemaal meer, en fabrieken komen trager op gang waar partners die het proces kennen buiten de deur blijven.",
  "COM(2025) 945; Regulation (EU) 2019/452 (screening of foreign direct investment)":
    "COM(2025) 945; Verordening (EU) 2019/452 (screening van buitenlandse directe investeringen)",
  "5.2 (strategic projects become projects of Union interest by the second quarter of 2026)":
    "5.2 (strategische projecten worden in het tweede kwartaal van 2026 projecten van Uniebelang)",
  "Hostile bids that are blocked": "Vijandige biedingen die worden geblokkeerd",
  "Of bids for plants in the EU by those whom the exporting state controls.":
    "Van biedingen op fabrieken in de EU door wie de exporterende staat beheerst.",
  "What it adds to the return that investors ask": "Wat het toevoegt aan het rendement dat investeerders vragen",
  "Basis points a year on all capital of projects in the EU, since there is less of it.":
    "Basispunten per jaar op al het kapitaal van projecten in de EU, omdat er minder van is.",
  bp: "basispunten",
  "Ramp of new plants": "Opbouw van nieuwe fabrieken",
  "Time from first output to nameplate of plants decided on under it, over what it would be.":
    "Tijd van eerste productie tot nominale capaciteit van fabrieken waartoe onder de regel is besloten, over wat die anders zou zijn.",
  "In force from this month on.": "Van kracht vanaf deze maand.",
  "In force up to and including this month.": "Van kracht tot en met deze maand.",
  "Public money for projects: grants, cheap loans, guarantees and equity, from an envelope that can be spent. A project reckons with what it is offered when it decides to build, and gives part of its output to EU buyers in return. It waits when the money of the year is gone. Loans and equity come back; guarantees are called when a plant closes in debt.":
    "Publiek geld voor projecten: subsidies, goedkope leningen, garanties en eigen vermogen, uit een enveloppe die op kan raken. Een project rekent met wat het krijgt aangeboden als het tot bouwen besluit, en geeft in ruil een deel van zijn productie aan EU-afnemers. Het wacht als het geld van het jaar op is. Leningen en eigen vermogen komen terug; garanties worden ingeroepen als een fabriek met schuld sluit.",
  "2.1 and 2.2 (financing hub)": "2.1 en 2.2 (financieringshub)",
  Envelope: "Enveloppe",
  "Which money. An envelope gives only its own kinds of finance; the shares below hold for those. List the instrument once for each envelope. InvestEU's figure is the investment it is expected to mobilise, used here as its size.":
    "Welk geld. Een enveloppe geeft alleen haar eigen soorten financiering; de aandelen hieronder gelden daarvoor. Zet het instrument voor elke enveloppe één keer in de lijst. Het bedrag van InvestEU is de investering die het naar verwachting losmaakt, hier gebruikt als zijn omvang.",
  "Financing hub: 3000 MEUR (grants, loans, guarantees, equity)":
    "Financieringshub: 3000 MEUR (subsidies, leningen, garanties, eigen vermogen)",
  "InvestEU: 2000 MEUR (guarantees, equity)": "InvestEU: 2000 MEUR (garanties, eigen vermogen)",
  "EIB: 2000 MEUR a year (loans, equity)": "EIB: 2000 MEUR per jaar (leningen, eigen vermogen)",
  "EBRD: 100 MEUR (equity)": "EBRD: 100 MEUR (eigen vermogen)",
  "Innovation Fund, call of 2025: 1000 MEUR (grants)": "Innovatiefonds, oproep van 2025: 1000 MEUR (subsidies)",
  "Innovation Fund, call of 2026: 700 MEUR (grants)": "Innovatiefonds, oproep van 2026: 700 MEUR (subsidies)",
  "Battery Booster: 300 MEUR (loans)": "Battery Booster: 300 MEUR (leningen)",
  "Cohesion funds: 1000 MEUR (grants)": "Cohesiefondsen: 1000 MEUR (subsidies)",
  "National funds, of the size below (loans, equity, guarantees)":
    "Nationale fondsen, met de omvang hieronder (leningen, eigen vermogen, garanties)",
  "Of the size below (everything)": "Met de omvang hieronder (alles)",
  "Share of it for this market": "Aandeel daarvan voor deze markt",
  "The plan's envelopes are for all critical raw materials. 0 offers nothing. Does not apply to a size set below.":
    "De enveloppen van het plan zijn voor alle kritieke grondstoffen. 0 biedt niets. Geldt niet voor een omvang die hieronder is ingesteld.",
  "Size of the envelope": "Omvang van de enveloppe",
  "For this market, in money of the start of the run. 0 offers nothing.":
    "Voor deze markt, in geld van het begin van de run. 0 biedt niets.",
  "Free in each year": "Vrij in elk jaar",
  "Share of the envelope that can be promised in a year, where the plan does not say it (the hub's own envelopes have their years from the text); what is left is kept. Projects for which nothing is left wait, in the order in which they were ready.":
    "Aandeel van de enveloppe dat in een jaar kan worden toegezegd, waar het plan dat niet zegt (de eigen enveloppen van de hub hebben hun jaren uit de tekst); wat overblijft, blijft bewaard. Projecten waarvoor niets over is, wachten in de volgorde waarin zij klaar waren.",
  Grant: "Subsidie",
  "Share of investment that is given, where the envelope gives grants.":
    "Aandeel van de investering dat wordt gegeven, waar de enveloppe subsidies geeft.",
  "Public loan": "Publieke lening",
  "Most that is lent, share of investment. Lenders ask that the P10 cash flow covers it, as for private debt.":
    "Het meeste dat wordt geleend, als aandeel van de investering. Kredietgevers vragen dat de P10-kasstroom haar dekt, zoals bij private schuld.",
  "Rate of the public loan": "Rente van de publieke lening",
  "Real, after tax. At the market rate (3.4 %) the loan is worth nothing.":
    "Reëel, na belasting. Tegen de marktrente (3,4 %) is de lening niets waard.",
  Guarantee: "Garantie",
  "Share of private debt that is guaranteed, free of charge: its rate falls by this share of the spread below, and the cover ratio from 1.3 by 0.15 of this share (MODEL 4.2).":
    "Aandeel van de private schuld dat kosteloos wordt gegarandeerd: de rente daarop daalt met dit aandeel van de opslag hieronder, en de dekkingsgraad van 1,3 met 0,15 van dit aandeel (MODEL 4.2).",
  "Spread that a guarantee takes away": "Opslag die een garantie wegneemt",
  "By how much the rate of debt would fall if all of it were guaranteed.":
    "Hoeveel de rente op schuld zou dalen als alles gegarandeerd was.",
  "Loss on debt of a plant that closes": "Verlies op schuld van een fabriek die sluit",
  "The guarantee pays this share of the guaranteed debt that is left; of a public loan the rest comes back. An envelope sets this much of guaranteed debt aside.":
    "De garantie betaalt dit aandeel van de resterende gegarandeerde schuld; van een publieke lening komt de rest terug. Een enveloppe zet zoveel van de gegarandeerde schuld apart.",
  "Public equity": "Publiek eigen vermogen",
  "Share of investment, where debt leaves room for it.": "Aandeel van de investering, waar schuld er ruimte voor laat.",
  "Return that public equity asks": "Rendement dat publiek eigen vermogen vraagt",
  "Real. Its dividends stop there; private owners ask for 5.7 %.": "Reëel. Zijn dividenden stoppen daar; private eigenaren vragen 5,7 %.",
  "Public equity is sold after": "Publiek eigen vermogen wordt verkocht na",
  "From first output. The other owners buy it.": "Vanaf de eerste productie. De andere eigenaren kopen het.",
  "Price of that sale": "Prijs van die verkoop",
  "At par a public owner asks for its money back; at net asset value it shares the wear of the plant.":
    "Tegen de inleg vraagt een publieke eigenaar zijn geld terug; tegen intrinsieke waarde deelt hij de slijtage van de fabriek.",
  "What was put in": "Wat is ingelegd",
  "Net asset value: what was put in, written off over the life of the plant":
    "Intrinsieke waarde: wat is ingelegd, afgeschreven over de levensduur van de fabriek",
  Where: "Waar",
  "Where projects may be.": "Waar projecten mogen staan.",
  EU: "EU",
  "EU and partner countries": "EU en partnerlanden",
  "Partner countries": "Partnerlanden",
  "Which plants": "Welke fabrieken",
  "New plants of these kinds.": "Nieuwe fabrieken van deze soorten.",
  All: "Alle",
  "Fed by scrap": "Gevoed met schroot",
  "Not fed by scrap": "Niet gevoed met schroot",
  "Most aid of all envelopes together": "Meeste steun van alle enveloppen samen",
  "Grants, and what loans and guarantees cost less than the market asks, over investment. Grants give way. Of several envelopes the lowest cap holds.":
    "Subsidies, en wat leningen en garanties minder kosten dan de markt vraagt, over de investering. Subsidies wijken. Van meerdere enveloppen geldt het laagste plafond.",
  "Output that has to go to buyers in the EU": "Productie die naar afnemers in de EU moet",
  "Least share of output that a plant with this finance delivers to makers in the EU, at the price there.":
    "Minste aandeel van de productie dat een fabriek met deze financiering aan makers in de EU levert, tegen de prijs daar.",
  "Who pays": "Wie betaalt",
  "Account that pays and is paid back.": "Rekening die betaalt en wordt terugbetaald.",
  "EU budget and its banks": "EU-begroting en haar banken",
  "What comes back": "Wat terugkomt",
  "Loan service, dividends and sales of equity.": "Aflossing en rente, dividenden en verkopen van eigen vermogen.",
  "Goes to the treasury: each euro is used once": "Gaat naar de schatkist: elke euro wordt één keer gebruikt",
  "Is lent and given again": "Wordt opnieuw uitgeleend en gegeven",
  "Only where needed": "Alleen waar nodig",
  "Leaves out projects that would be built without: the test of a funding gap. When off, part of the money goes to them.":
    "Laat projecten weg die ook zonder zouden worden gebouwd: de toets op een financieringstekort. Staat dit uit, dan gaat een deel van het geld naar hen.",
  "No finance before it; years of the envelope are counted from it.":
    "Daarvoor geen financiering; jaren van de enveloppe worden vanaf hier geteld.",
  "No project gets a promise after it; what was promised is paid.":
    "Daarna krijgt geen project een toezegging; wat is toegezegd, wordt betaald.",
  "Partnerships with producer countries": "Partnerschappen met producerende landen",
  "Guarantees and export credit for plants in partner countries that promise part of their output to EU buyers, and technical assistance that brings more projects forward. What is promised beyond what makers in the EU take is sold on: volume is secured only where somebody in the EU can use it.":
    "Garanties en exportkrediet voor fabrieken in partnerlanden die een deel van hun productie aan EU-afnemers toezeggen, en technische bijstand die meer projecten naar voren brengt. Wat is toegezegd boven wat makers in de EU afnemen, wordt doorverkocht: volume is alleen veiliggesteld waar iemand in de EU het kan gebruiken.",
  "2.3 (guarantees of EFSD+, technical assistance, offtake in the EU) and 6.1 (15 partnerships)":
    "2.3 (garanties van EFSD+, technische bijstand, afname in de EU) en 6.1 (15 partnerschappen)",
  "More projects through technical assistance": "Meer projecten door technische bijstand",
  "New ideas for plants in partner countries over those that prices call for. They stand on their own feet after that.":
    "Nieuwe ideeën voor fabrieken in partnerlanden boven die waar prijzen om vragen. Daarna staan zij op eigen benen.",
  "Projects in partner countries that are eligible": "Projecten in partnerlanden die in aanmerking komen",
  "Of plants in the register's partner countries. The 15 partners of the plan cover most of what the register calls so (Australia, Canada, Norway, South Africa).":
    "Van fabrieken in de partnerlanden van het register. De 15 partners van het plan dekken het meeste van wat het register zo noemt (Australië, Canada, Noorwegen, Zuid-Afrika).",
  "Projects in the EU that ask for permits from the start date on get them within 27 months (mines) or 15 months (processing and recycling) with the stated odds. Each project keeps its own luck: it stands at the same place among all projects as it would without. Without a single contact point the odds are low; courts are bound by no limit.":
    "Projecten in de EU die vanaf de begindatum vergunningen aanvragen, krijgen ze met de genoemde kans binnen 27 maanden (mijnen) of 15 maanden (verwerking en recycling). Elk project houdt zijn eigen geluk: het staat op dezelfde plaats tussen alle projecten als zonder. Zonder één contactpunt is de kans laag; rechtbanken zijn aan geen termijn gebonden.",
  "COM(2025) 945, RESourceEU action plan; Regulation (EU) 2024/1252 (Critical Raw Materials Act)":
    "COM(2025) 945, actieplan RESourceEU; Verordening (EU) 2024/1252 (verordening kritieke grondstoffen)",
  "2.4 (time limits, single contact points, staff)": "2.4 (termijnen, één contactpunt, personeel)",
  "Limit for mines": "Termijn voor mijnen",
  "Plants with a mine of their own.": "Fabrieken met een eigen mijn.",
  "Limit for processing and recycling": "Termijn voor verwerking en recycling",
  "Plants that buy their feed, run on scrap, make a by-product of another metal or a component.":
    "Fabrieken die hun grondstof kopen, op schroot draaien, een bijproduct van een ander metaal of een component maken.",
  "Permits granted within the limit": "Vergunningen die binnen de termijn worden verleend",
  "With staff and a single contact point. The register has 0.8 within 27 months without this instrument.":
    "Met personeel en één contactpunt. Zonder dit instrument heeft het register 0,8 binnen 27 maanden.",
  "Single contact points are in place": "Contactpunten zijn ingericht",
  "Member states without one are told to set it up at once. When off, no more than 0.4 of permits come in time.":
    "Lidstaten zonder contactpunt moeten het meteen inrichten. Staat dit uit, dan komt niet meer dan 0,4 van de vergunningen op tijd.",
  "Projects that the limits hold for": "Projecten waarvoor de termijnen gelden",
  "The act's limits hold for strategic projects. 0 changes nothing.":
    "De termijnen van de verordening gelden voor strategische projecten. 0 verandert niets.",
  "Permits that are taken to court": "Vergunningen waartegen wordt geprocedeerd",
  "Of permits under the limits, beyond what the register's times hold already.":
    "Van vergunningen onder de termijnen, boven wat al in de doorlooptijden van het register zit.",
  "Time in court": "Tijd bij de rechter",
  "On average; some cases last much longer (exponential).": "Gemiddeld; sommige zaken duren veel langer (exponentieel).",
  "For projects that ask for permits from this month on.": "Voor projecten die vanaf deze maand vergunningen aanvragen.",
  "For projects that ask for permits up to and including this month.": "Voor projecten die tot en met deze maand vergunningen aanvragen.",
  "Exclusion from EU research and funding": "Uitsluiting van EU-onderzoek en -financiering",
  "Plants that the exporting state controls get no public finance, and payments to a plant that comes under its control while it is built stop. In return EU plants learn more slowly, since they work without partners who have run the process for decades.":
    "Fabrieken die de exporterende staat beheerst krijgen geen publieke financiering, en betalingen aan een fabriek die tijdens de bouw onder zijn zeggenschap komt, stoppen. Daar staat tegenover dat EU-fabrieken trager leren, omdat zij werken zonder partners die het proces al decennia draaien.",
  "COM(2025) 945, RESourceEU action plan; Horizon Europe work programme 2026–27":
    "COM(2025) 945, actieplan RESourceEU; werkprogramma Horizon Europa 2026–27",
  "5.2 (restriction of Chinese entities in research and funding)": "5.2 (beperking van Chinese entiteiten in onderzoek en financiering)",
  "Covers public finance": "Omvat publieke financiering",
  "All envelopes of the policy. When off, research alone is closed.":
    "Alle enveloppen van het beleid. Staat dit uit, dan is alleen onderzoek gesloten.",
  "Ramp of new plants in the EU": "Opbouw van nieuwe fabrieken in de EU",
  "European Critical Raw Materials Centre": "Europees Centrum voor kritieke grondstoffen",
  "EU buyers report what they pay under contract, so published indices rest on more deals: fewer asks and a smaller reporting error, for contracts that settle on them and investors who look at them. Where little is sold under contract nothing changes. With full powers the Centre sends what is bought jointly to defence first. It makes nobody's price forecast better, since forecasts in the model have no error of their own, and it moves no money between other instruments.":
    "EU-afnemers melden wat zij onder contract betalen, zodat gepubliceerde indexen op meer transacties rusten: minder vraagprijzen en een kleinere rapportagefout, voor contracten die erop worden afgerekend en investeerders die ernaar kijken. Waar weinig onder contract wordt verkocht, verandert niets. Met volle bevoegdheden stuurt het centrum wat gezamenlijk is gekocht eerst naar defensie. Het maakt niemands prijsverwachting beter, omdat verwachtingen in het model geen eigen fout hebben, en het verplaatst geen geld tussen andere instrumenten.",
  "1 (European Critical Raw Materials Centre)": "1 (Europees Centrum voor kritieke grondstoffen)",
  "EU contracts that are reported": "EU-contracten die worden gemeld",
  "Share of deliveries under contract to the EU whose price buyers report to the Centre, which passes them on without names.":
    "Aandeel van leveringen onder contract aan de EU waarvan afnemers de prijs aan het centrum melden, dat ze zonder namen doorgeeft.",
  "Aerospace and defence first": "Lucht- en ruimtevaart en defensie eerst",
  "Once it has full powers, what is bought jointly goes to defence buyers before others. Without joint purchasing in the policy it moves nothing.":
    "Zodra het volle bevoegdheden heeft, gaat wat gezamenlijk is gekocht naar defensieafnemers vóór anderen. Zonder gezamenlijke inkoop in het beleid verplaatst het niets.",
  "Running cost": "Lopende kosten",
  "What the EU treasury pays for the Centre's work on this material.":
    "Wat de EU-schatkist betaalt voor het werk van het centrum aan dit materiaal.",
  Operational: "Operationeel",
  "Buyers report from this month on.": "Afnemers melden vanaf deze maand.",
  "Full powers": "Volle bevoegdheden",
  "The Centre decides on joint purchases from this month on.": "Het centrum beslist vanaf deze maand over gezamenlijke aankopen.",
  "The Centre works up to and including this month.": "Het centrum werkt tot en met deze maand.",
  "Large firms assess their supply chains. Where one country supplies more than the ceiling they mitigate: they accept a premium for other origin. Where a year's use is still above the ceiling when they should have acted, diversification is mandated: on each kg short they pay a penalty that ramps up. The part of their use above the ceiling then pays up to the penalty for other origin, and what it really pays comes out of the market.":
    "Grote bedrijven beoordelen hun toeleveringsketens. Waar één land meer dan het maximum levert, sturen zij bij: zij aanvaarden een premie voor andere oorsprong. Waar het gebruik van een jaar nog boven het maximum ligt als zij hadden moeten handelen, wordt diversificatie verplicht: over elke kg tekort betalen zij een boete die oploopt. Het deel van hun gebruik boven het maximum betaalt dan tot aan de boete voor andere oorsprong, en wat het werkelijk betaalt, komt uit de markt.",
  "COM(2025) 945, RESourceEU action plan; targeted amendment of Regulation (EU) 2024/1252":
    "COM(2025) 945, actieplan RESourceEU; gerichte wijziging van Verordening (EU) 2024/1252",
  "4.2 (risk assessment, mitigation, mandated diversification where no action is taken)":
    "4.2 (risicobeoordeling, bijsturing, verplichte diversificatie waar niet wordt gehandeld)",
  "Most of one country": "Meeste uit één land",
  "Share of a firm's use that may come from the home country of the controlling state.":
    "Aandeel van het gebruik van een bedrijf dat uit het thuisland van de beherende staat mag komen.",
  "Union benchmark": "richtgetal van de Unie",
  "Use of large firms": "Gebruik van grote bedrijven",
  "Share of EU use that firms under the obligation buy; 0 binds nobody.":
    "Aandeel van het EU-gebruik dat bedrijven onder de plicht kopen; 0 bindt niemand.",
  "Covers material inside imported components": "Omvat materiaal in ingevoerde componenten",
  "When off, firms that buy components instead of material escape the obligation.":
    "Staat dit uit, dan ontsnappen bedrijven die componenten in plaats van materiaal kopen aan de plicht.",
  "Risk assessment": "Risicobeoordeling",
  "Month in which large firms have assessed their supply chains, and mitigation begins where it is needed.":
    "Maand waarin grote bedrijven hun toeleveringsketens hebben beoordeeld, en het bijsturen begint waar dat nodig is.",
  "Premium accepted while mitigating": "Premie die bij het bijsturen wordt aanvaard",
  "What firms whose assessment found too much of one country pay more for other origin of their own accord.":
    "Wat bedrijven waarvan de beoordeling te veel uit één land vond, uit eigen beweging meer betalen voor andere oorsprong.",
  "Time to mitigate": "Tijd om bij te sturen",
  "After it, a year's use above the ceiling counts as no action taken; it is judged again every year.":
    "Daarna telt een jaargebruik boven het maximum als niet gehandeld; het wordt elk jaar opnieuw beoordeeld.",
  Penalty: "Boete",
  "Paid to the EU treasury on every kg of home origin above the ceiling once diversification is mandated. The most that other origin can cost more.":
    "Aan de EU-schatkist betaald over elke kg uit het thuisland boven het maximum zodra diversificatie verplicht is. Het meeste dat andere oorsprong meer kan kosten.",
  Transition: "Overgang",
  "Months over which the penalty rises to its full amount.": "Maanden waarin de boete tot haar volle bedrag oploopt.",
  "The obligation holds up to and including this month.": "De plicht geldt tot en met deze maand.",
  "Demand aggregation and joint purchasing": "Vraagbundeling en gezamenlijke inkoop",
  "In rounds, buyers of the pool offer plants outside home a contract for part of their output, at the price that both expect. The plant's output under contract goes to the EU and carries no price risk, so projects need less to be built; members pay the contract price whatever spot does. Where sellers know their weight, they hold back less towards buyers who buy as one. Buyers outside the pool pay spot, no fee, and share in whatever the new plants do to it. Only buyers of the material take part, not those of components.":
    "In rondes bieden afnemers van de pool fabrieken buiten het thuisland een contract voor een deel van hun productie, tegen de prijs die beiden verwachten. De productie onder contract gaat naar de EU en draagt geen prijsrisico, dus projecten hebben minder nodig om te worden gebouwd; leden betalen de contractprijs, wat de spotprijs ook doet. Waar verkopers hun gewicht kennen, houden zij minder achter tegenover afnemers die als één inkopen. Afnemers buiten de pool betalen de spotprijs, geen vergoeding, en delen in wat de nieuwe fabrieken daarmee doen. Alleen afnemers van het materiaal doen mee, niet die van componenten.",
  "COM(2025) 945, RESourceEU action plan; Regulation (EU) 2024/1252 article 25":
    "COM(2025) 945, actieplan RESourceEU; Verordening (EU) 2024/1252 artikel 25",
  "4.1 (Raw Materials Mechanism) and 1": "4.1 (grondstoffenmechanisme) en 1",
  Participation: "Deelname",
  "Share of what EU buyers of the material use that wants to buy jointly; 0 is no pool.":
    "Aandeel van wat EU-afnemers van het materiaal gebruiken dat gezamenlijk wil inkopen; 0 is geen pool.",
  "Most of EU demand": "Meeste van de EU-vraag",
  "Antitrust limit on the pool's share of EU demand; what wants in beyond it stays out.":
    "Mededingingsgrens aan het aandeel van de pool in de EU-vraag; wat daarboven mee wil doen, blijft erbuiten.",
  "Small firms among them": "Kleine bedrijven daaronder",
  "Share of the participation that is too small to buy a supplier's lot alone.":
    "Aandeel van de deelname dat te klein is om de partij van een leverancier alleen te kopen.",
  "Lots for small firms": "Kavels voor kleine bedrijven",
  "When off, small firms stay outside the pool.": "Staat dit uit, dan blijven kleine bedrijven buiten de pool.",
  "Eligible origins": "Toegestane oorsprong",
  "Where suppliers of the rounds may be. The EEA and overseas territories count as partner countries.":
    "Waar leveranciers in de rondes mogen staan. De EER en landen en gebieden overzee tellen als partnerlanden.",
  "EU, EEA, overseas territories and partner countries": "EU, EER, landen en gebieden overzee en partnerlanden",
  "Anywhere outside home": "Overal buiten het thuisland",
  "First round": "Eerste ronde",
  "Month of the first matchmaking round.": "Maand van de eerste koppelronde.",
  "Rounds a year": "Rondes per jaar",
  "Rounds after the first one, evenly spread.": "Rondes na de eerste, gelijk verdeeld.",
  rounds: "rondes",
  "Most of a plant's output": "Meeste van de productie van een fabriek",
  "Largest share of a plant's capacity that the pool takes ahead; 0 is no pool.":
    "Grootste aandeel van de capaciteit van een fabriek dat de pool vooruit afneemt; 0 is geen pool.",
  "From the round, or from first output for a plant that is not built yet.":
    "Vanaf de ronde, of vanaf de eerste productie voor een fabriek die nog niet is gebouwd.",
  "Fee of the platform": "Vergoeding van het platform",
  "Members pay it to the EU treasury on every kg bought jointly.":
    "Leden betalen haar aan de EU-schatkist over elke gezamenlijk gekochte kg.",
  "Cost of finding a supplier": "Kosten van het vinden van een leverancier",
  "What a buyer alone spends on search and transaction; members save half of it times the pool's share of EU demand (MODEL 6).":
    "Wat een afnemer alleen aan zoeken en transacties uitgeeft; leden besparen de helft daarvan maal het aandeel van de pool in de EU-vraag (MODEL 6).",
  "Last round": "Laatste ronde",
  "No round is held after this month; contracts run out.": "Na deze maand is er geen ronde meer; contracten lopen uit.",
  "Offtake guarantee by a public buyer": "Afnamegarantie door een publieke koper",
  "A public buyer takes what plants that signed deliver at the guaranteed price, and they deliver whenever the market pays less. It resells at once and bears the loss, or stocks the material: then its purchases take tonnes off the market and raise the price, and it sells when the price is high. The stock is bought a month after the delivery it stands for, at the market's price, and the plant gets the rest of the guaranteed price beside it: together what a delivery at that price costs. A budget counts what is paid beyond the price of the market.":
    "Een publieke koper neemt tegen de gegarandeerde prijs wat fabrieken die hebben getekend leveren, en zij leveren zodra de markt minder betaalt. Hij verkoopt meteen door en draagt het verlies, of slaat het materiaal op: dan halen zijn aankopen tonnen van de markt en verhogen zij de prijs, en verkoopt hij als de prijs hoog is. De voorraad wordt een maand na de levering waar zij voor staat gekocht, tegen de marktprijs, en de fabriek krijgt de rest van de gegarandeerde prijs ernaast: samen wat een levering tegen die prijs kost. Een budget telt wat boven de marktprijs wordt betaald.",
  "2.1 and 2.3 (offtake guarantees); 4.3 for what is stocked": "2.1 en 2.3 (afnamegaranties); 4.3 voor wat wordt opgeslagen",
  "What is done with the material": "Wat er met het materiaal gebeurt",
  "Resold at once, the guarantee moves money; stocked, it moves tonnes too.":
    "Meteen doorverkocht verplaatst de garantie geld; opgeslagen verplaatst zij ook tonnen.",
  "Stocked, and sold when the price is high": "Opgeslagen, en verkocht als de prijs hoog is",
  "Resold at once": "Meteen doorverkocht",
  "Most in stock": "Hoogstens op voorraad",
  "What is delivered beyond it is resold at once.": "Wat daarboven wordt geleverd, wordt meteen doorverkocht.",
  "Sold above": "Verkocht boven",
  "Price, in real 2025 euros, above which the buyer sells what it has in stock.":
    "Prijs, in reële euro’s van 2025, waarboven de koper verkoopt wat hij op voorraad heeft.",
  "Time to sell": "Tijd om te verkopen",
  "Months over which a full stock is sold at a high price; 0 sells all at once.":
    "Maanden waarin een volle voorraad bij een hoge prijs wordt verkocht; 0 verkoopt alles ineens.",
  "Standards-based premium market": "Premiummarkt op basis van normen",
  "In the EU, the US, Japan and Korea and partner countries part of the buyers take only material certified to the standards, which home material is not. Certifying costs makers money on every kg, so that certified material sells at a price of its own: other origin plus the certificate while it abounds, more where it is scarce, and at most the premium that these buyers put up with.":
    "In de EU, de VS, Japan en Korea en partnerlanden neemt een deel van de afnemers alleen materiaal dat volgens de normen is gecertificeerd, en dat is materiaal uit het thuisland niet. Certificeren kost makers geld per kg, zodat gecertificeerd materiaal tegen een eigen prijs wordt verkocht: andere oorsprong plus het certificaat zolang het er ruim is, meer waar het schaars is, en hoogstens de premie die deze afnemers voor lief nemen.",
  "COM(2025) 945, RESourceEU action plan; G7 roadmap to promote standards-based markets for critical minerals":
    "COM(2025) 945, actieplan RESourceEU; G7-routekaart voor op normen gebaseerde markten voor kritieke mineralen",
  "5.2 (standards-based markets)": "5.2 (op normen gebaseerde markten)",
  "Share of the coalition's use": "Aandeel van het gebruik van de coalitie",
  "Of what buyers of the coalition use, bought certified; 0 is no premium market.":
    "Van wat afnemers van de coalitie gebruiken, gecertificeerd gekocht; 0 is geen premiummarkt.",
  "Cost of certification": "Kosten van certificering",
  "Audits, traceability and standards met, on every certified kg; makers pay it out of the certified price.":
    "Audits, traceerbaarheid en het voldoen aan normen, per gecertificeerde kg; makers betalen ze uit de gecertificeerde prijs.",
  "Most that buyers put up with": "Meeste dat afnemers voor lief nemen",
  "Above this premium over home material the buyers give up on certificates; below the cost of certification nobody certifies.":
    "Boven deze premie ten opzichte van materiaal uit het thuisland zien afnemers van certificaten af; onder de kosten van certificering certificeert niemand.",
  "Months over which buyers come to put up with the whole premium.": "Maanden waarin afnemers de hele premie voor lief gaan nemen.",
  "When off, only makers in the EU buy certified material.": "Staat dit uit, dan kopen alleen makers in de EU gecertificeerd materiaal.",
  "Certified material is asked for from this month on.": "Naar gecertificeerd materiaal wordt vanaf deze maand gevraagd.",
  "Certified material is asked for up to and including this month.": "Naar gecertificeerd materiaal wordt tot en met deze maand gevraagd.",
  "Non-price criteria in public and defence procurement": "Niet-prijscriteria bij overheids- en defensieopdrachten",
  "Public and defence buyers let their contractors pay a premium for material that is not of home origin. The part of EU use that they buy takes other origin while it costs less than home material plus the premium; they pay what it costs, and nobody receives the premium as such. The model knows origin, not where in the EU something was refined or recycled, so any other origin counts.":
    "Publieke en defensieafnemers laten hun opdrachtnemers een premie betalen voor materiaal dat niet uit het thuisland komt. Het deel van het EU-gebruik dat zij kopen, neemt andere oorsprong zolang die minder kost dan materiaal uit het thuisland plus de premie; zij betalen wat het kost, en niemand ontvangt de premie als zodanig. Het model kent oorsprong, niet waar in de EU iets is geraffineerd of gerecycled, dus elke andere oorsprong telt.",
  "COM(2025) 945, RESourceEU action plan; Directives 2014/23, 2014/24, 2014/25 and 2009/81 under revision":
    "COM(2025) 945, actieplan RESourceEU; Richtlijnen 2014/23, 2014/24, 2014/25 en 2009/81 in herziening",
  "4.2 (non-price criteria in public and defence procurement)": "4.2 (niet-prijscriteria bij overheids- en defensieopdrachten)",
  "Premium accepted": "Aanvaarde premie",
  "Most that contractors may pay above home material for other origin; 0 is no criterion.":
    "Het meeste dat opdrachtnemers voor andere oorsprong boven materiaal uit het thuisland mogen betalen; 0 is geen criterium.",
  "Share of defence use": "Aandeel van het defensiegebruik",
  "Of what the EU defence sector uses, bought under the criteria.": "Van wat de EU-defensiesector gebruikt, onder de criteria gekocht.",
  "Share of other use": "Aandeel van het overige gebruik",
  "Of what all other EU sectors use, bought by public authorities and their contractors under the criteria.":
    "Van wat alle andere EU-sectoren gebruiken, door overheden en hun opdrachtnemers onder de criteria gekocht.",
  "When off, contractors that buy components abroad escape the criteria.":
    "Staat dit uit, dan ontsnappen opdrachtnemers die componenten in het buitenland kopen aan de criteria.",
  "The criteria hold from this month on.": "De criteria gelden vanaf deze maand.",
  "The criteria hold up to and including this month.": "De criteria gelden tot en met deze maand.",
  Stockpile: "Strategische voorraad",
  "A public stock for makers in the EU. It buys on the market while the price is low and sells when the price is high or makers were short last month. Its purchases are demand like any other: they raise the price while it fills, most of all in a crisis. What it sells it sells on an open market, so makers elsewhere gain from it too. Begins with recycled material as a pilot of Commission and members; the Centre takes over.":
    "Een publieke voorraad voor makers in de EU. Zij koopt op de markt zolang de prijs laag is en verkoopt als de prijs hoog is of makers de vorige maand tekortkwamen. Haar aankopen zijn vraag als elke andere: zij verhogen de prijs terwijl zij wordt gevuld, het meest in een crisis. Wat zij verkoopt, verkoopt zij op een open markt, dus makers elders hebben er ook iets aan. Begint met gerecycled materiaal als proef van Commissie en lidstaten; het centrum neemt het over.",
  "4.3 (stocks of critical raw materials) and 1 (the Centre); COM(2025) 528 (EU stockpiling strategy)":
    "4.3 (voorraden kritieke grondstoffen) en 1 (het centrum); COM(2025) 528 (EU-strategie voor voorraadvorming)",
  "Months of EU use that the stock works towards; 0 is no stock.": "Maanden EU-gebruik waar de voorraad naartoe werkt; 0 is geen voorraad.",
  "months of use": "maanden gebruik",
  "Use that it covers": "Gebruik dat zij dekt",
  "Whose use a month of the stock is a month of. It buys and sells where EU makers do either way.":
    "Wiens gebruik een maand voorraad een maand van is. Zij koopt en verkoopt hoe dan ook waar EU-makers dat doen.",
  "What makers in the EU use": "Wat makers in de EU gebruiken",
  "Also what is inside imported components": "Ook wat in ingevoerde componenten zit",
  "Buys at most": "Koopt hoogstens",
  "Most that is bought in a month, in months of that use.": "Het meeste dat in een maand wordt gekocht, in maanden van dat gebruik.",
  "Buys below": "Koopt onder",
  "Price over the register's reference price up to which it buys.":
    "Prijs ten opzichte van de referentieprijs van het register tot waar zij koopt.",
  "Purchases are": "Aankopen zijn",
  "When announced, traders and buyers reckon with the rise that the purchases will bring from the month of the announcement.":
    "Als zij worden aangekondigd, rekenen handelaren en afnemers vanaf de maand van de aankondiging met de stijging die de aankopen brengen.",
  "Not told to anybody": "Aan niemand verteld",
  "Announced beforehand": "Vooraf aangekondigd",
  "Announced before": "Aangekondigd vóór",
  "Months between the announcement and the first purchase.": "Maanden tussen de aankondiging en de eerste aankoop.",
  "Held by": "Aangehouden door",
  "Members for themselves all buy at once after news of a limit, whatever the price, and sell nothing while the alarm lasts.":
    "Lidstaten elk voor zich kopen allemaal tegelijk na nieuws van een beperking, wat de prijs ook is, en verkopen niets zolang het alarm duurt.",
  "The Union, as one stock": "De Unie, als één voorraad",
  "Members, under one rule": "Lidstaten, onder één regel",
  "The Union's stock is paid by": "De voorraad van de Unie wordt betaald door",
  "National stocks are always paid by national budgets.": "Nationale voorraden worden altijd uit nationale begrotingen betaald.",
  "Members that hold a stock": "Lidstaten met een voorraad",
  "Number of national stocks; each holds an equal part of the target.":
    "Aantal nationale voorraden; elk houdt een gelijk deel van het doel aan.",
  stocks: "voorraden",
  "Alarm of members": "Alarm van lidstaten",
  "Months after news of a limit on exports in which members that act for themselves buy whatever the price.":
    "Maanden na nieuws van een exportbeperking waarin lidstaten die elk voor zich handelen kopen wat de prijs ook is.",
  "Members in alarm buy at most": "Lidstaten in alarm kopen hoogstens",
  "All members together, while the alarm lasts.": "Alle lidstaten samen, zolang het alarm duurt.",
  "Defence first": "Defensie eerst",
  "A part of the stock is filled first, and sold to EU defence buyers alone. With it defence buyers have a price of their own.":
    "Een deel van de voorraad wordt eerst gevuld, en alleen aan EU-defensieafnemers verkocht. Defensieafnemers hebben dan een eigen prijs.",
  "Kept for defence": "Bewaard voor defensie",
  "Only with defence first; within the target while that is larger.": "Alleen met defensie eerst; binnen het doel zolang dat groter is.",
  "months of defence use": "maanden defensiegebruik",
  "Secondary materials first": "Secundaire grondstoffen eerst",
  "Until the Centre takes over, no more is bought than recyclers in the EU made in the month before.":
    "Tot het centrum het overneemt, wordt niet meer gekocht dan recyclers in de EU de maand ervoor maakten.",
  "The Centre takes over": "Het centrum neemt het over",
  "From this month on the stock buys whatever is on the market.": "Vanaf deze maand koopt de voorraad wat er op de markt is.",
  "Purchases begin.": "Aankopen beginnen.",
  "Buys up to and including this month; what is in stock stays under the rule of release.":
    "Koopt tot en met deze maand; wat op voorraad is, blijft onder de regel voor vrijgave.",
  "Collection target and product labels": "Inzameldoel en productetiketten",
  "More products are collected at the end of their life, and labels tell recyclers where the material in them is, so that more of it is recovered. The EU's scrap pool fills faster; recyclers there run more where they were short of scrap, and what they cannot take is exported or lost as before. Collectors are paid for every kg that would not have been recovered: by those who put products on the market, who pass it on to EU buyers as a cost on each kg used, or by the treasury.":
    "Er worden meer producten aan het einde van hun levensduur ingezameld, en etiketten vertellen recyclers waar het materiaal erin zit, zodat er meer van wordt teruggewonnen. De schrootpool van de EU vult zich sneller; recyclers daar draaien meer waar zij schroot tekortkwamen, en wat zij niet aankunnen, wordt als voorheen geëxporteerd of gaat verloren. Inzamelaars worden betaald voor elke kg die anders niet was teruggewonnen: door wie producten op de markt brengt, die het als kosten per gebruikte kg aan EU-afnemers doorberekent, of door de schatkist.",
  "COM(2025) 945, RESourceEU action plan; revision of the directive on electrical and electronic waste":
    "COM(2025) 945, actieplan RESourceEU; herziening van de richtlijn afgedankte elektrische en elektronische apparatuur",
  "3.1 and 3.2 (collection of waste, labels on products with permanent magnets)":
    "3.1 en 3.2 (inzameling van afval, etiketten op producten met permanente magneten)",
  "Products collected": "Ingezamelde producten",
  "Share of products at end of life that is collected in the end; 0.4, as today, is no target.":
    "Aandeel van producten aan het einde van hun levensduur dat uiteindelijk wordt ingezameld; 0,4, zoals nu, is geen doel.",
  today: "nu",
  "Recovered from what is collected, with labels": "Teruggewonnen uit wat is ingezameld, met etiketten",
  "Least share of the material in collected products that is recovered once labels are in place; 0 is no labels.":
    "Minste aandeel van het materiaal in ingezamelde producten dat wordt teruggewonnen zodra er etiketten zijn; 0 is geen etiketten.",
  "Months to the target": "Maanden tot het doel",
  "From the first month on collection and recovery rise evenly for so long.":
    "Vanaf de eerste maand stijgen inzameling en terugwinning zo lang gelijkmatig.",
  "Cost of collecting and taking apart": "Kosten van inzamelen en demonteren",
  "Per kg of material that would not have been recovered; what recyclers pay for scrap is not in it.":
    "Per kg materiaal die anders niet was teruggewonnen; wat recyclers voor schroot betalen, zit er niet in.",
  "Who pays collectors": "Wie inzamelaars betaalt",
  "Producers who answer for their waste pass the cost on.":
    "Producenten die voor hun afval verantwoordelijk zijn, berekenen de kosten door.",
  "Producers, and through them EU buyers": "Producenten, en via hen EU-afnemers",
  "The treasury": "De schatkist",
  "The rule holds from this month on.": "De regel geldt vanaf deze maand.",
  "The rule holds up to and including this month.": "De regel geldt tot en met deze maand.",
  "Recycled content: declaration, then a minimum share": "Gerecycled materiaal: verklaring, dan een minimumaandeel",
  "EU buyers declare how much of what they use was recycled from EU waste, and later need certificates for a rising share of it. EU recyclers get one certificate for every kg they make of scrap, and sell it. Its price is what brings out enough of them, at most the penalty; it adds to what recyclers earn on a kg, moves what they run and whether they are built, and is a cost on every kg that EU buyers use. What is missing pays the penalty to the treasury.":
    "EU-afnemers verklaren hoeveel van wat zij gebruiken uit EU-afval is gerecycled, en hebben later certificaten nodig voor een oplopend deel ervan. EU-recyclers krijgen één certificaat voor elke kg die zij uit schroot maken, en verkopen het. De prijs ervan is wat genoeg recyclers oplevert, hoogstens de boete; die komt bij wat recyclers op een kg verdienen, beweegt wat zij draaien en of zij worden gebouwd, en is een kostenpost op elke kg die EU-afnemers gebruiken. Over wat ontbreekt, gaat de boete naar de schatkist.",
  "COM(2025) 945, RESourceEU action plan; Regulation (EU) 2024/1252 Article 29":
    "COM(2025) 945, actieplan RESourceEU; Verordening (EU) 2024/1252 artikel 29",
  "3.2 (declaration of pre- and post-consumer recycled content, minimum shares for permanent magnets)":
    "3.2 (verklaring van gerecycled productie- en consumentenafval, minimumaandelen voor permanente magneten)",
  "First month of the declaration": "Eerste maand van de verklaring",
  "From this month on makers declare how much of what they use is recycled, at the cost below.":
    "Vanaf deze maand verklaren makers hoeveel van wat zij gebruiken is gerecycled, tegen de kosten hieronder.",
  "Cost of the declaration": "Kosten van de verklaring",
  "Paid to certifiers on every kg that EU buyers use.": "Aan certificeerders betaald over elke kg die EU-afnemers gebruiken.",
  "First month of the minimum share": "Eerste maand van het minimumaandeel",
  "From this month on EU buyers need certificates for the minimum share of what they use.":
    "Vanaf deze maand hebben EU-afnemers certificaten nodig voor het minimumaandeel van wat zij gebruiken.",
  "Minimum share at the start": "Minimumaandeel bij het begin",
  "Share of use that must be recycled from EU waste in the first month.":
    "Aandeel van het gebruik dat in de eerste maand uit EU-afval gerecycled moet zijn.",
  "Minimum share in the end": "Minimumaandeel uiteindelijk",
  "Share reached after the transition, in even steps; never below the first share.":
    "Aandeel dat na de overgang is bereikt, in gelijke stappen; nooit onder het eerste aandeel.",
  "Months from the first to the final share.": "Maanden van het eerste tot het uiteindelijke aandeel.",
  "Due to the treasury on every kg of certificates that is missing: the most that a certificate can cost.":
    "Verschuldigd aan de schatkist over elke kg certificaten die ontbreekt: het meeste dat een certificaat kan kosten.",
  "Waste that counts": "Afval dat telt",
  "Scrap from making components is cleaner and there is more of it; only scrap of products at end of life calls for collection.":
    "Schroot uit het maken van componenten is schoner en er is meer van; alleen schroot van producten aan het einde van hun levensduur vraagt om inzameling.",
  "Before and after consumption": "Vóór en na consumptie",
  "After consumption only": "Alleen na consumptie",
  "Covers imported components": "Omvat ingevoerde componenten",
  "When off, only makers in the EU need certificates and imported magnets escape the cost. They do so too where components are a market of their own in the scenario.":
    "Staat dit uit, dan hebben alleen makers in de EU certificaten nodig en ontsnappen ingevoerde magneten aan de kosten. Dat doen zij ook waar componenten in het scenario een eigen markt zijn.",
  "Life of a certificate": "Geldigheid van een certificaat",
  "Certificates beyond what is needed are kept, up to what is needed in so many months, and drawn on evenly.":
    "Certificaten boven wat nodig is, worden bewaard, tot wat in zoveel maanden nodig is, en gelijkmatig opgebruikt.",
  "Support for recycling capacity": "Steun voor recyclingcapaciteit",
  "A call for recyclers in the EU: projects come forward for the stated share of EU use, less what the register's plants already make of scrap, and get grants. They cost what the material's present recyclers cost. Their investors look at the scrap that is collected before they build: without feed there is no plant, and no grant is paid.":
    "Een oproep aan recyclers in de EU: projecten melden zich voor het genoemde aandeel van het EU-gebruik, min wat de fabrieken van het register al uit schroot maken, en krijgen subsidies. Zij kosten wat de huidige recyclers van het materiaal kosten. Hun investeerders kijken naar het ingezamelde schroot voordat zij bouwen: zonder grondstof is er geen fabriek, en wordt geen subsidie betaald.",
  "3.1 (recycling capacity) and 2.1 (emphasis on recycling)": "3.1 (recyclingcapaciteit) en 2.1 (nadruk op recycling)",
  "EU use that recyclers could supply": "EU-gebruik dat recyclers kunnen leveren",
  "Capacity of all recyclers in the EU together, those of the register counted, over use in the base year. 0 calls for none.":
    "Capaciteit van alle recyclers in de EU samen, die van het register meegerekend, over het gebruik in het basisjaar. 0 vraagt om geen enkele.",
  "Projects that come forward": "Projecten die zich melden",
  "They share the capacity evenly.": "Zij delen de capaciteit gelijk.",
  "Restriction on scrap exports": "Beperking van schrootexport",
  "Scrap that EU recyclers cannot take may no longer be sold to recyclers in China, except for what slips out. It stays in the EU's pool, from which EU recyclers draw when they can take more, and what nobody has taken for two years is lost. Recyclers in China, where they are short of scrap, lose feed. Without recycling capacity in the EU the rule gains nothing.":
    "Schroot dat EU-recyclers niet aankunnen, mag niet meer aan recyclers in China worden verkocht, op wat ontglipt na. Het blijft in de pool van de EU, waaruit EU-recyclers putten als zij meer aankunnen, en wat niemand binnen twee jaar heeft genomen, gaat verloren. Recyclers in China verliezen grondstof waar zij schroot tekortkomen. Zonder recyclingcapaciteit in de EU levert de regel niets op.",
  "COM(2025) 945, RESourceEU action plan; Delegated Decision (EU) 2025/934 on black mass":
    "COM(2025) 945, actieplan RESourceEU; Gedelegeerd Besluit (EU) 2025/934 over zwarte massa",
  "3.1 (restrictions on exports of permanent-magnet scrap; black mass as hazardous waste from September 2026)":
    "3.1 (beperkingen op de export van schroot van permanente magneten; zwarte massa als gevaarlijk afval vanaf september 2026)",
  "Share of exports stopped": "Tegengehouden aandeel van de export",
  "Share of what would have been sold abroad that the rule covers; 0 is no rule.":
    "Aandeel van wat in het buitenland zou zijn verkocht waarvoor de regel geldt; 0 is geen regel.",
  Leakage: "Lek",
  "Share of what the rule covers that leaves all the same, declared as something else or through third countries.":
    "Aandeel van wat onder de regel valt dat toch vertrekt, als iets anders aangegeven of via derde landen.",
  "Research into substitution and efficiency": "Onderzoek naar substitutie en zuinigheid",
  "The treasury pays for research that may find ways to do without the material. If it succeeds, some years after the money was spent EU buyers give up more of a dear material in the long run, and sooner. Nothing changes while the material costs no more than its reference price, and nothing at all when research fails, which each run draws once.":
    "De schatkist betaalt voor onderzoek dat manieren kan vinden om zonder het materiaal te kunnen. Slaagt het, dan geven EU-afnemers enkele jaren nadat het geld is uitgegeven op lange termijn meer op van een duur materiaal, en eerder. Er verandert niets zolang het materiaal niet meer kost dan zijn referentieprijs, en helemaal niets als onderzoek mislukt, wat elke run één keer trekt.",
  "COM(2025) 945, RESourceEU action plan; Horizon Europe work programme 2026-2027; European Innovation Council":
    "COM(2025) 945, actieplan RESourceEU; werkprogramma Horizon Europa 2026-2027; Europese Innovatieraad",
  "3.3 (593 MEUR of calls and 100 MEUR of blended finance)": "3.3 (593 MEUR aan oproepen en 100 MEUR aan gemengde financiering)",
  Programme: "Programma",
  "Spent on all materials; 0 is no programme.": "Uitgegeven aan alle materialen; 0 is geen programma.",
  "Share for this material": "Aandeel voor dit materiaal",
  "Of the programme; only this part is paid here and counts here.": "Van het programma; alleen dit deel wordt hier betaald en telt hier.",
  "Spending begins.": "De uitgaven beginnen.",
  "Months of spending": "Maanden van uitgaven",
  "The budget is spent evenly over so many months.": "Het budget wordt over zoveel maanden gelijkmatig uitgegeven.",
  "Months from spending to use": "Maanden van uitgave tot gebruik",
  "After so long what a euro found is in use.": "Na zo lang is in gebruik wat een euro heeft gevonden.",
  "Odds of success": "Kans van slagen",
  "Chance that the programme finds something that is used; each run draws once.":
    "Kans dat het programma iets vindt dat wordt gebruikt; elke run trekt één keer.",
  "Most that research can add to long-run elasticity": "Meeste dat onderzoek aan de langetermijnelasticiteit kan toevoegen",
  "Added to the ratio of long-run to short-run elasticity (about 4 in the register) when money is no limit.":
    "Opgeteld bij de verhouding van lange- tot kortetermijnelasticiteit (ongeveer 4 in het register) als geld geen grens is.",
  "1": "1",
  "Most that research can take off the time of substitution": "Meeste dat onderzoek van de substitutietijd af kan halen",
  "Share of the months that buyers take to move away from a dear material.":
    "Aandeel van de maanden die afnemers nodig hebben om van een duur materiaal af te stappen.",
  "Spending at which 63 % of that is reached": "Uitgaven waarbij 63 % daarvan is bereikt",
  "On this material: the first euros find most.": "Aan dit materiaal: de eerste euro’s vinden het meest.",
  "What others learn": "Wat anderen leren",
  "Share of the gain that buyers in other regions have too.": "Aandeel van de winst dat afnemers in andere regio’s ook hebben.",
  "Oxide of Chinese origin may not enter the EU below a minimum price. Buyers pay the difference, as a levy to the treasury or, under a price undertaking, to the exporter. Oxide inside imported magnets escapes unless the rule covers it. While enough non-Chinese oxide can be re-routed to the EU, the rule changes origins and nothing else: no price, no levy, no plant. It may wait until the price has been below the exporter's cost for some months, and traders may carry some round it.":
    "Oxide van Chinese oorsprong mag de EU niet onder een minimumprijs binnenkomen. Afnemers betalen het verschil, als heffing aan de schatkist of, onder een prijsverbintenis, aan de exporteur. Oxide in ingevoerde magneten ontsnapt tenzij de regel het omvat. Zolang genoeg niet-Chinees oxide naar de EU kan worden omgeleid, verandert de regel oorsprong en verder niets: geen prijs, geen heffing, geen fabriek. Hij kan wachten tot de prijs enkele maanden onder de kosten van de exporteur heeft gelegen, en handelaren kunnen er iets omheen leiden.",
  "4.1 and 5.2 (trade defence against price manipulation); Regulation (EU) 2016/1036 for undertakings":
    "4.1 en 5.2 (handelsbescherming tegen prijsmanipulatie); Verordening (EU) 2016/1036 voor prijsverbintenissen",
  "Lowest landed price of Chinese oxide in real 2025 euros; 0 is no rule.":
    "Laagste prijs van Chinees oxide aan de grens in reële euro’s van 2025; 0 is geen regel.",
  "Who keeps the difference": "Wie het verschil houdt",
  "A levy is public revenue; an undertaking raises the exporter's price.":
    "Een heffing is een publieke ontvangst; een prijsverbintenis verhoogt de prijs van de exporteur.",
  "The treasury (variable levy)": "De schatkist (variabele heffing)",
  "The exporter (price undertaking)": "De exporteur (prijsverbintenis)",
  "Covers oxide inside imported magnets": "Omvat oxide in ingevoerde magneten",
  "When off, EU magnet makers pay the minimum price while imported magnets escape it.":
    "Staat dit uit, dan betalen magneetfabrikanten in de EU de minimumprijs terwijl ingevoerde magneten eraan ontsnappen.",
  "When it holds": "Wanneer hij geldt",
  "Below cost: it begins when the index of transactions outside China has stayed below the trigger for so many months, and ends when it has stayed above for as many. Beside a contract for difference whose dumping clause suspends payment, it takes over from the treasury.":
    "Onder de kosten: hij begint als de index van transacties buiten China zoveel maanden onder de drempel is gebleven, en eindigt als hij er evenveel maanden boven is gebleven. Naast een contract ter verrekening van verschillen waarvan de dumpingclausule betaling opschort, neemt hij het over van de schatkist.",
  "All the time": "De hele tijd",
  "After months below cost": "Na maanden onder de kosten",
  Trigger: "Drempel",
  "Index below which the months count; 0 is the marginal cost at home that the register holds.":
    "Index waaronder de maanden tellen; 0 is de marginale kosten in het thuisland volgens het register.",
  "Months below the trigger": "Maanden onder de drempel",
  "In a row, to begin and to end.": "Achtereen, om te beginnen en te eindigen.",
  Circumvention: "Ontwijking",
  "Share of EU imports from China before the rule that traders carry through third countries when the gap between the price outside and at home is as large as the home price; less at a smaller gap. 0 is none.":
    "Aandeel van de EU-invoer uit China vóór de regel dat handelaren via derde landen binnenbrengen als het gat tussen de prijs buiten en in het thuisland even groot is als de binnenlandse prijs; minder bij een kleiner gat. 0 is niets.",
  "Anti-dumping duty": "Antidumpingrecht",
  "When material from home has been sold in the EU below its reconstructed cost for some months, and EU producers are hurt, they file a complaint. A provisional duty follows, then a final one, which a review ends or prolongs. EU buyers pay it on home material, and take other origins where these are cheaper. Traders carry some round it through third countries. While the exporter prices above its cost nothing happens; an exporter that is ready to retaliate may answer the duty.":
    "Als materiaal uit het thuisland enkele maanden onder zijn gereconstrueerde kosten in de EU is verkocht, en EU-producenten schade lijden, dienen zij een klacht in. Een voorlopig recht volgt, daarna een definitief, dat een herziening beëindigt of verlengt. EU-afnemers betalen het over materiaal uit het thuisland, en nemen andere oorsprong waar die goedkoper is. Handelaren brengen een deel via derde landen. Zolang de exporteur boven zijn kosten verkoopt, gebeurt er niets; een exporteur die klaarstaat om te vergelden, kan op het recht antwoorden.",
  "COM(2025) 945, RESourceEU action plan; Regulation (EU) 2016/1036 (anti-dumping)":
    "COM(2025) 945, actieplan RESourceEU; Verordening (EU) 2016/1036 (antidumping)",
  "5.2 (trade instruments against price manipulation)": "5.2 (handelsinstrumenten tegen prijsmanipulatie)",
  "Share of the duty that is charged": "Aandeel van het recht dat wordt geheven",
  "Share of the duty found that is charged; 0 is no rule.": "Aandeel van het vastgestelde recht dat wordt geheven; 0 is geen regel.",
  "Reconstructed cost": "Gereconstrueerde kosten",
  "What the export price is compared with, before the profit below.": "Waarmee de exportprijs wordt vergeleken, vóór de winst hieronder.",
  "Marginal cost at home": "Marginale kosten in het thuisland",
  "Full cost of new capacity at home": "Volledige kosten van nieuwe capaciteit in het thuisland",
  "Reasonable profit": "Redelijke winst",
  "On top of reconstructed cost, and of the cost of EU industry in the price at which it is not injured.":
    "Boven op de gereconstrueerde kosten, en op de kosten van de EU-industrie in de prijs waarbij zij geen schade lijdt.",
  "Months below cost before a filing": "Maanden onder de kosten vóór een klacht",
  "In a row; they are also the period that is investigated.": "Achtereen; zij zijn ook de periode die wordt onderzocht.",
  "Months to a provisional duty": "Maanden tot een voorlopig recht",
  "From the filing.": "Vanaf de klacht.",
  "Months to a final duty": "Maanden tot een definitief recht",
  "From the filing; before it, where it comes sooner, there is no provisional duty.":
    "Vanaf de klacht; komt het eerder dan het voorlopige recht, dan is er geen voorlopig.",
  "Duty rule": "Regel voor het recht",
  "The injury margin is what the landed price lacks of the price at which EU industry covers its cost and profit.":
    "De schademarge is wat de prijs aan de grens tekortkomt bij de prijs waarbij de EU-industrie haar kosten en winst dekt.",
  "The lesser of dumping and injury margin": "De laagste van dumping- en schademarge",
  "The dumping margin": "De dumpingmarge",
  "Form of the duty": "Vorm van het recht",
  "A share shrinks as the exporter lowers its price; an amount does not.":
    "Een aandeel krimpt als de exporteur zijn prijs verlaagt; een bedrag niet.",
  "Share of the landed price": "Aandeel van de prijs aan de grens",
  "EUR per kg": "EUR per kg",
  "Share of EU imports from home before the filing that traders carry through third countries when the gap between the price outside and at home is as large as the home price; less at a smaller gap. It takes months to build up.":
    "Aandeel van de EU-invoer uit het thuisland vóór de klacht dat handelaren via derde landen binnenbrengen als het gat tussen de prijs buiten en in het thuisland even groot is als de binnenlandse prijs; minder bij een kleiner gat. Het duurt maanden voordat dat op gang is.",
  "Months to the review": "Maanden tot de herziening",
  "From the final duty: it lapses unless the export price was still below reconstructed cost on average over the months before.":
    "Vanaf het definitieve recht: het vervalt tenzij de exportprijs over de maanden ervoor gemiddeld nog onder de gereconstrueerde kosten lag.",
  "When off, material inside imported magnets escapes the duty.":
    "Staat dit uit, dan ontsnapt materiaal in ingevoerde magneten aan het recht.",
  "Crisis modes of the internal market (IMERA)": "Crisismodi van de interne markt (IMERA)",
  "A vigilance mode and an emergency mode that begin when much of what EU buyers want is curtailed. While they hold, scarce material is shared out among EU makers by priority and not by what they would pay, stocks are evened out, hoarding is limited, and buyers face sellers as one. It adds no tonne: what defence gains others lose.":
    "Een waakzaamheidsmodus en een noodmodus die beginnen als veel van wat EU-afnemers willen wordt afgeschakeld. Zolang zij gelden, wordt schaars materiaal onder EU-makers verdeeld naar voorrang en niet naar wat zij zouden betalen, worden voorraden gelijkgetrokken, wordt hamsteren beperkt, en staan afnemers als één tegenover verkopers. Het voegt geen ton toe: wat defensie wint, verliezen anderen.",
  "COM(2025) 945, RESourceEU action plan; Regulation (EU) 2024/2747 (Internal Market Emergency and Resilience Act)":
    "COM(2025) 945, actieplan RESourceEU; Verordening (EU) 2024/2747 (verordening noodsituaties en veerkracht interne markt)",
  "5.1 (vigilance and emergency modes)": "5.1 (waakzaamheids- en noodmodus)",
  "Vigilance above": "Waakzaamheid boven",
  "Curtailed share of what EU buyers wanted that sets off the vigilance mode; 1 is never.":
    "Afgeschakeld aandeel van wat EU-afnemers wilden dat de waakzaamheidsmodus in werking zet; 1 is nooit.",
  "For so long": "Zo lang",
  "Months running above that share.": "Maanden achtereen boven dat aandeel.",
  "Emergency above": "Noodsituatie boven",
  "Curtailed share in a month that sets off the emergency mode; 1 is never.":
    "Afgeschakeld aandeel in een maand dat de noodmodus in werking zet; 1 is nooit.",
  "Ends after": "Eindigt na",
  "Months running at or below the share of the vigilance mode after which either mode ends.":
    "Maanden achtereen op of onder het aandeel van de waakzaamheidsmodus waarna elk van beide modi eindigt.",
  "Priority-rated orders": "Voorrangsorders",
  "In the emergency mode makers must deliver to others by rank - defence, medical, grid and wind, automotive and batteries, electronics, other - at the market price.":
    "In de noodmodus moeten makers aan anderen leveren naar rang - defensie, medisch, net en wind, auto’s en batterijen, elektronica, overig - tegen de marktprijs.",
  "Most that an order can call": "Meeste dat een order kan opvragen",
  "Share of a maker's stock, and of what it would use that month.":
    "Aandeel van de voorraad van een maker, en van wat hij die maand zou gebruiken.",
  "Stocks are shared out": "Voorraden worden verdeeld",
  "In either mode stocks of EU makers move towards equal months of cover, at the market price.":
    "In elk van beide modi bewegen voorraden van EU-makers naar gelijke maanden dekking, tegen de marktprijs.",
  "Evened out in a month": "In een maand gelijkgetrokken",
  "Share of the difference in cover that a month takes away.": "Aandeel van het verschil in dekking dat een maand wegneemt.",
  "Joint buying": "Gezamenlijk inkopen",
  "In either mode EU buyers face sellers as one. It tells where sellers hold back because they know their weight (materials with few sellers), and nowhere else.":
    "In elk van beide modi staan EU-afnemers als één tegenover verkopers. Het telt waar verkopers achterhouden omdat zij hun gewicht kennen (materialen met weinig verkopers), en nergens anders.",
  "Buyers that join": "Afnemers die meedoen",
  "Share of EU use that is bought jointly.": "Aandeel van het EU-gebruik dat gezamenlijk wordt gekocht.",
  "Information requests": "Verzoeken om informatie",
  "In either mode stocks must be declared: buyers may aim for no more than a number of months of use, and published prices err less.":
    "In elk van beide modi moeten voorraden worden opgegeven: afnemers mogen niet meer nastreven dan een aantal maanden gebruik, en gepubliceerde prijzen zitten er minder naast.",
  "Most that buyers may aim to hold": "Meeste dat afnemers mogen nastreven",
  "Only with information requests.": "Alleen met verzoeken om informatie.",
  "Reporting error that stays": "Rapportagefout die blijft",
  "No mode can begin before.": "Daarvoor kan geen modus beginnen.",
  "No mode holds after.": "Daarna geldt geen modus.",
};
