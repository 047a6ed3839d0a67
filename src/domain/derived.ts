import type { Kind } from "./facets.ts";

// The compiler asks for an answer whenever a kind is added.
const derived: Readonly<Record<Kind, boolean>> = {
  choir: true,
  device: false,
  singer: false,
  helper: false,
  course: false,
  session: false,
  planItem: false,
  exercise: false,
  song: false,
  turnout: true,
  headCount: true,
  outcome: true,
  run: true,
  closing: true,
  arrangement: true,
  gesture: false,
  need: true,
  songLiking: true,
  cooperation: true,
  consent: true,
  published: false,
  followUp: true,
  hallWord: true,
  helpNoteOf: true,
  waiting: false,
  thanks: true,
  partner: false,
  pause: false,
  availability: true,
  task: true,
  taskPlaces: true,
  duty: true,
  claim: true,
  helpNote: false,
  owner: true,
};

/**
 * Whether the ids of a kind follow from what its records are about, so that two devices meet in one record. Such a
 * record is never new: the same one may be written again tomorrow.
 */
export function hasDerivedId(kind: Kind): boolean {
  return derived[kind];
}
