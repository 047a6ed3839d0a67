import type { CalendarEntry } from "#domain/calendar.ts";
import { civilDateAt } from "#domain/civil.ts";
import { change } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import { theOwner } from "#domain/owner.ts";
import {
  backFrom,
  parsePause,
  type Pause,
  type PauseDraft,
  type PauseProblem,
} from "#domain/pause.ts";
import { done } from "#domain/result.ts";
import type { EntryInWords } from "#features/calendarFile.ts";
import type { Kept } from "#features/dutyActs.ts";
import { commit } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

/** @param helperId null when the device is nobody's in particular */
export async function thisIsMe(store: Store, helperId: HelperId | null): Kept {
  return commit(store, ["owner"], () => done([change("owner", theOwner, "who", { helperId })]));
}

/** One reminder for each duty, in the calendar, for those who want one. */
export async function wishReminder(store: Store, wanted: boolean): Kept {
  return commit(store, ["owner"], () => done([change("owner", theOwner, "reminder", { wanted })]));
}

export async function takePause(
  store: Store,
  helperId: HelperId,
  draft: PauseDraft,
): Kept<PauseProblem> {
  const span = parsePause(draft);
  if (!span.ok) return span;
  const id = `${helperId}.${store.newId()}`;
  return commit(store, ["pause"], () => done([change("pause", id, "span", span.value)]));
}

export async function endPause(store: Store, pause: Pause): Kept {
  const today = civilDateAt(store.now());
  return commit(store, ["pause"], () => done([backFrom(pause, today)]));
}

/**
 * Lays a calendar file among the downloads.
 *
 * @returns how many duties stand in it, those that are struck out left aside
 */
export async function fetchCalendar(
  store: Store,
  entries: readonly CalendarEntry[],
  inWords: (entry: CalendarEntry) => EntryInWords,
  { name, remind }: { readonly name: string; readonly remind: boolean },
): Promise<number> {
  const { calendarFile } = await import("#features/calendarFile.ts");
  const { layAmongDownloads } = await import("#features/saveToFile.ts");
  layAmongDownloads(
    `${name}.ics`,
    "text/calendar",
    calendarFile(entries, inWords, store.now(), remind),
  );
  return entries.filter(({ cancelled }) => !cancelled).length;
}
