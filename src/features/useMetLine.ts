import { civilDateAt } from "#domain/civil.ts";
import { dateInWords } from "#i18n/format.ts";
import { useFirstWords, useLanguage } from "#i18n/react.tsx";
import { readMet } from "#store/met.ts";
import { useLive, useNow } from "#store/react.tsx";

const minute = 60_000;

/** How this device meets the others; `null` while the choir is on this device only, undefined until that is known. */
export function useMet() {
  return useLive(async (database) => (await readMet(database)) ?? null);
}

/** *Saved here · 3 waiting · last met 12 minutes ago.* */
export function useMetLine({
  waiting,
  metAt,
}: {
  /** How many things wait to be shared. */
  readonly waiting: number;
  /** In milliseconds since 1970. */
  readonly metAt: number | undefined;
}): string {
  const words = useFirstWords().met;
  const language = useLanguage();
  const now = useNow(minute / 4);
  const met = () => {
    if (metAt === undefined) return words.notMet;
    const minutes = Math.floor((now - metAt) / minute);
    if (minutes < 1) return words.metNow;
    if (minutes < 60) return words.metMinutes(minutes);
    if (minutes < 24 * 60) return words.metHours(Math.floor(minutes / 60));
    return words.metOn(dateInWords(language, civilDateAt(metAt), "dayAndMonth"));
  };
  const waits = waiting > 0 ? [words.waiting(waiting)] : [];
  return [words.kept, ...waits, met()].join(" · ");
}
