import { starterTasks } from "#content/tasks.ts";
import { onRota } from "#domain/beside.ts";
import { civilDateAt } from "#domain/civil.ts";
import type { Helped } from "#domain/helped.ts";
import type { HelperCard } from "#domain/helper.ts";
import type { HelpNote } from "#domain/helpNote.ts";
import { rotaOf } from "#domain/rota.ts";
import type { Session } from "#domain/session.ts";
import { inNameOrder, type SingerId } from "#domain/singer.ts";
import { useLanguage } from "#i18n/react.tsx";
import { readHelpers } from "#store/helpers.ts";
import { readHelpNotes, readSingersOfNotes } from "#store/helpNotes.ts";
import { readExpected } from "#store/needs.ts";
import { useLive, useStore } from "#store/react.tsx";
import { readRotaFacts } from "#store/rota.ts";

/** Who is told what on one day, and who may be told of. */
export interface NotesOfDay {
  readonly session: Session;
  readonly notes: readonly (HelpNote & { readonly singerId: SingerId | undefined })[];
  /** Those who have agreed that helpers are told. */
  readonly agreed: readonly Helped[];
  /** Those who are there that day first. */
  readonly helpers: readonly HelperCard[];
}

export function useNotesOfDay(session: Session): NotesOfDay | undefined {
  const language = useLanguage();
  const { now } = useStore();
  return useLive(
    async (database) => {
      const today = civilDateAt(now());
      const [notes, singers, expected, team, facts] = await Promise.all([
        readHelpNotes(database, session.id),
        readSingersOfNotes(database),
        readExpected(database),
        readHelpers(database),
        readRotaFacts(database, [session], starterTasks, today),
      ]);
      const there = onRota(rotaOf(facts).dates[0] ?? { places: [] });
      const named = inNameOrder(team, language);
      return {
        session,
        notes: notes.map((note) => ({
          ...note,
          singerId: singers.get(note.id) as SingerId | undefined,
        })),
        agreed: inNameOrder(
          expected.filter(({ tellsHelpers }) => tellsHelpers),
          language,
        ),
        helpers: [
          ...named.filter(({ id }) => there.has(id)),
          ...named.filter(({ id }) => !there.has(id)),
        ],
      };
    },
    [session.id, language],
  );
}
