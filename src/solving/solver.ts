import { done, refused, type Result } from "#domain/result.ts";
import type { Choice, RotaProblem } from "#domain/rotaProblem.ts";

import type { Progress } from "./solve.ts";

export interface Asked {
  readonly problem: RotaProblem;
}

export type Told =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "found"; readonly choice: Choice; readonly memoryBytes: number }
  | { readonly kind: "failed" };

/**
 * - `called off`: nobody wanted the answer any more
 * - `cannot here`: this browser runs no worker or no WebAssembly, or the solver is not on the device
 */
export type WhyNoChoice = "called off" | "cannot here";

export interface Solving {
  readonly choice: Promise<Result<Choice, WhyNoChoice>>;
  /** Ends the search at once. */
  readonly callOff: () => void;
}

/** How the page reaches the worker; a test hands in its own. */
export type NewWorker = () => Worker;

const newWorker: NewWorker = () =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/**
 * Looks for the best way to fill the gaps, beside the page: nothing on the screen waits for it. The solver is loaded when
 * it is first asked.
 */
export function startSolving(
  problem: RotaProblem,
  onProgress: (progress: Progress) => void = () => {},
  make: NewWorker = newWorker,
): Solving {
  let callOff = () => {};
  const choice = new Promise<Result<Choice, WhyNoChoice>>((resolve) => {
    let worker: Worker;
    try {
      worker = make();
    } catch {
      resolve(refused("cannot here"));
      return;
    }
    const end = (answer: Result<Choice, WhyNoChoice>) => {
      worker.terminate();
      resolve(answer);
    };
    callOff = () => end(refused("called off"));
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      switch (data.kind) {
        case "progress":
          onProgress(data.progress);
          break;
        case "found":
          end(done(data.choice));
          break;
        case "failed":
          end(refused("cannot here"));
          break;
      }
    });
    worker.addEventListener("error", () => end(refused("cannot here")));
    worker.postMessage({ problem } satisfies Asked, { transfer: [] });
  });
  return { choice, callOff: () => callOff() };
}
