import type { takeOff as en } from "../en/takeOff.ts";

export const takeOff: typeof en = {
  heading: "Tag koret af enheden",
  lead: "Når enheden ikke længere skal have koret, eller skal med i et andet kor.",
  leaveFirst: "Enheden mødes stadig med de andre. Forlad dem først, så kan koret tages af.",
  go: "Tag koret af",
  title: "Vil du tage koret af enheden?",
  onlyHere:
    "Koret ligger kun på denne enhed og i de filer, du har gemt. Gem en fil først, hvis nogen skal have det igen.",
  others:
    "De andre i koret beholder deres, som det var, da enhederne sidst mødtes. Det, der er gjort her siden, ligger kun her.",
  waits: "Noget her er ikke nået frem til de andre. Gem en fil først.",
  saveFirst: "Gem en fil først",
  what: "Alt om koret forsvinder fra browseren her: sangere, korgange, planer og sange. Sproget bliver, som du har det.",
  final: "Det kan ikke fortrydes.",
  goNow: "Tag det af",
  going: "Et øjeblik, der bliver ryddet.",
  trouble: {
    running: "Der ledes en korgang på enheden lige nu. Afslut den først.",
    shared:
      "Enheden mødes stadig med de andre. Forlad dem først under Korets enheder, så når det, der venter, frem til dem.",
  },
};
