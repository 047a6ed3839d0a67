import { useMemo } from "react";

import type { Song } from "#domain/song.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { useSongLadder } from "#features/useSongLadder.ts";
import { useLanguage } from "#i18n/react.tsx";
import type { Melody } from "#music/pure/melody.ts";
import type { Drone } from "#music/pure/together.ts";

import type { KnownTune } from "./queries.ts";

interface Goes {
  readonly drone: Drone;
  readonly ostinato: readonly number[] | undefined;
  readonly partners: readonly { readonly title: string; readonly melody: Melody }[];
}

/** What goes with a song: what stands on its ladder, else what the library knows, else what fits best. */
export function useAlong(song: Song, { music, written }: KnownTune): Goes {
  const library = useLibrary();
  const language = useLanguage();
  const ladder = useSongLadder(song.id)?.ladder;
  return useMemo(() => {
    const layers = (ladder ?? []).map(({ layer }) => layer);
    const known = music.songLayers.get(song.id);
    const drone = layers.find((layer) => layer.kind === "drone")?.part ?? known?.drone;
    const ostinato = layers.find((layer) => layer.kind === "vocalOstinato")?.degrees;
    const partnerIds = new Set([
      ...layers.flatMap((layer) => (layer.kind === "partner" ? [layer.songId] : [])),
      ...(known?.partners ?? []),
    ]);
    const partners = [...partnerIds].flatMap((id) => {
      const other = library?.songs.get(id);
      if (other?.abc === undefined) return [];
      const read = music.melodyFromAbc(other.abc, music.songForms.get(id));
      return read.ok ? [{ title: other.title[language], melody: read.value }] : [];
    });
    return {
      drone: drone ?? bestDrone(music, written),
      ostinato: ostinato ?? known?.ostinato,
      partners,
    };
  }, [music, written, song.id, ladder, library, language]);
}

function bestDrone(music: KnownTune["music"], melody: Melody): Drone {
  const share = (drone: Drone) => music.droneShare(music.droneFit(melody, drone));
  const [best = "tonic"] = music.drones.toSorted((a, b) => share(b) - share(a));
  return best;
}
