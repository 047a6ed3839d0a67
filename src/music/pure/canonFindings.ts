import type { CanonFindings, CanonWay } from "./canonWays.ts";
import { bestCanons, type CanonFit, clashShare, type Rub } from "./harmony.ts";
import { type Melody, melodyFromAbc } from "./melody.ts";
import { drones, droneFit, partnerFit } from "./together.ts";

/** A song by its ABC; `form` is the library's words on how it is built. */
export interface Sheet {
  readonly id: string;
  readonly abc: string;
  readonly form: string | undefined;
}

export interface CanonQuestion {
  readonly song: Sheet;
  /** What to try on top of it. */
  readonly others: readonly Sheet[];
}

/** Everything that a melody can be layered with by sound alone; null where it cannot be read. */
export function canonFindings({ song, others }: CanonQuestion): CanonFindings | null {
  const melody = melodyOf(song);
  if (!melody) return null;
  const starts = melody.phrases.map(({ start }) => start / melody.ticksPerBar);
  return {
    bars: melody.bars,
    ways: bestCanons(melody).map((fit) => wayOf(fit, melody, starts)),
    drones: drones.map((drone) => ({
      drone,
      bars: inOrder(droneFit(melody, drone).rubs.map((at) => barAt(melody, at))),
    })),
    partners: partnersOf(melody, others),
  };
}

function wayOf(fit: CanonFit, melody: Melody, starts: readonly number[]): CanonWay {
  const barsOf = (rubs: readonly Rub[]) => inOrder(rubs.map(({ at }) => barAt(melody, at)));
  const strong = barsOf(fit.rubs.filter(({ isStrong }) => isStrong));
  return {
    groups: fit.voices,
    offsetBars: fit.offsetBars,
    verdict: fit.verdict,
    rubs: { strong, between: barsOf(fit.rubs).filter((bar) => !strong.includes(bar)) },
    clashes: clashShare(fit.pulses),
    isOnPhrase: starts.includes(fit.offsetBars),
  };
}

function partnersOf(melody: Melody, others: readonly Sheet[]): CanonFindings["partners"] {
  return others
    .flatMap((other) => {
      const partner = melodyOf(other);
      const fit = partner && partnerFit(melody, partner);
      if (!fit?.ok || fit.value.verdict === "rubs") return [];
      const { verdict, pulses } = fit.value;
      return [{ id: other.id, verdict, clashes: clashShare(pulses) }];
    })
    .toSorted(
      (a, b) =>
        Number(a.verdict === "withCare") - Number(b.verdict === "withCare") ||
        a.clashes - b.clashes,
    )
    .map(({ id, verdict }) => ({ id, verdict }));
}

function melodyOf({ abc, form }: Sheet): Melody | undefined {
  const read = melodyFromAbc(abc, form);
  return read.ok ? read.value : undefined;
}

/** An upbeat counts with the bar it leads into. */
function barAt({ pickup, ticksPerBar }: Melody, at: number): number {
  return Math.max(1, Math.floor((at - pickup) / ticksPerBar) + 1);
}

function inOrder(bars: readonly number[]): number[] {
  return [...new Set(bars)].toSorted((a, b) => a - b);
}
