import { create } from "zustand";

import type { SingerId } from "#domain/singer.ts";
import type { Question } from "#domain/talk.ts";

interface TalksLeft {
  readonly at: Readonly<Record<SingerId, Question | undefined>>;
}

/** Where each talk was left, for as long as the app is open: what was answered is kept, the place need not be. */
export const useTalksLeft = create<TalksLeft>(() => ({ at: {} }));

/** Undefined when the talk came to its end. */
export function leaveTalkAt(id: SingerId, question: Question | undefined): void {
  useTalksLeft.setState(({ at }) => ({ at: { ...at, [id]: question } }));
}
