import type { welcome as en } from "../en/welcome.ts";

export const welcome: typeof en = {
  title: "For deg som leder et helsekor",
  lead: "Planlegg korøvelsen, led den, og ha alt sammen på din egen enhet. Det virker uten nett.",
  language: "Hvilket språk skal vi snakke?",
  takenOff: "Koret er tatt av enheten.",
  doors: "Velg en dør",
  start: {
    title: "Start et kor",
    lead: "Et navn er nok. Resten kommer når du trenger det.",
    name: "Hva heter koret?",
    nameHint: "Navnet kan du endre når du vil.",
    go: "Åpne døra",
    empty: "Skriv hva koret heter først. Et kort navn holder.",
    tooLong: (most: number) => `Navnet er for langt for omslaget: høyst ${most} tegn.`,
  },
  join: {
    title: "Bli med i et kor",
    lead: "Med en invitasjon fra den som leder koret.",
    how: "Du blir med i et kor med en invitasjon. Lederen lager den på sin egen enhet og gir deg den som en lenke eller en QR-kode. Enheten din viser da det oppgaven din trenger, og ikke noe mer.",
    go: "Jeg har en invitasjon",
  },
  look: {
    title: "Se deg rundt",
    lead: "Et oppdiktet kor med et helt kurs og en korøvelse i kveld. Du fjerner det igjen med ett trykk.",
  },
  opening: "Et øyeblikk, koret finner plassene sine.",
  notOpened: "Døra ville ikke gå opp.",
  saved: {
    open: "Åpne en lagret fil",
    lead: "Er koret lagret i en fil? Da kan det flytte inn her.",
    "not json": "Filen kan ikke leses. Velg filen som Korlag har lagret; navnet slutter på .json.",
    "not korlag": "Filen er ikke laget av Korlag. Ingenting er endret.",
    newer:
      "Filen kommer fra et nyere Korlag. Last siden på nytt når det er nett, og prøv en gang til.",
    damaged: "Filen er skadet og fikk derfor ligge. Kanskje finnes det en eldre kopi.",
    "a choir is here": "Det er allerede et kor på denne enheten, og det blir ikke skrevet over.",
  },
};
