import { nextSession } from "#domain/attention.ts";
import type { Card } from "#domain/card.ts";
import { civilDateAt } from "#domain/civil.ts";
import type { Helper } from "#domain/helper.ts";
import { type Partner, partnerName } from "#domain/partner.ts";
import type { Session } from "#domain/session.ts";
import { byName, type SingerId } from "#domain/singer.ts";
import { useLanguage } from "#i18n/react.tsx";
import { readCard } from "#store/cards.ts";
import { readHelpers } from "#store/helpers.ts";
import { readPartners } from "#store/partners.ts";
import { useLive, useStore } from "#store/react.tsx";
import { readSessionsFrom } from "#store/sessions.ts";
import { readOwner } from "#store/team.ts";
import { readHere } from "#store/turnout.ts";
import { readHasTwoVersions } from "#store/versionsToChoose.ts";

export interface CardPage {
  /** Undefined when nobody of this id is kept. */
  readonly card: Card | undefined;
  /** The team and the partners, in the order the reader's language sorts names. */
  readonly helpers: readonly Helper[];
  readonly partners: readonly Partner[];
  /** Who holds this device, as they are called; empty when nobody has said. */
  readonly holder: string;
}

export function useCardPage(id: SingerId): CardPage | undefined {
  const language = useLanguage();
  return useLive(
    async (database) => {
      const [card, helpers, partners, owner] = await Promise.all([
        readCard(database, id),
        readHelpers(database),
        readPartners(database),
        readOwner(database),
      ]);
      return {
        card,
        helpers: helpers.toSorted(byName(language)),
        partners: inOrder(partners, language),
        holder: helpers.find((helper) => helper.id === owner.helperId)?.called ?? "",
      };
    },
    [id, language],
  );
}

/** The session that comes, and whether a singer is marked as here at it. */
export interface Coming {
  readonly session: Session;
  readonly isToday: boolean;
  readonly isHere: boolean;
}

// Further ahead than this nobody is expected yet.
const soonest = 8;

/** Undefined until it has been read, and while no session is planned. */
export function useComing(id: SingerId): Coming | undefined {
  const today = civilDateAt(useStore().now());
  return useLive(
    async (database) => {
      const session = nextSession(await readSessionsFrom(database, today, soonest), today);
      if (!session) return undefined;
      const here = await readHere(database, session.id);
      return { session, isToday: session.date === today, isHere: here.has(id) };
    },
    [id, today],
  );
}

/** Whether something of this singer waits for somebody to choose between two versions. */
export function useHasTwoVersions(id: SingerId): boolean {
  return useLive(async (database) => readHasTwoVersions(database, id), [id]) ?? false;
}

export function usePartners(): readonly Partner[] | undefined {
  const language = useLanguage();
  return useLive(async (database) => inOrder(await readPartners(database), language), [language]);
}

function inOrder(partners: readonly Partner[], language: string): Partner[] {
  const { compare } = new Intl.Collator(language);
  return partners.toSorted((a, b) => compare(partnerName(a), partnerName(b)));
}
