import type { takeOff as en } from "../en/takeOff.ts";

export const takeOff: typeof en = {
  heading: "Ta koret av enheten",
  lead: "Når enheten ikke lenger skal ha koret, eller skal bli med i et annet kor.",
  leaveFirst: "Enheten møter fortsatt de andre. Forlat dem først, så kan koret tas av.",
  go: "Ta koret av",
  title: "Vil du ta koret av enheten?",
  onlyHere:
    "Koret ligger bare på denne enheten og i filene du har lagret. Lagre en fil først hvis noen skal ha det igjen.",
  others:
    "De andre i koret beholder sitt, slik det var da enhetene møttes sist. Det som er gjort her siden, ligger bare her.",
  waits: "Noe her har ikke nådd fram til de andre. Lagre en fil først.",
  saveFirst: "Lagre en fil først",
  what: "Alt om koret forsvinner fra denne nettleseren: sangere, korøvelser, planer og sanger. Språket blir slik du har det.",
  final: "Det kan ikke angres.",
  goNow: "Ta det av",
  going: "Et øyeblikk, det ryddes.",
  trouble: {
    running: "En korøvelse ledes på enheten nå. Avslutt den først.",
    shared:
      "Enheten møter fortsatt de andre. Forlat dem først under Enhetene i koret, så når det som venter, fram til dem.",
  },
};
