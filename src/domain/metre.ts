/**
 * Time in music is counted in whole ticks, so that bars, triplets and dotted notes add up exactly.
 * 5040 divides by 2, 3, 4, 5, 6, 7, 8, 9 and 16: halves of halves, triplets, fives and sevens of a quarter are whole.
 */
export const ticksPerQuarter = 5040;

/** `unit` 4 is a quarter, 8 an eighth: `{ beats: 6, unit: 8 }` is 6/8. `beats` is the upper number as written. */
export interface Metre {
  readonly beats: number;
  readonly unit: number;
}

const units: readonly number[] = [1, 2, 4, 8, 16];

/** From `3/4` as it is written; undefined when it is no metre. At most 16 in a bar. */
export function parseMetre(text: string): Metre | undefined {
  const [, upper, lower] = /^(\d{1,2})\s*\/\s*(\d{1,2})$/.exec(text.trim()) ?? [];
  const metre = { beats: Number(upper), unit: Number(lower) };
  return isMetre(metre) ? metre : undefined;
}

export function isMetre({ beats, unit }: Metre): boolean {
  return Number.isInteger(beats) && beats >= 1 && beats <= 16 && units.includes(unit);
}

export function metreText({ beats, unit }: Metre): string {
  return `${beats}/${unit}`;
}

export function barTicks({ beats, unit }: Metre): number {
  return (beats * 4 * ticksPerQuarter) / unit;
}

/** 6/8, 9/8 and 12/8 are felt in dotted beats of three. */
export function isCompound({ beats, unit }: Metre): boolean {
  return unit >= 8 && beats > 3 && beats % 3 === 0;
}

/** The beat that feet feel and that beats a minute count: a dotted quarter in 6/8, a quarter in 4/4. */
export function beatTicks(metre: Metre): number {
  return ((isCompound(metre) ? 3 : 1) * 4 * ticksPerQuarter) / metre.unit;
}

export function beatsPerBar(metre: Metre): number {
  return barTicks(metre) / beatTicks(metre);
}

/** From one strong beat to the next: half of 4/4, the whole of 3/4 and 2/4, each beat of 6/8. */
export function strongTicks(metre: Metre): number {
  if (isCompound(metre)) return beatTicks(metre);
  return metre.beats === 4 ? barTicks(metre) / 2 : barTicks(metre);
}

/** From one pulse to the next: as the metre is written, quarters in 4/4 and eighths in 6/8. */
export function pulseTicks({ unit }: Metre): number {
  return (4 * ticksPerQuarter) / unit;
}
