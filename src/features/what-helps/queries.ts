import type { Card } from "#domain/card.ts";
import type { Helper } from "#domain/helper.ts";
import { type Partner, partnerName } from "#domain/partner.ts";
import { byName, type SingerId } from "#domain/singer.ts";
import { useLanguage } from "#i18n/react.tsx";
import { readCard } from "#store/cards.ts";
import { readHelpers } from "#store/helpers.ts";
import { readPartners } from "#store/partners.ts";
import { useLive } from "#store/react.tsx";
import { readOwner } from "#store/team.ts";

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

export function usePartners(): readonly Partner[] | undefined {
  const language = useLanguage();
  return useLive(async (database) => inOrder(await readPartners(database), language), [language]);
}

function inOrder(partners: readonly Partner[], language: string): Partner[] {
  const { compare } = new Intl.Collator(language);
  return partners.toSorted((a, b) => compare(partnerName(a), partnerName(b)));
}
