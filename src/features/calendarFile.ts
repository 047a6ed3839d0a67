import { generateIcsCalendar, type IcsEvent } from "ts-ics";

import type { CalendarEntry } from "#domain/calendar.ts";

/** What a calendar shows of an entry, in the reader's words. */
export interface EntryInWords {
  readonly title: string;
  /** Hall and address; may be empty. */
  readonly where: string;
  readonly lines: readonly string[];
  /** Of the reminder. */
  readonly reminder: string;
}

/**
 * A calendar file (RFC 5545). Every entry carries its own instant, so that a change of the clock between two sessions
 * moves nothing; its id is the duty's, and its sequence grows from file to file, so that opening a later file changes
 * the entries of an earlier one.
 *
 * @param now milliseconds since 1970
 * @param remind one reminder a day before, for those who want one
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  inWords: (entry: CalendarEntry) => EntryInWords,
  now: number,
  remind: boolean,
): string {
  return generateIcsCalendar({
    version: "2.0",
    prodId: "-//Korlag//Rota//EN",
    method: "PUBLISH",
    events: entries.map((entry) => eventOf(entry, inWords(entry), now, remind)),
  });
}

function eventOf(
  { duty, from, until, cancelled }: CalendarEntry,
  { title, where, lines, reminder }: EntryInWords,
  now: number,
  remind: boolean,
): IcsEvent {
  return {
    uid: `${duty}@korlag`,
    stamp: { date: new Date(now) },
    // Whole minutes since 1970: two files of one minute say the same.
    sequence: Math.floor(now / 60_000),
    start: { date: new Date(from) },
    end: { date: new Date(until) },
    summary: onOneLine(title),
    description: lines.join("\n").replaceAll(/\r\n?/g, "\n"),
    ...(where === "" ? {} : { location: onOneLine(where) }),
    status: cancelled ? "CANCELLED" : "CONFIRMED",
    ...(remind && !cancelled
      ? {
          alarms: [
            {
              action: "DISPLAY",
              description: escaped(onOneLine(reminder)),
              trigger: { type: "relative", value: { before: true, days: 1 } },
            },
          ],
        }
      : {}),
  };
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

// The library does so itself everywhere but in an alarm.
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`);
}
