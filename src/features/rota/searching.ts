import { refused, type Result } from "#domain/result.ts";
import type { Choice, RotaProblem } from "#domain/rotaProblem.ts";

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** A search that goes on beside the page. */
interface Search {
  readonly choice: Promise<Result<Choice, "called off" | "cannot here">>;
  readonly callOff: () => void;
}

/** How a search is begun; a test hands in its own. */
export type BeginSearch = (
  problem: RotaProblem,
  onProgress: (progress: Progress) => void,
) => Search;

/** The solver is fetched when it is first needed: few screens need it. */
export const beginSearch: BeginSearch = (problem, onProgress) => {
  let end = (): void => {};
  let isOff = false;
  const find = async (): Search["choice"] => {
    try {
      const { startSolving } = await import("#solving/solver.ts");
      if (isOff) return refused("called off");
      const solving = startSolving(problem, onProgress);
      end = solving.callOff;
      return await solving.choice;
    } catch {
      return refused("cannot here");
    }
  };
  return {
    choice: find(),
    callOff: () => {
      isOff = true;
      end();
    },
  };
};
