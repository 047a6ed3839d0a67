import type { devices as en } from "../en/devices.ts";
import { count } from "../plural.ts";

export const devices: typeof en = {
  title: "Enhetene i koret",
  lead: "Hvor koret er, og hvem denne enheten deler det med.",
  toDevices: "Til enhetene",
  stand: "Slik står det til",
  madeUp:
    "Dette koret er oppdiktet og møtes med ingen. Ditt eget kor kan møtes på alle enhetene deres.",
  alone: "Foreløpig bare på denne enheten.",
  aloneShort:
    "Leder, koordinator, pianist og frivillige kan også ha det på egne enheter, hver det oppgaven trenger.",
  shared: "Enhetene i koret møtes av seg selv.",
  aloneTitle: "Bare på denne enheten",
  aloneLead:
    "Koret virker her for alltid, også uten nett. Skal flere av dere ha det på egne enheter, kan de møtes på en adresse: forseglet underveis, så den som driver den, ikke kan lese et ord.",
  setUp: {
    thisAddress: "Her Korlag kom fra",
    otherAddress: "På en annen adresse",
    where: "Hvor møtes enhetene?",
    address: "Adresse",
    addressHint: "For eksempel https://kor.example. Du får den av den som driver stedet.",
    owner: "Hvem sin enhet er dette?",
    ownerHint:
      "Så de andre kan skille enhetene fra hverandre. Bare ledere og koordinatorer ser det.",
    secret: "Passordet til verten",
    secretHint: "Her spørres det om et passord før et kor slippes inn.",
    go: "La dem møtes",
    again: "Legg det tilbake",
    going: "Et øyeblikk, koret blir lagt fram, forseglet.",
    noAnswer:
      "Ingen svarer på den adressen, så ingenting er gjort. Er den riktig skrevet, og er det nett?",
    done: "Sånn. Fra nå av møtes enhetene av seg selv. Neste steg er å invitere en.",
  },
  state: {
    mending: "Stedet der dere møtes, hadde mistet noe. Det blir lagt tilbake herfra.",
    address: (address) => `Dere møtes på ${address}.`,
    role: (role) => `Enheten er med som ${role}. Den kan se:`,
    meeting: "Et øyeblikk, enhetene møtes.",
    againAt: (time) => `Det prøves igjen av seg selv kl. ${time}.`,
    clock: (minutes) =>
      `Klokka på enheten går ${minutes < 120 ? count(minutes, "minutt", "minutter") : `${Math.round(minutes / 60)} timer`} feil. Ingenting går tapt av det, men still den når du kan.`,
  },
  old: {
    from: (owner) =>
      `Det som kom hit, er eldre enn det ${owner} hadde. Be ${owner} åpne Korlag, så enhetene møtes én gang. Da kommer det som mangler, av seg selv.`,
    fromInviter:
      "Det som kom hit, er eldre enn det som lå på enheten du ble invitert fra. Be om at Korlag blir åpnet der, så enhetene møtes én gang. Da kommer det som mangler, av seg selv.",
    fromKit:
      "Det som kom hit, er eldre enn reservenøkkelen. Få åpnet Korlag på en annen av korets enheter, så de møtes én gang. Da kommer det som mangler, av seg selv.",
    byFile:
      "Hjelper det ikke, så få en forseglet fil derfra og åpne den lenger ned på denne siden.",
    leave: "La det bli med det",
  },
  trouble: {
    offline:
      "Ingen svarer akkurat nå. Det du gjør, blir liggende her og kommer av sted når det er nett.",
    busy: "Det er travelt der dere møtes. Det prøves igjen av seg selv.",
    removed:
      "Denne enheten er fjernet fra koret. Det som er her, blir her; ikke noe mer kommer eller går.",
    lost: "Stedet der dere møtes, har mistet koret. En leders enhet legger alt tilbake.",
    "another version":
      "Stedet der dere møtes, snakker en annen utgave av Korlag. Last siden på nytt, eller spør den som driver det.",
    refused: "Stedet der dere møtes, sa nei. Det du gjør, blir liggende her.",
    locked: "Navn og kort venter til enheten er låst opp.",
    "keys gone":
      "Nøklene til navn og kort forsvant med det som ble gitt slipp på her, så navn og kort kommer og går ikke lenger. Er det laget en reservenøkkel på denne enheten, åpner den igjen. Hvis ikke kan du forlate de andre her og få en leder til å invitere enheten på nytt fra en annen enhet.",
    later: "Klokka på enheten går feil på en måte som ikke kan rettes herfra.",
    storage: "Enheten kunne ikke lagre det som kom. Det prøves igjen når det er plass.",
    alone: "Koret møtes ingen steder ennå.",
    "not a leader": "Det kan bare en leders enhet.",
    "not an address": "Det er ingen adresse. Den begynner med https:// og har ingen mellomrom.",
    "no endpoint": "Noe svarer der, men det er ikke et sted der kor møtes.",
    "secret wanted":
      "Her spørres det om et passord før et kor slippes inn. Spør den som driver stedet.",
    "set up already": "Enhetene i koret møtes allerede.",
    "this device": "Det er denne enheten. Velg Forlat i stedet.",
    "something waits": "Noe her har ikke nådd de andre ennå.",
    "last leader": "Ingen annen enhet leder koret.",
  },
  notDone: {
    offline: "Ingen svarer, så ingenting er gjort. Prøv igjen når det er nett.",
    busy: "Det er travelt der dere møtes. Prøv igjen om litt.",
    locked: "Nøklene ligger låst på enheten. Lås den opp først.",
  },
  meetNow: "Møt de andre nå",
  others: {
    heading: "Hvem som er med",
    this: "Denne enheten",
    unknown: "En enhet uten navn",
    since: (day) => `med siden ${day}`,
    metOn: (day) => `møttes sist ${day}`,
    metToday: "møttes sist i dag",
    neverMet: "har ikke kommet tilbake ennå",
    removed: "fjernet",
    asking: "Spør hvem som er med.",
    onlyOnline: "Hvem som er med, kan ses når det er nett.",
    alone: "Ingen andre enheter er med ennå. En invitasjon slipper inn en.",
    erasurePending: "har ikke hørt om den siste slettingen ennå",
    remove: "Fjern",
    removeTitle: (owner) => `Skal enheten «${owner}» fjernes?`,
    removeLead:
      "Fra nå av kan den verken sende eller hente noe. Det som skrives heretter, kan den ikke lese.",
    removeKeeps:
      "Det den har fra før, blir på den. Det kan ingen ta tilbake herfra: Be den som har enheten, om å ta koret av den, under Kor.",
    removing: "Et øyeblikk, enheten blir fjernet.",
    gone: (owner) => `Enheten «${owner}» er fjernet.`,
    invite: "Inviter en enhet",
  },
  roles: {
    leader: "korleder",
    coordinator: "aktivitetskoordinator",
    pianist: "pianist",
    volunteer: "frivillig",
  },
  sees: {
    leader: "Alt, og den kan invitere og fjerne enheter.",
    coordinator: "Alt, også sangerne og det som hjelper dem.",
    pianist: "Korøvelser, planer, sanger og vaktlisten. Ingenting om sangerne.",
    volunteer: "Korøvelser og vaktlisten. Verken planer eller noe om sangerne.",
  },
  invite: {
    title: "Inviter en enhet",
    lead: "En invitasjon slipper inn én enhet, én gang, og gjelder i et døgn.",
    role: "Hvem er den til?",
    go: "Lag en invitasjon",
    square: "Vis dette",
    squareLead:
      "Den andre enheten skanner det med kameraet, eller åpner Korlag og velger «Bli med i et kor».",
    squareWord: "Invitasjonen som QR-kode, klar til å skannes",
    made: "Invitasjonen er klar.",
    making: "Et øyeblikk, invitasjonen blir forseglet.",
    onlyLeader: "Invitasjoner lages på enheten til en leder.",
    closed:
      "Koret møtes ingen steder ennå, så det er ikke noe å invitere til. Bestem først hvor enhetene møtes.",
    link: "Send denne lenken",
    linkLead: "Bare til én. Den som har den, kan komme inn med den.",
    copy: "Kopier lenken",
    copied: "Lenken er kopiert.",
    notCopied: "Nettleseren vil ikke kopiere den. Her er den, så du kan merke og kopiere den selv:",
    share: "Send",
    code: "Les dette høyt",
    codeLead: (address) =>
      `På den andre enheten: Åpne ${address}, velg «Bli med i et kor», og skriv`,
    until: (day, time) => `Gjelder til ${day} kl. ${time}, og bare én gang.`,
    olderKeys:
      "Koret har fått nye nøkler. Invitasjonen gjelder igjen når denne enheten har møtt de andre.",
    over: "Invitasjonen gjelder ikke lenger: Den er brukt, eller døgnet er over. Lag en ny.",
    another: "Lag en til",
  },
  file: {
    heading: "Uten nett: møtes med en fil",
    lead: "Lagre en forseglet fil her, bær den over slik dere vil, og åpne den på en annen av korets enheter. Så den andre veien, og begge har det samme.",
    wasSaved: (number) =>
      `Filen ligger blant nedlastingene dine: ${count(number, "ting", "ting")}, forseglet.`,
    save: "Lagre en forseglet fil",
    open: "Åpne en forseglet fil",
    tookIn: (number) =>
      number === 0
        ? "Det var ikke noe nytt i den."
        : `${count(number, "ting", "ting")} fulgte med den.`,
    problem: {
      "not a sealed file": "Det er ingen forseglet fil fra Korlag. Ingenting er endret.",
      newer: "Den filen er laget av et nyere Korlag. Last siden på nytt når det er nett.",
      damaged: "Noe i filen er ødelagt. Ingenting er endret.",
      "another choir": "Den filen hører til et annet kor.",
    },
  },
  kit: {
    heading: "Hvis enheten blir borte",
    lead: "En reservenøkkel slipper en leder inn i koret igjen. Den er en fil og en kode på papir. Legg dem hvert sitt sted: Den som har begge deler, kan lese alt.",
    make: "Lag en reservenøkkel",
    words: "Skriv ned koden, eller skriv den ut. Den vises bare nå.",
    saved: (name) => `Filen heter ${name} og ligger blant nedlastingene dine.`,
    written: "Jeg har skrevet den ned på papir",
    chosen: "Filen er valgt.",
    use: "Jeg har en reservenøkkel",
    file: "Velg filen",
    code: "Koden på papiret ditt",
    go: "Lås opp",
    done: "Nå er det låst opp igjen.",
    problem: {
      "not a kit": "Den filen er ingen reservenøkkel fra Korlag.",
      "wrong code": "Koden passer ikke til filen. Sjekk den en gang til.",
    },
  },
  leave: {
    heading: "Forlat de andre",
    lead: "Da møter ikke enheten dem mer. Koret blir på den som det er.",
    go: "Forlat",
    title: "Vil du forlate de andre?",
    waits:
      "Noe her har ikke nådd de andre ennå. Lagre det i en fil først, eller vent til enhetene har møttes.",
    saveFirst: "Lagre en fil",
    isSaved: "Det ligger nå i en fil blant nedlastingene dine.",
    isSealed:
      "Det ligger nå i en fil blant nedlastingene dine. Gi den til en av de andre, som kan åpne den på sin egen enhet.",
    closed:
      "Det har ikke nådd de andre ennå, og nøklene til det er ikke åpne på enheten: Det kan ikke forsegles til dem. Lås opp enheten først hvis du kan. Ellers lagrer du det som kan leses her, i en vanlig fil.",
    saveOpen: "Lagre det som kan leses",
    last: "Ingen annen enhet leder koret. Slipp først inn en leders enhet til, og forlat så de andre.",
    lastMeans:
      "Forlater du dem likevel, møtes de andre videre og beholder det de har, men ingen kan slippe enheter inn eller ut mer. Koret her lever videre for seg selv. Bare en reservenøkkel, hvis du har laget en, slipper en leder inn igjen.",
    leaving: "Et øyeblikk, det som venter, blir sendt.",
    anyway: "Forlat likevel",
    left: "Enheten står alene nå.",
  },
  stuck: {
    title: "Det som ikke kom gjennom",
    lead: "Det ligger her. Det blir til det kommer gjennom eller blir endret.",
    none: "Alt kommer gjennom.",
    link: (number) => `${count(number, "ting", "ting")} kom ikke gjennom.`,
    look: "Se hva det er",
    trying: "Det prøves på nytt nå.",
    tried: "Det er prøvd på nytt.",
    why: {
      "too large": "Det er for stort for stedet der dere møtes.",
      refused: "Stedet der dere møtes, ville ikke ha det.",
      unknown: "Stedet der dere møtes, tok det ikke.",
    },
    again: "Prøv igjen",
    unopened: "Det som ikke kunne åpnes",
    noKey: (number) =>
      `${count(number, "ting", "ting")} er forseglet med nøkler som enheten ikke har.`,
    changed: (number) =>
      number === 1
        ? "1 ting er endret etter at den ble forseglet i koret. Den er ikke rørt."
        : `${number} ting er endret etter at de ble forseglet i koret. De er ikke rørt.`,
    saveFile: "Lagre en fil med alt",
    what: {
      person: "Noe om en sanger",
      session: "Noe om en korøvelse",
      plan: "Noe i en plan",
      song: "Noe om en sang",
      team: "Noe om laget",
      choir: "Noe om koret",
      unknown: "Noe som et nyere Korlag har skrevet",
    },
  },
  away: {
    changed: (number) =>
      `Mens du var borte, ble ${count(number, "ting", "ting")} endret på andre enheter.`,
    seen: "Sett",
  },
  two: {
    title: "To utgaver",
    lead: "To har endret det samme uten å vite om hverandre. Begge utgavene er her: Velg den som skal gjelde.",
    none: "Det er ikke noe å velge mellom.",
    link: (number) => `${count(number, "kort har", "kort har")} to utgaver`,
    look: "Se begge",
    standing: "Står nå",
    other: "Den andre utgaven",
    keep: "Behold denne",
    merge: "Bruk begge",
    merged: "Eller begge i ett, slik du vil ha det",
    chosen: "Valgt.",
    empty: "Ingenting skrevet",
    card: "Et kort i koret",
    answers: {
      yes: "Ja",
      partly: "Delvis",
      waiting: "Venter",
      spoken: "muntlig",
      paper: "på papir",
      singing: "Synger med",
      archived: "Synger et annet sted nå",
      loves: "Er glad i den",
      leavesOut: "Hopper helst over den",
      neither: "Verken eller",
      placed: "Har fått plass",
      "thanked no": "Takket nei",
      worked: "Det virket",
      didNot: "Det virket ikke",
    },
    field: {
      called: "Navn",
      words: "Med egne ord",
      number: "Telefon",
      answer: "Svar",
      state: "Slik står det",
      wished: "Ønsket",
      given: "Sagt ja",
      wanted: "Ønskes",
      on: "Dag",
      madeOn: "Gått gjennom",
      againOn: "Ses på igjen",
      restricted: "Hviler inntil videre",
      how: "Hvordan det ble sagt",
      notedBy: "Notert av",
      onBehalf: "På vegne av sangeren",
      feeling: "Sangen",
      title: "Tittel",
      reach: "Kontakt",
      kind: "Slik står det",
      other: "Mer",
    },
  },
};
