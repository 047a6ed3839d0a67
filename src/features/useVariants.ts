import { useMemo } from "react";

import type { Demand } from "#domain/exercise.ts";
import type { VariantKey } from "#domain/hallWord.ts";
import type { Helped } from "#domain/helped.ts";
import { demandsByItem } from "#domain/itemDemands.ts";
import type { Text3 } from "#domain/language.ts";
import type { PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import {
  type PlanVariants,
  planVariants,
  type VariantNeeded,
  variantsFor,
} from "#domain/variants.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { readExpected } from "#store/needs.ts";
import { useLive } from "#store/react.tsx";
import { readRunPage, type RunPage } from "#store/runs.ts";
import { readHere } from "#store/turnout.ts";
import type { Counted } from "#ui/CountList.tsx";

import { useClimbPast } from "./useClimbPast.ts";
import { useLibrary } from "./useLibrary.ts";
import { useSongLadders } from "./useSongLadder.ts";

// A piece of its own, as the library is.
const adaptations = import("#content/adaptations.ts");

/** Those who are expected to come, or those who are marked here. */
export type Whom = "expected" | "here";

export interface SessionVariants extends PlanVariants {
  readonly page: RunPage;
  /** Who was counted. */
  readonly whom: Whom;
  readonly people: readonly Helped[];
  /** How many may be planned for, of those expected and of those here. */
  readonly counts: Readonly<Record<Whom, number>>;
  /** Whether anybody at all is marked here. */
  readonly isAnybodyHere: boolean;
  /** What to do, in a whole sentence; undefined for a variant that a newer Korlag may know. */
  readonly sentenceOf: (variant: VariantKey) => Text3 | undefined;
}

/**
 * What to have ready at a session, for each item and for all of it. Undefined until it has been read. A mark in the roll
 * call reads the marks anew, and nothing else.
 *
 * @param asked whom to count; those here once anybody is marked, where it is not said
 */
export function useVariants(sessionId: SessionId, asked?: Whom): SessionVariants | undefined {
  const known = useLive(async (database) => {
    const expected = await readExpected(database);
    const { needsMatrix, sentenceOf } = await adaptations;
    return { expected, matrix: needsMatrix, sentenceOf };
  });
  const here = useLive(async (database) => readHere(database, sessionId), [sessionId]);
  const page = useLive(async (database) => readRunPage(database, sessionId), [sessionId]);
  const library = useLibrary();
  const ladders = useSongLadders();
  const past = useClimbPast(page?.session?.date);

  const demands = useMemo(() => {
    // A session that is not here any more asks for nothing.
    if (page && !page.session) return new Map<PlanItemId, readonly Demand[]>();
    if (!page?.session || !library || !ladders || !past) return undefined;
    return demandsByItem({
      items: page.plan,
      library,
      ladderOf: (songId) => ladders(songId).ladder,
      past,
      date: page.session.date,
      outcomes: page.outcomes,
      run: page.run,
    });
  }, [page, library, ladders, past]);

  return useMemo(() => {
    if (!known || !here || !page || !demands) return undefined;
    const { expected, matrix, sentenceOf } = known;
    const helpedHere = expected.filter(({ id }) => here.has(id));
    const whom = asked ?? (here.size > 0 ? "here" : "expected");
    const people = whom === "here" ? helpedHere : expected;
    return {
      ...planVariants(demands, variantsFor(matrix, people)),
      page,
      whom,
      people,
      counts: { expected: expected.length, here: helpedHere.length },
      isAnybodyHere: here.size > 0,
      sentenceOf,
    };
  }, [known, here, page, demands, asked]);
}

/** So many of a list as there is room for, and how many are left out. */
export function firstOf(
  list: readonly VariantNeeded[],
  most: number,
): { readonly shown: readonly VariantNeeded[]; readonly left: number } {
  const room = list.length === most + 1 ? most + 1 : most;
  return { shown: list.slice(0, room), left: Math.max(list.length - room, 0) };
}

/** A variant in a few words, and as something to say; empty for one that a newer Korlag may know. */
export function useVariantWords(): {
  readonly short: (variant: VariantKey) => string;
  readonly spoken: (variant: VariantKey) => string;
  /** As a count with its word; one without a word is left out. */
  readonly counted: (list: readonly VariantNeeded[]) => Counted[];
} {
  const { short, spoken } = useWordsOfHall().variants;
  const of = (words: Readonly<Record<string, string>>) => (variant: VariantKey) =>
    Object.hasOwn(words, variant) ? (words[variant] ?? "") : "";
  const shortOf = of(short);
  return {
    short: shortOf,
    spoken: of(spoken),
    counted: (list) =>
      list
        .map(({ variant, severity, singers }) => ({
          key: variant,
          count: singers.length,
          word: shortOf(variant),
          strong: severity === "replace",
        }))
        .filter(({ word }) => word !== ""),
  };
}
