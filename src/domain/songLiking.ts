import type { SingerId } from "./singer.ts";

/** Derived from the singer and the song, or the title where the choir does not have the song. */
export type SongLikingId = string & { readonly is: "song liking" };

/** A song that somebody loves, or would rather leave out; `neither` takes it back. */
export type Feeling = "loves" | "leavesOut" | "neither";

export const feelings: readonly Feeling[] = ["loves", "leavesOut", "neither"];

export interface SongLikingFacets {
  /** `title` as the singer says it; the song itself may change its name later. */
  mark: { feeling: Feeling; title: string };
}

/**
 * No word that somebody wrote stands in an id: ids outlive what they are about.
 *
 * @param song a song's id, or a title that is not among the choir's songs
 */
export function songLikingId(singerId: SingerId, song: string): SongLikingId {
  const name = song.trim().toLowerCase();
  return `${singerId}.${shortened(name, 0x811c9dc5)}${shortened(name, 0x01000193)}` as SongLikingId;
}

/** FNV-1a over the letters, from a start of our own: two of them together are as good as never the same for two titles. */
function shortened(text: string, start: number): string {
  let sum = start;
  for (let at = 0; at < text.length; at += 1)
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum.toString(36).padStart(7, "0");
}
