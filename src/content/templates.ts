import type { ExerciseKind } from "#domain/exercise.ts";
import type { Part } from "#domain/plan.ts";
import type { Slot, Template } from "#domain/template.ts";

/**
 * Three sessions to begin from: arrive, body, breath, voice, rhythm, songs in layers, a calm end, and the chat bar
 * after. Songs stand at most a quarter of an hour before something else, and the song that asks the most stands in the
 * middle of the time.
 */
export const templates: readonly Template[] = [
  {
    minutes: 60,
    slots: [
      warmUp("arrive", 4, "social"),
      warmUp("body", 4, "body"),
      warmUp("body", 2, "body"),
      warmUp("breath", 3, "breath"),
      warmUp("voice", 2, "face"),
      warmUp("voice", 3, "voice"),
      warmUp("rhythm", 4, "rhythm"),
      warmUp("rhythm", 3, "coordination"),
      song(6),
      peak(9),
      rest(2),
      song(8),
      song(7),
      warmUp("calmEnd", 3, "relax"),
      chatBar(),
    ],
  },
  {
    minutes: 75,
    slots: [
      warmUp("arrive", 4, "social"),
      warmUp("body", 4, "body"),
      warmUp("body", 2, "body"),
      warmUp("breath", 3, "breath"),
      warmUp("breath", 2, "breath"),
      warmUp("voice", 2, "face"),
      warmUp("voice", 3, "voice"),
      warmUp("rhythm", 4, "rhythm"),
      warmUp("rhythm", 3, "coordination"),
      song(6),
      peak(9),
      warmUp("songs", 3, "coordination"),
      song(8),
      song(7),
      rest(2),
      song(10),
      warmUp("calmEnd", 3, "relax"),
      chatBar(),
    ],
  },
  {
    minutes: 90,
    slots: [
      warmUp("arrive", 5, "social"),
      warmUp("body", 4, "body"),
      warmUp("body", 2, "body"),
      warmUp("body", 2, "body"),
      warmUp("breath", 3, "breath"),
      warmUp("breath", 3, "breath"),
      warmUp("voice", 2, "face"),
      warmUp("voice", 2, "face"),
      warmUp("voice", 3, "voice"),
      warmUp("rhythm", 4, "rhythm"),
      warmUp("rhythm", 4, "rhythm"),
      warmUp("rhythm", 3, "coordination"),
      song(6),
      peak(9),
      warmUp("songs", 3, "coordination"),
      song(8),
      song(7),
      rest(2),
      song(8),
      song(7),
      warmUp("calmEnd", 3, "relax"),
      chatBar(),
    ],
  },
];

function warmUp(part: Part, minutes: number, ...kinds: ExerciseKind[]): Slot {
  return { part, minutes, wish: { kind: "warmUp", kinds } };
}

function song(minutes: number): Slot {
  return { part: "songs", minutes, wish: { kind: "song", upTo: 2 } };
}

function peak(minutes: number): Slot {
  return { part: "songs", minutes, wish: { kind: "song", upTo: 3 } };
}

function rest(minutes: number): Slot {
  return { part: "songs", minutes, wish: { kind: "rest" } };
}

function chatBar(): Slot {
  return { part: "after", minutes: 30, wish: { kind: "chatBar" } };
}
