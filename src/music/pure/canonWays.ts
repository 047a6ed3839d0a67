import type { Verdict } from "./harmony.ts";
import type { Drone } from "./together.ts";

/** Bars of the first voice, in order, each once; 1 is the first whole one. */
export interface RubBars {
  readonly strong: readonly number[];
  /** Bars with a rub only between strong beats. */
  readonly between: readonly number[];
}

/** How a melody goes as a canon for so many groups, each so many bars after the one before. */
export interface CanonWay {
  readonly groups: number;
  readonly offsetBars: number;
  readonly verdict: Verdict;
  readonly rubs: RubBars;
  /** Share of all pulses that clash. */
  readonly clashes: number;
  /** Groups come in where a phrase begins. */
  readonly isOnPhrase: boolean;
}

export interface CanonFindings {
  readonly bars: number;
  /** The most promising first. */
  readonly ways: readonly CanonWay[];
  readonly drones: readonly { readonly drone: Drone; readonly bars: readonly number[] }[];
  /** Those worth trying, the best first. */
  readonly partners: readonly { readonly id: string; readonly verdict: Verdict }[];
}

/**
 * What to say first. A song known as a canon is judged as it is known; of others, the most groups that still go as
 * well as anything does. Undefined where nothing does.
 *
 * @param known from the library
 */
export function bestWay(
  { ways }: CanonFindings,
  known: { readonly groups: number; readonly offsetBars: number } | undefined,
): CanonWay | undefined {
  const traditional =
    known &&
    ways.find(
      ({ groups, offsetBars }) => groups === known.groups && offsetBars === known.offsetBars,
    );
  if (traditional) return traditional;
  const [first] = ways;
  if (!first || first.verdict === "rubs") return undefined;
  const [most] = ways
    .filter((way) => way.verdict === first.verdict && way.isOnPhrase === first.isOnPhrase)
    .toSorted((a, b) => b.groups - a.groups || a.clashes - b.clashes);
  return most;
}

/** Other ways that go, each place to come in once, with as many groups as go there. */
export function otherWays({ ways }: CanonFindings, best: CanonWay | undefined): CanonWay[] {
  const good = ways.filter(({ verdict }) => verdict !== "rubs");
  return good.filter(
    (way) =>
      way.offsetBars !== best?.offsetBars &&
      !good.some(
        (other) =>
          other.offsetBars === way.offsetBars &&
          other.verdict === way.verdict &&
          other.groups > way.groups,
      ),
  );
}
