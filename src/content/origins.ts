import type { Text3 } from "#domain/language.ts";
import type { Song } from "#domain/song.ts";

/** Where each starter song comes from, in Danish and Norwegian; the songs' own file says it in English. */
const origins: Readonly<Record<string, { readonly da: string; readonly nb: string }>> = {
  "frere-jacques": {
    da: "Frankrig, 1700-tallet (håndskrift ca. 1780)",
    nb: "Frankrike, 1700-tallet (håndskrift ca. 1780)",
  },
  "row-row": {
    da: "USA; denne melodi 1881 (E. O. Lyte)",
    nb: "USA; denne melodien 1881 (E. O. Lyte)",
  },
  "hey-ho": {
    da: "England; trykt 1609 (Ravenscroft, Pammelia)",
    nb: "England; trykt i 1609 (Ravenscroft, Pammelia)",
  },
  "viva-la-musica": {
    da: "Tilskrevet Michael Praetorius (1571–1621)",
    nb: "Tilskrives Michael Praetorius (1571–1621)",
  },
  "dona-nobis": {
    da: "Kanon fra ukendt hånd, overleveret i Europa",
    nb: "Kanon av ukjent opphav, overlevert i Europa",
  },
  "lovely-evening": {
    da: "Tysk kanon, 1700–1800-tallet",
    nb: "Tysk kanon fra 1700–1800-tallet",
  },
  "himmel-und-erde": {
    da: "Tysk kanon (Himmel und Erde), 1700–1800-tallet",
    nb: "Tysk kanon (Himmel und Erde) fra 1700–1800-tallet",
  },
  "tallis-canon": {
    da: "Thomas Tallis (ca. 1505-1585), 1567",
    nb: "Thomas Tallis (ca. 1505–1585), 1567",
  },
  "three-blind-mice": {
    da: "England; trykt 1609 i en ældre form",
    nb: "England; trykt i 1609 i en eldre form",
  },
  "londons-burning": {
    da: "England, kendt siden 1500-tallet",
    nb: "England, kjent siden 1500-tallet",
  },
  "ode-to-joy": { da: "Beethoven, 1824", nb: "Beethoven, 1824" },
  "ah-vous-dirai": { da: "Frankrig; trykt 1761", nb: "Frankrike; trykt i 1761" },
  "gubben-noak": {
    da: "Sverige; Bellman 1766, melodien er ældre",
    nb: "Sverige; Bellman 1766, melodien er eldre",
  },
  "auld-lang-syne": {
    da: "Skotland; melodien trykt senest 1799",
    nb: "Skottland; melodien trykt senest i 1799",
  },
  "amazing-grace": {
    da: "USA; melodien New Britain, 1829/1835",
    nb: "USA; melodi: New Britain, 1829/1835",
  },
  "vem-kan-segla": {
    da: "Folkevise fra Åland og det svensksprogede Finland",
    nb: "Folkevise fra Åland og det svenskspråklige Finland",
  },
  kjerringa: { da: "Norsk folkemelodi", nb: "Folketone fra Norge" },
  "when-the-saints": {
    da: "Afroamerikansk spiritual, 1800–1900-tallet",
    nb: "Afroamerikansk spiritual fra 1800–1900-tallet",
  },
  "alle-meine-entchen": { da: "Tyskland, 1800-tallet", nb: "Tysk, 1800-tallet" },
  "alle-voegel": { da: "Tyskland, melodi fra 1700-tallet", nb: "Tysk, melodi fra 1700-tallet" },
  "jingle-bells": { da: "USA; J. Pierpont, 1857", nb: "USA; J. Pierpont, 1857" },
  "largo-new-world": { da: "Dvořák, 1893", nb: "Dvořák, 1893" },
  sumer: { da: "England, ca. 1260", nb: "England, ca. 1260" },
};

/** Where a song comes from, in each language; empty where nobody has said. */
export function originOf(song: Song): Text3 {
  const told = origins[song.id];
  return { en: song.origin, da: told?.da ?? song.origin, nb: told?.nb ?? song.origin };
}
