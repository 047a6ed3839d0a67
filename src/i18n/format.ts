import type { Language } from "#domain/language.ts";

const locales: Readonly<Record<Language, string>> = { en: "en-GB", da: "da-DK", nb: "nb-NO" };

type DateStyle = "day" | "dayAndMonth" | "dayMonthYear" | "weekdayAndDate" | "full" | "short";

const dateStyles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: { weekday: "long" },
  dayAndMonth: { day: "numeric", month: "long" },
  dayMonthYear: { day: "numeric", month: "long", year: "numeric" },
  weekdayAndDate: { weekday: "long", day: "numeric", month: "long" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  short: { weekday: "short", day: "numeric", month: "short" },
};

/** A civil date (`2026-11-20`) in words. */
export function dateInWords(language: Language, date: string, style: DateStyle): string {
  // Noon in UTC, shown in UTC: the day cannot slip.
  const instant = new Date(`${date}T12:00:00Z`);
  return formatter(language, style).format(instant);
}

/** A local time (`19:00`) as that language writes it: Danish with a full stop. */
export function timeInWords(language: Language, time: string): string {
  return language === "da" ? time.replace(":", ".") : time;
}

export function numberInWords(language: Language, value: number): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** `Anna, Bo and Carl`; or, where one of them is meant and it is open which, `Anna, Bo or Carl`. */
export function listInWords(
  language: Language,
  items: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return new Intl.ListFormat(locales[language], { type }).format(items);
}

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, style: DateStyle): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(locales[language], {
    ...dateStyles[style],
    timeZone: "UTC",
  });
  made.set(key, fresh);
  return fresh;
}
