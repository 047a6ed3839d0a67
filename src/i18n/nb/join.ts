import type { join as en } from "../en/join.ts";

export const join: typeof en = {
  title: "Bli med i et kor",
  lead: "Med en invitasjon fra lederen for koret.",
  text: "Lenken eller koden",
  textHint: "Lim inn lenken, eller skriv koden slik den leses opp for deg.",
  go: "Gå videre",
  scan: "Skann QR-koden",
  scanning: "Det kameraet ser",
  noCamera: "Her er det ikke noe kamera som kan brukes. Lim inn lenken, eller skriv koden.",
  address: "Der koret møtes",
  addressHint: "La feltet stå tomt hvis du ikke har fått noen adresse.",
  sees: "Dette kan denne enheten se",
  seesLater:
    "Hva enheten kan se, har lederen valgt. Det står etterpå under Kor, «Enhetene i koret».",
  asRole: (role) => `Du er invitert som ${role}.`,
  asYouAre: "Du er invitert.",
  owner: "Hvem sin enhet er dette?",
  ownerHint: "Et navn er nok. Bare ledere og koordinatorer i koret ser det.",
  ownerEmpty: "Skriv et navn, så lederen vet hvem som slippes inn.",
  join: "Kom inn",
  joining: "Et øyeblikk, døra går opp.",
  installedHeading: "Korlag på startskjermen",
  installed:
    "Har du Korlag som ikon, er det dit koret skal: Kopier invitasjonen, åpne Korlag med ikonet, velg «Bli med i et kor», og lim den inn der. Den virker bare én gang.",
  copyForIcon: "Kopier invitasjonen",
  copied: "Kopiert. Åpne nå Korlag med ikonet.",
  notCopied:
    "Nettleseren vil ikke kopiere den. Åpne meldingen med lenken på nytt, og kopier den der.",
  otherInvitation: "En annen invitasjon",
  newInvitation: "Jeg har en ny invitasjon",
  askAnew:
    "Den som inviterte deg, lager fort en ny under Kor, «Enhetene i koret». Skrev du koden selv, så se etter om den er riktig.",
  problem: {
    "not an invitation": "Det er ingen invitasjon. Kopier hele lenken eller hele koden.",
    mistyped: "Noe i koden er ikke slik det ble lest opp. Se på den en gang til.",
    newer: "Den invitasjonen er laget av et nyere Korlag. Last siden på nytt når det er nett.",
    "not an address": "Det er ingen adresse. Den begynner med https:// og har ingen mellomrom.",
    "used or too old": "Invitasjonen er brukt, eller eldre enn et døgn. Be om en ny.",
    "does not open": "Det som fulgte med invitasjonen, kan ikke åpnes med den. Be om en ny.",
    "a choir is here": "Det er et kor på enheten fra før, og det skrives ikke over.",
    offline: "Ingen svarer. Den første gangen må enheten ha nett.",
    busy: "Det er travelt der koret møtes. Prøv igjen om litt.",
    "another version": "Stedet der koret møtes, snakker en annen utgave av Korlag.",
    refused: "Der koret møtes, ble det sagt nei.",
  },
};
