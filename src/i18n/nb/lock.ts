import type { lock as english } from "../en/lock.ts";
import { count } from "../plural.ts";

export const lock: typeof english = {
  title: "Låsen",
  lead: "Navn, kort om det som hjelper, avtaler og hvem som kom, kan låses på denne enheten. Planer, sanger og kurset blir aldri låst.",
  way: "Lås navn og kort",
  wayOff: "Navn og kort er ikke låst på denne enheten.",
  wayOn: "Låsen er på. Den kan lukkes når som helst.",
  wayTo: "Se på låsen",

  protects: "Hva den gjør",
  protectsList: [
    "Den som får tak i enheten, kan ikke lese navn, kort, avtaler eller hvem som kom – verken på skjermen eller i det nettleseren har lagret.",
    "Den låser når du sier fra, når ingen har rørt skjermen på en stund, og når Korlag blir lukket.",
    "En korøvelse som er i gang, fortsetter med plan, klokke og sanger, låst eller ikke.",
  ],
  not: "Hva den ikke gjør",
  notList: [
    "Den hjelper ikke mot en som kan passordet, eller som ser på skjermen mens det er åpent.",
    "Den hjelper ikke på en enhet noen har tuklet med, eller som tar opp det som blir skrevet.",
    "En kort PIN-kode kan gjettes av en som kopierer lageret og har tid. Fire ord som ikke har noe med hverandre å gjøre, kan ikke det.",
    "Mens en korøvelse er i gang her, er navn og merker åpne på enheten til du avslutter den, så oppmøtet kan fortsette. Kortene er låst likevel.",
    "Filer du lagrer, og det som står på papir, kan leses som før. Det samme gjelder planer, sanger, navnene i laget og antall gjester.",
  ],
  withoutLead:
    "Uten lås ligger navn og kort også forseglet på enheten, men nøkkelen ligger ved siden av. Det sørger bare for at det som er slettet, er borte; det beskytter ikke mot noen.",

  forgotten: "Hvis passordet blir glemt",
  forgottenList: [
    "Ingen kan åpne for deg. Det finnes ingen annen vei inn og ingen å spørre.",
    "Du kan gi slipp på det som er låst her, og få det igjen fra enheten til en annen leder eller koordinator, eller fra en fil du har lagret.",
    "Det som bare var på denne enheten og ikke i noen fil, er da borte.",
  ],
  saveFirst: "Lagre en fil først",
  saveFirstLead: "Legg den et annet sted enn på denne enheten. Navnene står i den.",

  putOn: "Sett på lås",
  passphrase: "Passord eller PIN-kode",
  passphraseHint: (least) =>
    `Minst ${least} tegn; jo lengre, jo bedre. Ikke la nettleseren huske det.`,
  again: "Det samme en gang til",
  show: "Vis det jeg skriver",
  minutes: "Låser av seg selv",
  minutesOption: (minutes) => `Etter ${count(minutes, "minutt", "minutter")}`,
  minutesHint: "når ingen har tatt på skjermen",
  putNow: "Sett på låsen",
  working: "Et øyeblikk …",
  tooShort: (least) => `Det er for kort: minst ${least} tegn.`,
  notTheSame: "De to er ikke like.",
  somethingWaits:
    "Noe av det du har gjort, er ikke lagret ennå og ville gått tapt. Prøv igjen når det er lagret, eller lagre en fil.",
  changedMeanwhile: "Låsen ble nettopp endret i en annen fane. Se igjen.",

  isOn: "Låsen er på",
  isOpen: "Det er åpent i denne fanen nå.",
  lockNow: "Lås nå",
  change: "Bytt passord",
  old: "Passordet slik det er nå",
  fresh: "Det nye passordet eller den nye PIN-koden",
  changed: "Passordet er byttet. Det gamle åpner ikke noe mer.",
  turnOff: "Ta av låsen",
  turnOffLead: "Da er navn og kort åpne for den som har enheten.",
  turnedOff: "Låsen er tatt av.",
  authenticator: "Enhetens egen lås",
  authenticatorLead:
    "Hvis du vil, kan du også låse opp med fingeren, ansiktet eller koden til enheten. Den som kan åpne enheten, kan da også åpne her.",
  addAuthenticator: "Lås også opp med enhetens egen lås",
  noAuthenticator: "Det gikk ikke: Du sa nei, eller enheten kan det ikke. Ingenting er endret.",
  hasAuthenticator: "Det kan også låses opp med enhetens egen lås.",
  removeAuthenticator: "Bare med passordet fra nå av",

  locked: "Navn og kort er låst",
  lockedLead: "Den som kan passordet, kan låse opp. Alt annet i Korlag går som før.",
  namesOnly: "Kortene er låste",
  namesOnlyLead:
    "Navn og oppmøte er åpne mens korøvelsen er i gang. Kort og avtaler åpnes med passordet.",
  open: "Lås opp",
  openWithAuthenticator: "Lås opp med enhetens egen lås",
  wrong: "Det åpner ikke. Ingenting er tapt; prøv igjen.",
  wait: (seconds) =>
    `Det åpner ikke. Du kan prøve igjen om ${count(seconds, "sekund", "sekunder")}.`,
  notTried: (seconds) =>
    `Dette er ikke prøvd ennå: Etter flere forsøk må du vente litt. Prøv det igjen om ${count(seconds, "sekund", "sekunder")}.`,
  notOpened: "Enheten låste ikke opp.",

  haveForgotten: "Jeg har glemt det",
  letGo: "Gi slipp på det som er låst her",
  letGoLead:
    "Alle navn, kort, avtaler og merker forsvinner fra denne enheten, og låsen med dem. Planer, sanger og kurset blir. Det kan ikke angres.",
  letGoKeys:
    "Nøklene som navn og kort når enheten med, forsvinner også. Da kommer og går det ikke navn og kort her lenger, og det de andre ikke har fått ennå, er borte. Er det laget en reservenøkkel på denne enheten, åpner den igjen. Hvis ikke må du forlate de andre her og få en leder til å invitere enheten på nytt fra en annen enhet.",
  letGoSure: "Jeg forstår at det som ikke finnes andre steder, er borte",
  letGoNow: "Gi slipp på det",
  gone: "Det som var låst, er borte fra enheten. Låsen er tatt av.",
  bring: "Få navn og kort tilbake",
  bringLead:
    "Fra en fil du har lagret av dette koret. Det en annen enhet har, kommer av seg selv når enhetene møtes.",
  bringKeys:
    "Fra en fil du har lagret av dette koret. Det en annen enhet har, kommer først når denne har fått nøklene sine igjen. Hvordan står under Enhetene i koret.",
  bringFile: "Åpne en lagret fil",
  brought: (records) =>
    records === 0
      ? "Det var ikke noe i den som ikke er her fra før."
      : `${count(records, "opplysning", "opplysninger")} kom tilbake.`,
  bringProblem: {
    "another choir": "Den filen er fra et annet kor, så det er ikke tatt noe fra den.",
    locked: "Lås opp først.",
  },
  file: "Navn og kort er låst og blir ikke med i filen.",
  fileUnlock: "Lås opp først",
};
