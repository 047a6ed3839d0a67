import type { welcome as en } from "../en/welcome.ts";

export const welcome: typeof en = {
  title: "Til dig, der leder et sundhedskor",
  lead: "Planlæg korgangen, led den, og hav det hele liggende på din egen enhed. Det virker uden net.",
  language: "Hvilket sprog skal vi tale?",
  takenOff: "Koret er taget af enheden.",
  doors: "Vælg en dør",
  start: {
    title: "Start et kor",
    lead: "Et navn er nok. Resten kommer, når du har brug for det.",
    name: "Hvad hedder koret?",
    nameHint: "Du kan altid ændre navnet.",
    go: "Luk døren op",
    empty: "Skriv først, hvad koret hedder. Et kort navn er fint.",
    tooLong: (most: number) => `Navnet er for langt til omslaget: højst ${most} tegn.`,
  },
  join: {
    title: "Kom med i et kor",
    lead: "Med en invitation fra korets leder.",
    how: "Man kommer med i et kor med en invitation. Lederen laver den på sin egen enhed og giver dig den som et link eller en QR-kode. Din enhed viser så det, din opgave kræver, og ikke mere.",
    go: "Jeg har en invitation",
  },
  look: {
    title: "Se dig omkring",
    lead: "Et opdigtet kor med et helt forløb og en korgang i aften. Du fjerner det igen med ét tryk.",
  },
  opening: "Et øjeblik, koret er ved at finde sine pladser.",
  notOpened: "Døren ville ikke gå op.",
  saved: {
    open: "Åbn en gemt fil",
    lead: "Er koret gemt i en fil? Så kan det flytte ind her.",
    "not json": "Filen kan ikke læses. Vælg den fil, som Korlag har gemt; navnet ender på .json.",
    "not korlag": "Filen er ikke lavet af Korlag. Intet er ændret.",
    newer:
      "Filen kommer fra et nyere Korlag. Hent siden igen, når der er net, og prøv så en gang til.",
    damaged: "Filen er beskadiget og fik derfor lov at ligge. Måske findes der en ældre kopi.",
    "a choir is here": "Der er allerede et kor på denne enhed, og det bliver ikke overskrevet.",
  },
};
