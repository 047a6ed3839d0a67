import { createStore } from "zustand/vanilla";

import { done, refused, type Result } from "#domain/result.ts";

import type { Decide } from "./commit.ts";
import { type StorageTrouble, troubleOf } from "./trouble.ts";

/**
 * Whether what people did is kept; what is not waits here, in memory, in the order it was done.
 * `acts` is 0 when the connection is lost and nothing has been done since.
 */
export type KeepingState =
  | { readonly kind: "kept" }
  | {
      readonly kind: "waiting";
      readonly trouble: StorageTrouble;
      readonly acts: number;
      /** How often it has been tried again in vain. */
      readonly tries: number;
    };

/** Asked to run something later; returns how to call it off. Time is an argument, so that tests can turn it. */
export type Later = (run: () => void, ms: number) => () => void;

export type Keeping = ReturnType<typeof createKeeping>;

interface Act {
  readonly attempt: () => Promise<unknown>;
  readonly decide: Decide<unknown>;
}

const waits = [1_000, 3_000, 10_000, 30_000];

/**
 * Writes acts one after the other, in the order they were done. One that could not be written is held and tried again,
 * first after a second, then ever more seldom, and at once when somebody asks or does something more; what was done
 * later does not overtake it.
 *
 * @param makeReady sees to it that the database is open, before what waits is tried again
 */
export function createKeeping(later: Later, makeReady: () => Promise<void> = async () => {}) {
  const state = createStore<KeepingState>(() => ({ kind: "kept" }));
  const acts: Act[] = [];
  let callOff: (() => void) | undefined;
  let trying: Promise<boolean> | undefined;
  let line: Promise<unknown> = Promise.resolve();

  /** What the attempt answers, or the trouble because of which it is held. Only a bug is thrown. */
  async function keep<Answer>(
    attempt: () => Promise<Answer>,
    decide: Decide<unknown>,
  ): Promise<Result<Answer, StorageTrouble>> {
    return inTurn(async () => {
      if (acts.length > 0 && !(await drain())) {
        acts.push({ attempt, decide });
        return refused(say(lastTrouble()));
      }
      try {
        const answer = await tryOnce(attempt);
        allKept();
        return done(answer);
      } catch (error) {
        const trouble = troubleOf(error);
        if (!trouble) throw error;
        acts.push({ attempt, decide });
        return refused(wait(trouble, 0));
      }
    });
  }

  // Most connections that break can be opened anew at once: then nobody needs to hear of it.
  async function tryOnce<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
    try {
      return await attempt();
    } catch (error) {
      if (troubleOf(error) !== "closed") throw error;
      await makeReady();
      return attempt();
    }
  }

  /** True when nothing waits any more. Two callers share one try. */
  async function tryAgain(): Promise<boolean> {
    trying ??= inTurn(drain).finally(() => {
      trying = undefined;
    });
    return trying;
  }

  async function drain(): Promise<boolean> {
    try {
      await makeReady();
      for (let act = acts[0]; act; act = acts[0]) {
        await act.attempt();
        acts.shift();
      }
    } catch (error) {
      const trouble = troubleOf(error);
      const before = state.getState();
      if (trouble) {
        wait(trouble, before.kind === "waiting" ? before.tries + 1 : 0);
        return false;
      }
      // A bug, not the disk: trying it again would hold up everything behind it. It is told where bugs are heard.
      acts.shift();
      later(() => {
        throw error;
      }, 0);
      return drain();
    }
    allKept();
    return true;
  }

  function wait(trouble: StorageTrouble, tries: number): StorageTrouble {
    state.setState({ kind: "waiting", trouble, acts: acts.length, tries }, true);
    callOff?.();
    callOff = later(() => void tryAgain(), waits[Math.min(tries, waits.length - 1)] ?? 30_000);
    return trouble;
  }

  function say(trouble: StorageTrouble): StorageTrouble {
    const before = state.getState();
    if (before.kind === "waiting") state.setState({ ...before, acts: acts.length }, true);
    return trouble;
  }

  function lastTrouble(): StorageTrouble {
    const now = state.getState();
    return now.kind === "waiting" ? now.trouble : "failed";
  }

  function allKept(): void {
    callOff?.();
    callOff = undefined;
    if (state.getState().kind !== "kept") state.setState({ kind: "kept" }, true);
  }

  async function inTurn<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    const mine = line.then(run);
    line = mine.catch(() => {});
    return mine;
  }

  return {
    state,
    keep,
    tryAgain,
    isWaiting: () => acts.length > 0,
    /** What waits, in order, so that a saved file can hold it too. */
    waiting: (): readonly Decide<unknown>[] => acts.map(({ decide }) => decide),
    /** The storage is in trouble though nothing waits yet: the person is told, and it is tried again later. */
    troubled: (trouble: StorageTrouble) => {
      wait(trouble, waits.length - 1);
    },
    /** The choir is left: nothing is tried any more. */
    stop: () => {
      callOff?.();
      callOff = undefined;
    },
  };
}
