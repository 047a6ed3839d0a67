import { Link } from "wouter";

import { capacities, type Card } from "#domain/card.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { Fold } from "#ui/Fold.tsx";
import { Section } from "#ui/Page.tsx";

import { sayCapacity } from "./commands.ts";
import { HelpFields } from "./HelpFields.tsx";
import { PartnerChoices } from "./PartnerChoices.tsx";
import type { CardPage } from "./queries.ts";

/** How much help, whom to work with, and whether the choir has what it takes. */
export function HowMuchHelp({ card, page }: { card: Card; page: CardPage }) {
  const store = useStore();
  const words = useWords().whatHelps;
  return (
    <Fold heading={words.help}>
      <HelpFields card={card} helpers={page.helpers} legend={words.help} />
      <Section level={3} heading={words.cooperation} lead={words.cooperationLead}>
        <PartnerChoices card={card} partners={page.partners} />
        <Link className="helps-all" href={paths.partners}>
          {words.allPartners}
        </Link>
      </Section>
      <Section level={3} heading={words.capacity}>
        <ChoiceField
          legend={words.capacity}
          quietLegend
          hint={words.capacityHint}
          value={card.capacity}
          onChange={(answer) => void sayCapacity(store, card.id, answer)}
          options={capacities.map((answer) => ({
            value: answer,
            label: words.capacities[answer],
          }))}
          beside
        />
      </Section>
    </Fold>
  );
}
