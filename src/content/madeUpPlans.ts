import type { ExerciseId, Level } from "#domain/exercise.ts";
import type { Part, PlanContent } from "#domain/plan.ts";
import type { SongId } from "#domain/song.ts";

export interface MadeUpItem {
  readonly part: Part;
  /** A notice gets its text when the choir is laid out in a language. */
  readonly content: PlanContent | "notice";
  readonly minutes: number;
}

/** The plans of weeks 1 to 9: the same frame each time, the same songs coming back with one layer more. */
export const madeUpPlans: readonly (readonly MadeUpItem[])[] = [
  [
    notice(5),
    warm("arrive", "name-wave", 1, 5),
    warm("body", "shoulder-roll", 1, 2),
    warm("body", "row-joints", 1, 3),
    warm("breath", "candle-breath", 1, 2),
    warm("voice", "hum-bees", 1, 3),
    warm("rhythm", "copy-me", 1, 3),
    song("frere-jacques", 13),
    song("row-row", 12),
    song("when-the-saints", 12),
    song("amazing-grace", 8),
    warm("calmEnd", "one-note-bath", 1, 3),
    warm("calmEnd", "slow-rest", 1, 3),
    chat(),
  ],
  [
    notice(4),
    warm("arrive", "feet-floor", 1, 2),
    warm("body", "body-tap", 1, 3),
    warm("breath", "stretch-drop", 1, 3),
    warm("voice", "chew-toffee", 1, 2),
    warm("voice", "hum-bees", 1, 3),
    warm("rhythm", "copy-me", 2, 3),
    song("frere-jacques", 12),
    song("row-row", 12),
    song("vem-kan-segla", 14),
    song("amazing-grace", 9),
    warm("calmEnd", "one-note-bath", 1, 3),
    warm("calmEnd", "slow-rest", 1, 3),
    chat(),
  ],
  [
    notice(4),
    warm("arrive", "name-wave", 1, 4),
    warm("body", "row-joints", 2, 3),
    warm("breath", "candle-breath", 2, 2),
    warm("breath", "sss-pulse", 1, 2),
    warm("voice", "long-aah", 1, 2),
    warm("rhythm", "pat-clap", 1, 4),
    song("row-row", 11),
    song("frere-jacques", 13),
    song("vem-kan-segla", 13),
    song("when-the-saints", 10),
    warm("calmEnd", "feet-floor", 1, 2),
    warm("calmEnd", "one-note-bath", 1, 3),
    chat(),
  ],
  [
    notice(3),
    warm("body", "body-tap", 2, 3),
    warm("body", "shake-out", 1, 2),
    warm("breath", "stretch-drop", 2, 3),
    warm("voice", "lift-siren", 1, 2),
    warm("voice", "hum-bees", 2, 3),
    warm("rhythm", "pass-clap", 2, 3),
    warm("rhythm", "pat-clap", 1, 3),
    song("frere-jacques", 12),
    song("viva-la-musica", 13),
    song("row-row", 10),
    song("vem-kan-segla", 11),
    warm("calmEnd", "one-note-bath", 2, 3),
    warm("calmEnd", "slow-rest", 1, 3),
    chat(),
  ],
  [
    notice(4),
    warm("arrive", "feet-floor", 1, 2),
    warm("body", "shoulder-roll", 2, 2),
    warm("body", "row-joints", 2, 3),
    warm("breath", "sss-pulse", 2, 3),
    warm("voice", "lip-trill", 1, 2),
    warm("voice", "long-aah", 2, 2),
    warm("rhythm", "pat-clap", 2, 4),
    song("viva-la-musica", 14),
    song("frere-jacques", 12),
    song("ode-to-joy", 10),
    song("row-row", 9),
    warm("calmEnd", "draw-melody", 1, 2),
    warm("calmEnd", "one-note-bath", 2, 3),
    chat(),
  ],
  [
    notice(3),
    warm("arrive", "name-wave", 2, 3),
    warm("body", "body-tap", 2, 3),
    warm("breath", "candle-breath", 2, 3),
    warm("voice", "hum-bees", 2, 3),
    warm("voice", "lift-siren", 2, 2),
    warm("rhythm", "rainstorm", 1, 4),
    song("frere-jacques", 12),
    song("viva-la-musica", 12),
    song("ode-to-joy", 12),
    song("vem-kan-segla", 11),
    warm("calmEnd", "one-note-bath", 2, 3),
    warm("calmEnd", "slow-rest", 1, 3),
    chat(),
  ],
  [
    notice(4),
    warm("arrive", "feet-floor", 1, 2),
    warm("body", "row-joints", 3, 3),
    warm("breath", "stretch-drop", 2, 3),
    warm("voice", "chew-toffee", 2, 2),
    warm("voice", "long-aah", 2, 3),
    warm("rhythm", "echo-rhythm", 2, 3),
    song("row-row", 12),
    song("ode-to-joy", 10),
    song("viva-la-musica", 13),
    song("auld-lang-syne", 12),
    warm("calmEnd", "one-note-bath", 2, 3),
    warm("calmEnd", "slow-rest", 2, 3),
    chat(),
  ],
  [
    notice(3),
    warm("arrive", "feet-floor", 1, 2),
    warm("body", "shoulder-roll", 2, 2),
    warm("body", "row-joints", 2, 3),
    warm("breath", "candle-breath", 2, 3),
    warm("voice", "hum-bees", 2, 3),
    warm("voice", "lift-siren", 2, 2),
    warm("rhythm", "pat-clap", 2, 4),
    song("frere-jacques", 13),
    song("row-row", 10),
    song("viva-la-musica", 13),
    song("auld-lang-syne", 11),
    warm("calmEnd", "one-note-bath", 2, 3),
    warm("calmEnd", "slow-rest", 1, 3),
    chat(),
  ],
  [
    notice(3),
    warm("arrive", "name-wave", 2, 3),
    warm("body", "shake-out", 2, 2),
    warm("breath", "stretch-drop", 2, 3),
    warm("voice", "all-conduct", 1, 3),
    warm("rhythm", "rainstorm", 2, 4),
    song("viva-la-musica", 14),
    song("auld-lang-syne", 12),
    song("dona-nobis", 14),
    song("frere-jacques", 11),
    warm("calmEnd", "one-note-bath", 2, 3),
    warm("calmEnd", "slow-rest", 2, 3),
    chat(),
  ],
];

function notice(minutes: number): MadeUpItem {
  return { part: "arrive", content: "notice", minutes };
}

function warm(part: Part, exercise: string, level: Level, minutes: number): MadeUpItem {
  return { part, content: { kind: "warmUp", exerciseId: exercise as ExerciseId, level }, minutes };
}

function song(id: string, minutes: number): MadeUpItem {
  return { part: "songs", content: { kind: "song", songId: id as SongId }, minutes };
}

function chat(): MadeUpItem {
  return { part: "after", content: { kind: "chatBar" }, minutes: 20 };
}
