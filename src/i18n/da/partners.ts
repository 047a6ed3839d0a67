import type { partners as en } from "../en/partners.ts";

export const partners: typeof en = {
  title: "Samarbejdspartnere",
  lead: "Organisationer og roller, som koret samarbejder med. Her står aldrig, hvad der er sagt om nogen.",
  back: "Holdet",
  organisation: "Organisation",
  organisationHint: "For eksempel musikskolen eller hukommelsesteamet.",
  role: "Rolle",
  roleHint: "For eksempel fysioterapeut eller talepædagog.",
  reach: "Sådan får I fat i dem",
  reachHint: "Et telefonnummer eller en mailadresse.",
  empty: "Skriv en organisation eller en rolle.",
  add: "Tilføj en samarbejdspartner",
  changeTitle: "Ret samarbejdspartneren",
  edit: "Ret",
  change: (name) => `Ret ${name}`,
  remove: "Tag af listen",
  added: (name) => `${name} står på listen.`,
  changed: (name) => `${name} er rettet.`,
  removed: (name) => `${name} står ikke længere på listen.`,
  none: "Hvem samarbejder koret med?",
  noneLead: "En fysioterapeut, musikskolen, en børnehave: alle, der gør det lettere at synge.",
};
