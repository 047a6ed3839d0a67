import { useState } from "react";

import { templates } from "#content/templates.ts";
import type { Library } from "#domain/library.ts";
import type { NextWeek } from "#domain/nextWeek.ts";
import type { PlanContent } from "#domain/plan.ts";
import type { Session } from "#domain/session.ts";
import { type SuggestedItem, type SuggestFrom, suggestPlan, swapped } from "#domain/suggest.ts";
import { plannedFrom, suggestFrom } from "#domain/suggestFrom.ts";
import { type PlannedItem, templatesFor } from "#domain/template.ts";
import type { Usage } from "#domain/usage.ts";
import { useClimbPast } from "#features/useClimbPast.ts";
import { type ChoirLadder, useSongLadders } from "#features/useSongLadder.ts";
import type { SongId } from "#domain/song.ts";

/** A drafted plan that nothing has been written of. */
export interface Suggestion {
  readonly items: readonly SuggestedItem[];
  /** What the group is thought to carry. */
  readonly ceiling: number;
  readonly ladderOf: (songId: SongId) => ChoirLadder;
  /** Where the rule would have a song begin and aim, whatever the rest of the plan. */
  readonly nextOf: (songId: SongId) => NextWeek | undefined;
  readonly swap: (place: number, content: PlanContent) => void;
  readonly planned: () => PlannedItem[];
}

/** Undefined until all that it rests on has been read. What was swapped stays until the page is left. */
export function useSuggestion(
  session: Session,
  library: Library,
  usage: Usage,
): Suggestion | undefined {
  const past = useClimbPast(session.date);
  const ladderOf = useSongLadders();
  const [draft, setDraft] = useState<{ from: SuggestFrom; items: readonly SuggestedItem[] }>();
  const [template] = templatesFor(templates, session.minutes);
  if (!past || !ladderOf || !template) return undefined;
  if (!draft) {
    // Drafted once: what comes in meanwhile must not change the plan under the eyes of who reads it.
    const from = suggestFrom({ template, library, usage, past, date: session.date, ladderOf });
    setDraft({ from, items: suggestPlan(from) });
    return undefined;
  }
  const { from, items } = draft;
  return {
    items,
    ceiling: from.ceiling,
    ladderOf,
    nextOf: (songId) => from.songs.find(({ id }) => id === songId)?.next,
    swap: (place, content) => setDraft({ from, items: swapped(from, items, place, content) }),
    planned: () => plannedFrom(items, ladderOf),
  };
}
