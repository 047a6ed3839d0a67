import fc from "fast-check";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type CalendarEntry, calendarOf } from "#domain/calendar.ts";
import { civilDateAt, type CivilDate, localTimeAt } from "#domain/civil.ts";
import { courseDays } from "#domain/course.ts";
import type { Claim, DutyId } from "#domain/duty.ts";
import type { HelperId } from "#domain/helper.ts";
import { rotaOf } from "#domain/rota.ts";
import { calendarFile, type EntryInWords } from "#features/calendarFile.ts";
import { aClaim, aHelper, aTask, dutyAt, someFacts } from "#tests/support/rotas.ts";
import { aSession } from "#tests/support/sessions.ts";

const now = Date.UTC(2026, 10, 20, 19);
const minute = 60_000;

const plain: EntryInWords = {
  title: "Welcome, Tirsdagskoret",
  where: "The hall, 4 School Lane",
  lines: ["Be there at 18:30"],
  reminder: "Welcome tomorrow",
};

/** What another program reads in the file: none of our own code, and not the library that wrote it. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents("vevent").map((part) => {
    const event = new ICAL.Event(part);
    return {
      uid: event.uid,
      sequence: event.sequence,
      title: event.summary,
      text: event.description,
      where: event.location,
      from: event.startDate.toJSDate().getTime(),
      until: event.endDate.toJSDate().getTime(),
      isUtc: event.startDate.zone === ICAL.Timezone.utcTimezone,
      status: String(part.getFirstPropertyValue("status")),
      alarms: part.getAllSubcomponents("valarm").map((alarm) => ({
        text: String(alarm.getFirstPropertyValue("description")),
        before: String(alarm.getFirstPropertyValue("trigger")),
      })),
    };
  });
}

function entry(more: Partial<CalendarEntry> = {}): CalendarEntry {
  const session = aSession("s0", "2026-11-24");
  return {
    duty: "s0.welcome.0" as DutyId,
    task: aTask("welcome"),
    session,
    from: now,
    until: now + 30 * minute,
    cancelled: false,
    ...more,
  };
}

const fileOf = (entries: readonly CalendarEntry[], words = plain, remind = false, at = now) =>
  calendarFile(entries, () => words, at, remind);

describe("the calendar file", () => {
  it("says what, when, where and what to do", () => {
    const [event] = readBack(fileOf([entry()]));
    expect(event).toMatchObject({
      uid: "s0.welcome.0@korlag",
      title: plain.title,
      where: plain.where,
      text: "Be there at 18:30",
      from: now,
      until: now + 30 * minute,
      isUtc: true,
      status: "CONFIRMED",
      alarms: [],
    });
  });

  it("reminds once, and only those who want it; of nothing that is struck out", () => {
    const entries = [entry(), entry({ duty: "s1.welcome.0" as DutyId, cancelled: true })];
    expect(readBack(fileOf(entries)).flatMap(({ alarms }) => alarms)).toEqual([]);
    const [stands, struck] = readBack(fileOf(entries, plain, true));
    expect(stands?.alarms).toEqual([{ text: plain.reminder, before: "-P1D" }]);
    expect(struck).toMatchObject({ status: "CANCELLED", alarms: [] });
  });

  it("changes the entry that stands, when it is fetched again: same id, higher number", () => {
    const [first] = readBack(fileOf([entry()]));
    const moved = entry({ from: now + 60 * minute, until: now + 90 * minute });
    const [later] = readBack(fileOf([moved], plain, false, now + 5 * minute));
    expect(later?.uid).toBe(first?.uid);
    expect(later!.sequence).toBeGreaterThan(first!.sequence);
    expect(later?.from).toBe(now + 60 * minute);
    const [struck] = readBack(fileOf([entry({ cancelled: true })], plain, false, now + 9 * minute));
    expect(struck?.uid).toBe(first?.uid);
    expect(struck!.sequence).toBeGreaterThan(later!.sequence);
    // Some calendars keep the number in 32 bits.
    expect(struck!.sequence).toBeLessThan(2 ** 31);
  });

  it("leaves out a place that nobody has written down", () => {
    expect(fileOf([entry()], { ...plain, where: "" })).not.toMatch(/^LOCATION/m);
  });

  it("keeps commas, semicolons, backslashes, line breaks and pictures as they were typed", () => {
    const words = {
      title: "Kaffe, te; og kage \\ 🎵",
      where: "Salen; bag kirken, til højre",
      lines: ["Tænd for kanden, før vi synger;", "sluk igen. 🫖", "Æ, ø og å"],
      reminder: "I morgen, kl. 18.15; husk \\ nøglen",
    };
    const [event] = readBack(fileOf([entry()], words, true));
    expect(event?.title).toBe(words.title);
    expect(event?.where).toBe(words.where);
    expect(event?.text).toBe(words.lines.join("\n"));
    expect(event?.alarms[0]?.text).toBe(words.reminder);
  });

  it("keeps any text, and no line is longer than 75 octets", () => {
    const text = fc
      .array(fc.constantFrom("a", "ø", "🎵", ",", ";", "\\", ":", '"', " ", "end", "=", "\n"), {
        minLength: 1,
        maxLength: 120,
      })
      .map((parts) => `x${parts.join("")}x`);
    const tidy = (typed: string) => typed.replaceAll(/\s+/g, " ").trim();
    fc.assert(
      fc.property(text, text, text, (title, line, reminder) => {
        const file = fileOf([entry()], { ...plain, title, lines: [line], reminder }, true);
        const [event] = readBack(file);
        expect(event?.title).toBe(tidy(title));
        expect(event?.text).toBe(line);
        expect(event?.alarms[0]?.text).toBe(tidy(reminder));
        expect(file.endsWith("\r\n")).toBe(true);
        for (const written of file.split("\r\n")) {
          expect(written).not.toMatch(/[\r\n]/);
          expect(new TextEncoder().encode(written).length).toBeLessThanOrEqual(75);
        }
      }),
    );
  });
});

describe("duties in Copenhagen, over the last Sundays of March and October", () => {
  const zoneBefore = process.env["TZ"];
  beforeAll(() => {
    process.env["TZ"] = "Europe/Copenhagen";
  });
  afterAll(() => {
    if (zoneBefore === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zoneBefore;
  });

  const lis = "lis" as HelperId;

  function dutiesFrom(start: string) {
    const sessions = courseDays(start as CivilDate, 4, []).map((day, at) =>
      aSession(`s${at}`, day),
    );
    const facts = someFacts({
      today: start as CivilDate,
      team: [aHelper("lis")],
      tasks: [aTask("welcome", "before", { comeBefore: 45 }), aTask("coffee", "after")],
      sessions,
      claims: sessions.flatMap(({ id }): Claim[] => [
        aClaim(dutyAt(id, "welcome"), "lis"),
        aClaim(dutyAt(id, "coffee"), "lis"),
      ]),
    });
    return calendarOf(rotaOf(facts), sessions, facts.tasks, facts.claims, lis, facts.today);
  }

  it("really meets a change of the clock there, or this test would prove nothing", () => {
    for (const [start, hours] of [
      ["2027-03-16", "+0100 +0200"],
      ["2027-10-19", "+0200 +0100"],
    ]) {
      const events = readBack(fileOf(dutiesFrom(start!)));
      const offsets = events.map(({ from }) => /GMT([+-]\d{4})/.exec(String(new Date(from)))?.[1]);
      expect([...new Set(offsets)].join(" ")).toBe(hours);
    }
  });

  it("begins every one at the same time on the clock of the room", () => {
    for (const start of ["2027-03-16", "2027-10-19", "2028-03-18", "2028-10-28"]) {
      const entries = dutiesFrom(start);
      const events = readBack(fileOf(entries));
      expect(events).toHaveLength(8);
      for (const [at, { from, until }] of events.entries()) {
        const { session, task } = entries[at]!;
        expect(civilDateAt(from)).toBe(session.date);
        const hours = `${localTimeAt(from)} ${localTimeAt(until)}`;
        expect(hours).toBe(task.id === "welcome" ? "18:15 19:00" : "19:45 21:00");
      }
    }
  });

  it("lies in the night in which the clock is changed as long as it takes", () => {
    const night = aSession("s0", "2027-10-31", { time: "02:30" as typeof seven, minutes: 60 });
    const facts = someFacts({
      today: night.date,
      team: [aHelper("lis")],
      tasks: [aTask("helper", "during", { comeBefore: 0 })],
      sessions: [night],
      claims: [aClaim(dutyAt("s0", "helper"), "lis")],
    });
    const entries = calendarOf(rotaOf(facts), [night], facts.tasks, facts.claims, lis, night.date);
    const [event] = readBack(fileOf(entries));
    expect(event!.until - event!.from).toBe(60 * minute);
  });
});

const seven = aSession("s", "2026-11-20").time;
