import type { partners as en } from "../en/partners.ts";

export const partners: typeof en = {
  title: "Samarbeidspartnere",
  lead: "Organisasjoner og roller koret samarbeider med. Hva som er sagt om noen, står aldri her.",
  back: "Laget",
  organisation: "Organisasjon",
  organisationHint: "For eksempel kulturskolen eller hukommelsesteamet.",
  role: "Rolle",
  roleHint: "For eksempel fysioterapeut eller logoped.",
  reach: "Slik når dere dem",
  reachHint: "Et telefonnummer eller en e-postadresse.",
  empty: "Skriv en organisasjon eller en rolle.",
  add: "Legg til en samarbeidspartner",
  changeTitle: "Endre samarbeidspartneren",
  edit: "Endre",
  change: (name) => `Endre ${name}`,
  remove: "Ta av listen",
  added: (name) => `${name} står på listen.`,
  changed: (name) => `${name} er endret.`,
  removed: (name) => `${name} står ikke lenger på listen.`,
  none: "Hvem samarbeider koret med?",
  noneLead: "En fysioterapeut, kulturskolen, en barnehage: den som gjør det lettere å synge.",
};
