import { createStore } from "zustand/vanilla";

import { type StorageTrouble, troubleOf } from "./trouble.ts";

/** Whether what people did is kept; what is not waits here, in memory, in the order it was done. */
export type KeepingState =
  | { readonly kind: "kept" }
  | {
      readonly kind: "waiting";
      readonly trouble: StorageTrouble;
      readonly acts: number;
      readonly tries: number;
    };

type Attempt = () => Promise<unknown>;

/** Asked to run something later; returns how to call it off. Time is an argument, so that tests can turn it. */
export type Later = (run: () => void, ms: number) => () => void;

export type Keeping = ReturnType<typeof createKeeping>;

const waits = [1_000, 3_000, 10_000, 30_000];

/**
 * Holds acts that could not be written and tries them again, first after a second, then ever more seldom, and at once
 * when somebody asks.
 */
export function createKeeping(later: Later) {
  const state = createStore<KeepingState>(() => ({ kind: "kept" }));
  const acts: Attempt[] = [];
  let callOff: (() => void) | undefined;
  let trying: Promise<boolean> | undefined;

  function hold(attempt: Attempt, trouble?: StorageTrouble): StorageTrouble {
    acts.push(attempt);
    return wait(trouble ?? lastTrouble());
  }

  function wait(trouble: StorageTrouble): StorageTrouble {
    const before = state.getState();
    const tries = before.kind === "waiting" ? before.tries + 1 : 0;
    state.setState({ kind: "waiting", trouble, acts: acts.length, tries }, true);
    callOff?.();
    callOff = later(() => void tryAgain(), waits[Math.min(tries, waits.length - 1)] ?? 30_000);
    return trouble;
  }

  function lastTrouble(): StorageTrouble {
    const now = state.getState();
    return now.kind === "waiting" ? now.trouble : "failed";
  }

  /** True when nothing waits any more. Two callers share one try. */
  async function tryAgain(): Promise<boolean> {
    trying ??= drain().finally(() => {
      trying = undefined;
    });
    return trying;
  }

  async function drain(): Promise<boolean> {
    while (acts[0]) {
      try {
        await acts[0]();
        acts.shift();
      } catch (error) {
        const trouble = troubleOf(error);
        if (!trouble) {
          // A bug, not the disk: trying it again would hold up everything behind it.
          acts.shift();
          throw error;
        }
        wait(trouble);
        return false;
      }
    }
    wentWell();
    return true;
  }

  function wentWell(): void {
    if (acts.length > 0 || state.getState().kind === "kept") return;
    callOff?.();
    callOff = undefined;
    state.setState({ kind: "kept" }, true);
  }

  return {
    state,
    hold,
    tryAgain,
    wentWell,
    isWaiting: () => acts.length > 0,
  };
}
