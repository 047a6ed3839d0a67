import { useMemo } from "react";

import { type FollowUp, byAge } from "#domain/followUp.ts";
import type { Helper } from "#domain/helper.ts";
import type { Retention } from "#domain/retention.ts";
import { byName, inNameOrder, type Singer, type SingerId } from "#domain/singer.ts";
import { useLanguage } from "#i18n/react.tsx";
import { type Agreements, readAgreements, readHolder } from "#store/consents.ts";
import { readRetention } from "#store/due.ts";
import { readFollowUps, type Task } from "#store/followUps.ts";
import { readHelpers } from "#store/helpers.ts";
import { type KeptAbout, readKeptAbout } from "#store/keptAbout.ts";
import { readMergePreview, type MergePreview } from "#store/merging.ts";
import { useLive } from "#store/react.tsx";
import { readSingers } from "#store/singers.ts";
import { readIsApart } from "#store/whereElse.ts";

/** Undefined while it is looked up; `kept` undefined when nobody of this id is kept. */
export function useKeptAbout(id: SingerId): { readonly kept: KeptAbout | undefined } | undefined {
  return useLive(async (database) => ({ kept: await readKeptAbout(database, id) }), [id]);
}

export interface AgreementsPage {
  readonly agreements: Agreements | undefined;
  readonly helpers: readonly Helper[];
  /** Who holds this device, as they are called; empty when nobody has said. */
  readonly holder: string;
}

export function useAgreements(id: SingerId): AgreementsPage | undefined {
  const language = useLanguage();
  return useLive(
    async (database) => {
      const [agreements, helpers, holder] = await Promise.all([
        readAgreements(database, id),
        readHelpers(database),
        readHolder(database),
      ]);
      return { agreements, helpers: helpers.toSorted(byName(language)), holder };
    },
    [id, language],
  );
}

export interface Tasks {
  readonly open: readonly Task[];
  readonly done: readonly Task[];
}

export function useFollowUps(): Tasks | undefined {
  const all = useLive(readFollowUps);
  return useMemo(() => {
    if (!all) return undefined;
    const inOrder = all.toSorted((a, b) => byAge(a.followUp, b.followUp));
    const is = (isDone: boolean) => (task: { readonly followUp: FollowUp }) =>
      task.followUp.done === isDone;
    return { open: inOrder.filter(is(false)), done: inOrder.filter(is(true)).toReversed() };
  }, [all]);
}

export interface MergeChoices {
  readonly self: Singer | undefined;
  readonly others: readonly Singer[];
}

export function useMergeChoices(id: SingerId): MergeChoices | undefined {
  const language = useLanguage();
  return useLive(
    async (database) => {
      const [singing, archived] = await Promise.all([
        readSingers(database, "singing"),
        readSingers(database, "archived"),
      ]);
      const all = inNameOrder([...singing, ...archived], language);
      return {
        self: all.find((singer) => singer.id === id),
        others: all.filter((singer) => singer.id !== id),
      };
    },
    [id, language],
  );
}

export function useMergePreview(
  one: SingerId,
  other: SingerId | undefined,
): MergePreview | undefined {
  return useLive(
    async (database) => (other ? readMergePreview(database, one, other) : undefined),
    [one, other],
  );
}

export function useRetention(): Retention | undefined {
  return useLive(readRetention);
}

/** Whether others have the choir who never hear of what is erased here; undefined while it is looked up. */
export function useIsApart(): boolean | undefined {
  return useLive(readIsApart);
}
