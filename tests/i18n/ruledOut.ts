import type { Language } from "#domain/language.ts";

/**
 * Words that say something of people which Korlag does not say: who did not come, who is ill, who has to. `bruger` and
 * `bruker` are ruled out as nouns only: as verbs they mean *to use*.
 */
export const ruledOut: Readonly<Record<Language, RegExp>> = {
  en: /\b(absen(t|ce|tee)s?|late|no-shows?|patients?|users?|clients?|complian(t|ce)|streaks?|diagnos\w*|dement\w*)\b/i,
  da: /(?<!\p{L})(fravær\p{L}*|udeblev\p{L}*|udebliv\p{L}*|forsinket|patient\p{L}*|klient\p{L}*|en bruger|bruger(en|e|ne|nes)|diagnos\p{L}*|dement\p{L}*)(?!\p{L})/iu,
  nb: /(?<!\p{L})(fravær\p{L}*|uteblev\p{L}*|utebli\p{L}*|forsinket|pasient\p{L}*|klient\p{L}*|en bruker|bruker(en|e|ne|nes)|diagnos\p{L}*|dement\p{L}*)(?!\p{L})/iu,
};
