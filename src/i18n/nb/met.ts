import type { met as en } from "../en/met.ts";

export const met: typeof en = {
  kept: "Lagret her",
  waiting: (number) => `${number} venter`,
  metNow: "møttes nettopp",
  metMinutes: (minutes) =>
    minutes === 1 ? "møttes sist for et minutt siden" : `møttes sist for ${minutes} minutter siden`,
  metHours: (hours) =>
    hours === 1 ? "møttes sist for en time siden" : `møttes sist for ${hours} timer siden`,
  metOn: (day) => `møttes sist ${day}`,
  notMet: "har ikke møtt de andre ennå",
  filling: (have, of) => `Koret flytter inn: ${have} av ${of} har kommet.`,
  fillingSoon: "Koret flytter inn.",
  fillingWord: "Hvor mye av koret som har kommet",
  old: "Det som kom hit, er eldre enn det de andre hadde.",
  removed:
    "Denne enheten er fjernet fra koret. Det som er her, blir her; ikke noe mer kommer eller går.",
  lookInto: "Se hvordan det står til",
};
