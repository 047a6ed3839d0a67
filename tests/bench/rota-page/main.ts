import { proposalFrom } from "#domain/proposal.ts";
import { rotaOf } from "#domain/rota.ts";
import { rotaProblem } from "#domain/rotaProblem.ts";
import { startSolving } from "#solving/solver.ts";
import { largeRota } from "#tests/support/largeRota.ts";

/** What filling the gaps of a large rota takes, from the tap to the proposal; times in milliseconds. */
export interface FillTook {
  readonly all: number;
  /** The longest the page drew nothing new meanwhile. */
  readonly longestStill: number;
  readonly proposed: number;
  readonly gapsLeft: number;
  readonly isBest: boolean;
  readonly inParts: boolean;
  readonly most: number;
  readonly fewest: number;
}

declare global {
  interface Window {
    fillGaps: (helpers: number, weeks: number) => Promise<FillTook>;
  }
}

window.fillGaps = async (helpers, weeks) => {
  const facts = largeRota(helpers, weeks);
  const wanted = { cap: null, late: [] };
  const watch = watchFrames();
  const began = performance.now();
  const rota = rotaOf(facts);
  const problem = rotaProblem(facts, rota, wanted);
  const answer = await startSolving(problem).choice;
  if (!answer.ok) throw new Error(answer.why);
  const { proposed, unmet, isBest, inParts } = proposalFrom(
    facts,
    rota,
    problem,
    answer.value,
    wanted,
  );
  const all = performance.now() - began;
  const loads = facts.team.map(({ id }) => proposed.filter((one) => one.helperId === id).length);
  return {
    all,
    longestStill: watch.end(),
    proposed: proposed.length,
    gapsLeft: unmet.filter(({ kind }) => kind === "gap").length,
    isBest,
    inParts,
    most: Math.max(...loads),
    fewest: Math.min(...loads),
  };
};

function watchFrames() {
  let [last, longest, isOn] = [performance.now(), 0, true];
  const frame = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isOn) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return {
    end: () => {
      isOn = false;
      return longest;
    },
  };
}
