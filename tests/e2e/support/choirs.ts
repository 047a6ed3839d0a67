import type { SavedChoir } from "#store/savedChoir.ts";
import type { Stamp } from "#domain/stamp.ts";

export const choirName = "Zinkkoret";
export const tonightsId = "tonight-session";

export interface ChoirOf {
  readonly singers: readonly string[];
  /** So many songs with long words, where a choir is to weigh something. */
  readonly songs?: number;
}

/** A choir in a file, with a session tonight, and what each singer is called. */
export function savedChoir({ singers, songs = 0 }: ChoirOf): string {
  const began = Date.now() - 60_000;
  let made = 0;
  const facet = (kind: string, id: string, name: string, value: object) => {
    made += 1;
    const ms = (began + made).toString(16).padStart(12, "0");
    return { kind, id, facet: name, value, stamp: `${ms}-0000-00000000000000aa` as Stamp };
  };
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const saved: SavedChoir = {
    format: "korlag-choir",
    version: 1,
    savedAt: now.toISOString(),
    choirName,
    facets: [
      facet("choir", "choir", "card", { name: choirName }),
      facet("choir", "choir", "origin", { kind: "real" }),
      facet("session", tonightsId, "when", {
        date,
        time: "19:00",
        minutes: 60,
        place: "Sognegården",
        courseId: null,
      }),
      facet("session", tonightsId, "state", { kind: "planned" }),
      ...singers.flatMap((called, place) => [
        facet("singer", singerId(place), "name", { called }),
        facet("singer", singerId(place), "standing", { state: "singing" }),
      ]),
      ...Array.from({ length: songs }, (_, place) => [
        facet("song", `song-${place}`, "card", { title: `Sang nummer ${place + 1}` }),
        facet("song", `song-${place}`, "text", { text: "La la la, linje på linje. ".repeat(20) }),
      ]).flat(),
    ],
    aside: [],
  };
  return JSON.stringify(saved);
}

export function singerId(place: number): string {
  return `singer-${place}`;
}
