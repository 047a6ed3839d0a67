import type { Text3 } from "#domain/language.ts";
import type { SongId } from "#domain/song.ts";

import songsFile from "./songs.json" with { type: "json" };

/** Why the melodies of the library are free to use, in Danish and Norwegian; their own file says it in English. */
const inNorth: Readonly<Record<string, { readonly da: string; readonly nb: string }>> = {
  "Anonymous, 18th century": {
    da: "Ukendt ophav, 1700-tallet",
    nb: "Ukjent opphav, 1700-tallet",
  },
  "Author died 1913": { da: "Ophavsmanden døde i 1913", nb: "Opphavsmannen døde i 1913" },
  "Printed 1609": { da: "Trykt første gang i 1609", nb: "Trykt første gang i 1609" },
  "Author died 1621; attribution traditional": {
    da: "Komponisten døde i 1621; at den er af ham, er overleveret",
    nb: "Komponisten døde i 1621; at den er hans, er overlevert",
  },
  "Anonymous; earliest print not found here": {
    da: "Ukendt ophav; det tidligste tryk er ikke fundet",
    nb: "Ukjent opphav; det tidligste trykket er ikke funnet",
  },
  "Anonymous, over 100 years old; English words of unknown origin, so melody only": {
    da: "Ukendt ophav, over 100 år gammel; den engelske teksts ophav kendes ikke, så det gælder kun melodien",
    nb: "Ukjent opphav, over 100 år gammel; opphavet til den engelske teksten er ukjent, så det gjelder bare melodien",
  },
  "Anonymous, over 100 years old": {
    da: "Ukendt ophav, over 100 år gammel",
    nb: "Opphavet er ukjent, og den er over 100 år",
  },
  "Author died 1585": { da: "Komponisten døde i 1585", nb: "Komponisten gikk bort i 1585" },
  "Anonymous, 17th century": {
    da: "Ukendt ophav, 1600-tallet",
    nb: "Ukjent opphav, 1600-tallet",
  },
  "Composer died 1827": { da: "Komponisten døde i 1827", nb: "Komponisten gikk bort i 1827" },
  "Author died 1795": { da: "Ophavsmanden døde i 1795", nb: "Opphavsmannen døde i 1795" },
  "Anonymous; Burns died 1796": {
    da: "Melodiens ophav er ukendt; Burns døde i 1796",
    nb: "Opphavet til melodien er ukjent; Burns døde i 1796",
  },
  "Anonymous, 19th century": {
    da: "Ukendt ophav, 1800-tallet",
    nb: "Ukjent opphav, 1800-tallet",
  },
  "Anonymous folk song": {
    da: "Folkevise af ukendt ophav",
    nb: "Folkevise av ukjent opphav",
  },
  "Traditional; oldest print not checked here": {
    da: "Overleveret; det ældste tryk er ikke slået op",
    nb: "Overlevert; det eldste trykket er ikke slått opp",
  },
  "Anonymous tune; source marks it free": {
    da: "Ukendt ophav; kilden siger, at den er fri",
    nb: "Ukjent opphav; kilden sier at den er fri",
  },
  "Author died 1893": { da: "Komponisten døde i 1893", nb: "Komponisten gikk bort i 1893" },
  "Composer died 1904": { da: "Komponisten døde i 1904", nb: "Komponisten gikk bort i 1904" },
  "13th century": { da: "Fra 1200-tallet", nb: "Den er fra 1200-tallet" },
};

const reasons: ReadonlyMap<string, Text3> = new Map(
  songsFile.songs.flatMap(({ id, pd_reason: en }) => {
    const known = inNorth[en];
    return known ? [[id, { en, ...known }] as const] : [];
  }),
);

/** Undefined for a choir's own song. */
export function freeBecause(songId: SongId): Text3 | undefined {
  return reasons.get(songId);
}
