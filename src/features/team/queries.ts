import { useMemo } from "react";

import { type CivilDate, civilDateAt } from "#domain/civil.ts";
import type { HelperCard, HelperId } from "#domain/helper.ts";
import type { Language } from "#domain/language.ts";
import { type Pause, pausesFrom } from "#domain/pause.ts";
import { inNameOrder, type Singer } from "#domain/singer.ts";
import { useLanguage } from "#i18n/react.tsx";
import { readHelper, readHelpersEver, readPauses, readSingerWhoIs } from "#store/helpers.ts";
import { useLive, useNow } from "#store/react.tsx";
import { readSingers } from "#store/singers.ts";

/** All of the team by name, in the order of the reader's language. */
export interface Team {
  readonly here: readonly HelperCard[];
  readonly left: readonly HelperCard[];
  readonly pauses: readonly Pause[];
  readonly today: CivilDate;
}

export function useTeam(): Team | undefined {
  const language = useLanguage();
  const today = useToday();
  const read = useLive(async (database) => {
    const [everybody, pauses] = await Promise.all([
      readHelpersEver(database),
      readPauses(database),
    ]);
    return { everybody, pauses };
  });
  return useMemo(
    () => read && { ...apart(read.everybody, language), pauses: read.pauses, today },
    [read, language, today],
  );
}

/** One helper, with the rest of the team to choose from. */
export interface OneHelper {
  readonly helper: HelperCard;
  /** Those that go on or are to come. */
  readonly pauses: readonly Pause[];
  readonly others: readonly HelperCard[];
  readonly today: CivilDate;
}

/** Null when nobody of this id is written down. */
export function useHelper(id: HelperId): OneHelper | null | undefined {
  const language = useLanguage();
  const today = useToday();
  const read = useLive(
    async (database) => {
      const [helper, everybody, pauses] = await Promise.all([
        readHelper(database, id),
        readHelpersEver(database),
        readPauses(database, id),
      ]);
      return { helper, everybody, pauses };
    },
    [id],
  );
  return useMemo(() => {
    if (!read) return undefined;
    if (!read.helper) return null;
    const others = apart(read.everybody, language).here.filter((other) => other.id !== id);
    return { helper: read.helper, pauses: pausesFrom(read.pauses, today), others, today };
  }, [read, id, language, today]);
}

export interface WhoSings {
  /** The singer that the helper is too. */
  readonly as: Singer | undefined;
  readonly singers: readonly Singer[];
}

export function useWhoSings(id: HelperId): WhoSings | undefined {
  const language = useLanguage();
  return useLive(
    async (database) => {
      const [singers, as] = await Promise.all([
        readSingers(database, "singing"),
        readSingerWhoIs(database, id),
      ]);
      return { as, singers: inNameOrder(singers, language) };
    },
    [id, language],
  );
}

const minute = 60_000;

function useToday(): CivilDate {
  return civilDateAt(useNow(minute));
}

function apart(everybody: readonly HelperCard[], language: Language) {
  const named = inNameOrder(everybody, language);
  return {
    here: named.filter(({ left }) => !left),
    left: named.filter(({ left }) => left),
  };
}
