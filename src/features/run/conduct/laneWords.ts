import type { Lane } from "#domain/canonConduct.ts";
import type { Formation } from "#domain/formation.ts";
import type { Words } from "#i18n/words.ts";

type CanonWords = Words["canon"];

/** Who a lane is: its number, or everybody, or the leader alone. */
export function laneName(words: CanonWords, formation: Formation, lane: number): string {
  if (formation.kind === "unison") return lane === 0 ? words.everybody : words.group(lane + 1);
  if (formation.kind === "leaderSecond") {
    return [words.everybody, words.leader][lane] ?? words.group(lane + 1);
  }
  return words.group(lane + 1);
}

export function formationName(words: CanonWords, formation: Formation): string {
  return formation.kind === "groups"
    ? words.formations.groups(formation.groups)
    : words.formations[formation.kind];
}

/** What a lane does now, in a few words. */
export function laneState(
  words: CanonWords,
  formation: Formation,
  { state }: Lane,
  beatsPerBar: number,
): string {
  switch (state.kind) {
    case "waiting":
      return words.after(Math.ceil(state.beatsLeft / beatsPerBar));
    case "cue":
      return words.comesIn(Math.ceil(state.beatsLeft));
    case "singing":
      return words.phrase(state.phrase + 1);
    case "joined":
      return formation.kind === "groups" ? words.joined : words.joinedAll;
    case "holding":
      return words.holds;
    case "ended":
      return words.finished;
  }
}
