import { type Pattern, parsePattern, type PatternProblem, patternText } from "#domain/rhythm.ts";

/** A rhythm while it is being written: letters and cells say the same, unless the letters cannot be read yet. */
export interface RhythmDraft {
  /** Exactly as it was typed. */
  readonly text: string;
  /** What the cells show: the last rhythm that could be read. */
  readonly pattern: Pattern;
  /** Empty when the letters say what the cells show. */
  readonly problems: readonly PatternProblem[];
}

export function draftOf(pattern: Pattern): RhythmDraft {
  return { text: patternText(pattern), pattern, problems: [] };
}

export function typed(draft: RhythmDraft, text: string): RhythmDraft {
  const parsed = parsePattern(text);
  return parsed.ok
    ? { text, pattern: parsed.value, problems: [] }
    : { ...draft, text, problems: parsed.why };
}

/** After a tap in the cells. While the letters cannot be read the cells wait, so that nothing typed is lost. */
export function tapped(draft: RhythmDraft, pattern: Pattern): RhythmDraft {
  return draft.problems.length > 0 ? draft : draftOf(pattern);
}
