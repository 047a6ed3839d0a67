import type { met as en } from "../en/met.ts";

export const met: typeof en = {
  kept: "Gemt her",
  waiting: (number) => `${number} venter`,
  metNow: "mødtes netop",
  metMinutes: (minutes) =>
    minutes === 1
      ? "mødtes sidst for et minut siden"
      : `mødtes sidst for ${minutes} minutter siden`,
  metHours: (hours) =>
    hours === 1 ? "mødtes sidst for en time siden" : `mødtes sidst for ${hours} timer siden`,
  metOn: (day) => `mødtes sidst ${day}`,
  notMet: "har ikke mødt de andre endnu",
  filling: (have, of) => `Koret flytter ind: ${have} af ${of} er kommet.`,
  fillingSoon: "Koret flytter ind.",
  fillingWord: "Hvor meget af koret der er kommet",
  old: "Det, der kom hertil, er ældre end det, de andre havde.",
  removed:
    "Enheden er fjernet fra koret. Det, der ligger her, bliver her; der kommer og går ikke mere.",
  lookInto: "Se, hvordan det står til",
};
