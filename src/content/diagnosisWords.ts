import { type WordPattern, wordIn } from "#domain/kindWords.ts";
import type { Language } from "#domain/language.ts";

/**
 * A word in the text that says why somebody needs something, rather than what helps; undefined when there is none.
 * It is for a gentle suggestion beside the field: nothing is refused, kept or sent. `[S 000]`, R002
 *
 * Words that are also everyday words in a choir are left out on purpose: `slag` is a beat, `stroke` a movement.
 */
export function diagnosisWordIn(text: string, language: Language): string | undefined {
  return wordIn(text, [...inEvery, ...inLanguage[language]], notMeant);
}

const inEvery: readonly WordPattern[] = [
  "adhd",
  "afasi*",
  "alzheimer*",
  "aphasi*",
  "asperger*",
  "asthma*",
  "astma*",
  "autis*",
  "bipolar*",
  "borderline",
  "cancer*",
  "copd",
  "demens*",
  "dement*",
  "depress*",
  "diabet*",
  "diagnos*",
  "epilep*",
  "fibromyalgi*",
  "kols",
  "parkinson*",
  "psychosis",
  "psykose*",
  "psykotisk*",
  "ptsd",
  "schizo*",
  "skizo*",
  "skleros*",
  "scleros*",
  "tourette*",
];

const inLanguage: Readonly<Record<Language, readonly WordPattern[]>> = {
  en: [
    "anxiety",
    "arthritis",
    "cerebral palsy",
    "had a stroke",
    "after a stroke",
    "after her stroke",
    "after his stroke",
    "stroke survivor*",
    "heart failure",
    "heart attack",
    "mental illness",
    "mentally ill",
    "tumour*",
    "tumor*",
  ],
  da: [
    "angst*",
    "*gigt",
    "apopleksi*",
    "blodprop*",
    "hjerneblødning*",
    "hjerneskade*",
    "hjertesvigt",
    "kol",
    "kræft*",
    "*kræft",
    "*kræften",
    "psykisk syg*",
    "sindslid*",
    "spiseforstyrr*",
    "sukkersyge*",
    "svulst*",
  ],
  nb: [
    "angst*",
    "*gikt",
    "blodpropp*",
    "hjerneslag*",
    "hjerneblødning*",
    "hjerneskade*",
    "hjertesvikt",
    "hjerteinfarkt*",
    "kreft*",
    "*kreft",
    "*kreften",
    "psykisk syk*",
    "sinnslid*",
    "slagrammet",
    "spiseforstyrr*",
    "sukkersyke*",
    "svulst*",
  ],
};

// Strength, strong, weighty: Danish and Norwegian write them almost as they write the illness.
const notMeant: readonly WordPattern[] = [
  "kræfter",
  "kræfterne",
  "kræfternes",
  "krefter",
  "kreftene",
  "kreftenes",
  "afkræft",
  "bekræft",
  "avkreft",
  "bekreft",
];
