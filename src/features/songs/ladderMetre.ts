import { type Metre, parseMetre } from "#domain/metre.ts";
import type { Song } from "#domain/song.ts";

/** The metre of a song; 4/4 where nobody has said. */
export function metreOf({ metre, abc }: Song): Metre {
  // A pasted melody says its metre in itself.
  const written = metre ?? /^M:(.*)$/m.exec(abc ?? "")?.[1];
  return (written === undefined ? undefined : parseMetre(written)) ?? { beats: 4, unit: 4 };
}
