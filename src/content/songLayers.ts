import type { SongLayers } from "#domain/ladder.ts";
import type { CanonGroups, DronePart, GestureId } from "#domain/layer.ts";
import { parsePattern } from "#domain/rhythm.ts";
import type { SongId } from "#domain/song.ts";

import songsFile from "./songs.json" with { type: "json" };

/** Where the library says which drone goes with a melody; the tonic where both do. */
const drones: Readonly<Record<string, DronePart>> = {
  "frere-jacques": "tonic",
  "row-row": "tonic",
  "hey-ho": "fifth",
  "viva-la-musica": "fifth",
  "dona-nobis": "alternating",
  "lovely-evening": "tonic",
  "himmel-und-erde": "alternating",
  "three-blind-mice": "alternating",
  "londons-burning": "fifth",
  "ode-to-joy": "fifth",
  "gubben-noak": "fifth",
  "auld-lang-syne": "alternating",
  "amazing-grace": "tonic",
  "vem-kan-segla": "tonic",
  kjerringa: "fifth",
  "alle-meine-entchen": "tonic",
  "jingle-bells": "tonic",
  "largo-new-world": "fifth",
};

/** Degrees, one a beat; -2 is the fifth below the tonic. The bells of Frère Jacques are its own last phrase. */
const ostinati: Readonly<Record<string, readonly number[]>> = {
  "frere-jacques": [1, -2, 1, 0],
};

/** What each of the 23 melodies can be layered with. */
export const songLayers: ReadonlyMap<SongId, SongLayers> = new Map(
  songsFile.songs.map((song) => [
    song.id as SongId,
    {
      canon: song.canon && canonOf(song.canon),
      rhythms: song.rhythm_ostinati.flatMap((text) => {
        const parsed = parsePattern(text);
        return parsed.ok ? [parsed.value] : [];
      }),
      gestures: song.gestures.map((key) => key as GestureId),
      drone: drones[song.id],
      ostinato: ostinati[song.id],
      partners: song.partners.map((id) => id as SongId),
    },
  ]),
);

/** How each melody is built, in words its phrases are found from. */
export const songForms: ReadonlyMap<SongId, string> = new Map(
  songsFile.songs.map(({ id, form }) => [id as SongId, form]),
);

function canonOf({ voices, offset_bars: offsetBars }: { voices: number; offset_bars: number }) {
  const groups = ([2, 3, 4] satisfies CanonGroups[]).find((count) => count === voices);
  return groups && { groups, offsetBars };
}
