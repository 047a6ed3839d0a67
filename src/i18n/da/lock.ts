import type { lock as english } from "../en/lock.ts";
import { count } from "../plural.ts";

export const lock: typeof english = {
  title: "Låsen",
  lead: "Navne, kort om det, der hjælper, aftaler og hvem der kom, kan låses på denne enhed. Planer, sange og forløbet bliver aldrig låst.",
  way: "Lås navne og kort",
  wayOff: "Navne og kort er ikke låst på denne enhed.",
  wayOn: "Der er sat lås på. Den kan lukkes når som helst.",
  wayTo: "Se låsen",

  protects: "Hvad den gør",
  protectsList: [
    "Den, der får fat i enheden, kan ikke læse navne, kort, aftaler eller hvem der kom – hverken på skærmen eller i det, browseren har gemt.",
    "Den låser, når du siger til, når ingen har rørt skærmen et stykke tid, og når Korlag bliver lukket.",
    "En korgang, der er i gang, fortsætter med plan, ur og sange, låst eller ej.",
  ],
  not: "Hvad den ikke gør",
  notList: [
    "Den hjælper ikke mod en, der kender kodeordet, eller som ser med på skærmen, mens der er åbent.",
    "Den hjælper ikke på en enhed, som nogen har pillet ved, eller som optager det, der bliver tastet.",
    "En kort pinkode kan gættes af en, der kopierer lageret og har tid. Det kan fire ord, der ikke har noget med hinanden at gøre, ikke.",
    "Mens en korgang er i gang her, er navne og krydser åbne på enheden, til du slutter den, så fremmødet kan fortsætte. Kortene er låst alligevel.",
    "Filer, du gemmer, og det, der står på papir, kan læses som før. Det samme gælder planer, sange, holdets navne og antallet af gæster.",
  ],
  withoutLead:
    "Uden lås ligger navne og kort også forseglet på enheden, men nøglen ligger ved siden af. Det sørger kun for, at det, der er slettet, er væk; det beskytter ikke mod nogen.",

  forgotten: "Hvis kodeordet bliver glemt",
  forgottenList: [
    "Ingen kan åbne for dig. Der er ingen anden vej ind og ingen at spørge.",
    "Du kan give slip på det, der er låst her, og få det igen fra en anden leders eller koordinators enhed eller fra en fil, du har gemt.",
    "Det, der kun var på denne enhed og ikke i nogen fil, er så væk.",
  ],
  saveFirst: "Gem en fil først",
  saveFirstLead: "Læg den et andet sted end på denne enhed. Navnene står i den.",

  putOn: "Sæt lås på",
  passphrase: "Kodeord eller pinkode",
  passphraseHint: (least) =>
    `Mindst ${least} tegn; jo længere, jo bedre. Lad ikke browseren huske det.`,
  again: "Det samme igen",
  show: "Vis, hvad jeg skriver",
  minutes: "Låser af sig selv",
  minutesOption: (minutes) => `Efter ${count(minutes, "minut", "minutter")}`,
  minutesHint: "når ingen har rørt skærmen",
  putNow: "Sæt låsen på",
  working: "Et øjeblik …",
  tooShort: (least) => `Det er for kort: mindst ${least} tegn.`,
  notTheSame: "De to er ikke ens.",
  somethingWaits:
    "Noget af det, du har gjort, er ikke gemt endnu og ville gå tabt. Prøv igen, når det er gemt, eller gem en fil.",
  changedMeanwhile: "Låsen blev lige ændret i en anden fane. Se igen.",

  isOn: "Der er lås på",
  isOpen: "Der er åbent i denne fane nu.",
  lockNow: "Lås nu",
  change: "Skift kodeord",
  old: "Kodeordet, som det er nu",
  fresh: "Det nye kodeord eller den nye pinkode",
  changed: "Kodeordet er skiftet. Det gamle åbner ikke noget mere.",
  turnOff: "Tag låsen af",
  turnOffLead: "Så er navne og kort åbne for den, der har enheden.",
  turnedOff: "Låsen er taget af.",
  authenticator: "Enhedens egen lås",
  authenticatorLead:
    "Hvis du vil, kan der også låses op med din finger, dit ansigt eller enhedens kode. Den, der kan åbne enheden, kan så også åbne her.",
  addAuthenticator: "Lås også op med enhedens egen lås",
  noAuthenticator:
    "Det gik ikke: Du sagde nej, eller enheden kan det ikke. Der er ikke ændret noget.",
  hasAuthenticator: "Der kan også låses op med enhedens egen lås.",
  removeAuthenticator: "Kun med kodeordet fra nu af",

  locked: "Navne og kort er låst",
  lockedLead: "Den, der kender kodeordet, kan låse op. Alt andet i Korlag fortsætter.",
  namesOnly: "Kortene er låst",
  namesOnlyLead:
    "Navne og fremmøde er åbne, mens korgangen er i gang. Kort og aftaler åbnes med kodeordet.",
  open: "Lås op",
  openWithAuthenticator: "Lås op med enhedens egen lås",
  wrong: "Det åbner ikke. Der er ikke gået noget tabt; prøv igen.",
  wait: (seconds) =>
    `Det åbner ikke. Du kan prøve igen om ${count(seconds, "sekund", "sekunder")}.`,
  notTried: (seconds) =>
    `Det her er ikke prøvet endnu: Efter flere forsøg er der en kort ventetid. Prøv det igen om ${count(seconds, "sekund", "sekunder")}.`,
  notOpened: "Enheden låste ikke op.",

  haveForgotten: "Jeg har glemt det",
  letGo: "Giv slip på det, der er låst her",
  letGoLead:
    "Alle navne, kort, aftaler og krydser forsvinder fra denne enhed, og låsen med dem. Planer, sange og forløbet bliver. Det kan ikke fortrydes.",
  letGoKeys:
    "Nøglerne, som navne og kort når enheden med, forsvinder også. Så kommer og går der ingen navne og kort her mere, og det, de andre ikke har fået endnu, er væk. Er der lavet en reservenøgle på denne enhed, åbner den igen. Ellers må du forlade de andre her og få en leder til at invitere enheden på ny fra en anden enhed.",
  letGoSure: "Jeg forstår, at det, der ikke findes andre steder, er væk",
  letGoNow: "Giv slip på det",
  gone: "Det, der var låst, er væk fra enheden. Låsen er taget af.",
  bring: "Få navne og kort igen",
  bringLead:
    "Fra en fil, du har gemt af dette kor. Det, en anden enhed har, kommer af sig selv, når enhederne mødes.",
  bringKeys:
    "Fra en fil, du har gemt af dette kor. Det, en anden enhed har, kommer først, når denne har fået sine nøgler igen. Hvordan, står under Korets enheder.",
  bringFile: "Åbn en gemt fil",
  brought: (records) =>
    records === 0
      ? "Der var ikke noget i den, som ikke er her i forvejen."
      : `${count(records, "oplysning", "oplysninger")} kom igen.`,
  bringProblem: {
    "another choir": "Den fil er fra et andet kor, så der er ikke taget noget fra den.",
    locked: "Lås op først.",
  },
  file: "Navne og kort er låst og kommer ikke med i filen.",
  fileUnlock: "Lås op først",
};
