import { useState } from "react";

import type { Card } from "#domain/card.ts";
import { type Partner, partnerName } from "#domain/partner.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";

import { cooperateWith } from "./commands.ts";
import { PartnerDialog } from "./PartnerDialog.tsx";

interface PartnerChoicesProps {
  readonly card: Card;
  readonly partners: readonly Partner[];
}

/** Whom to work with, out of the choir's own list; somebody who is missing is added on the spot, and chosen. */
export function PartnerChoices({ card, partners }: PartnerChoicesProps) {
  const store = useStore();
  const words = useWords().whatHelps;
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="stack">
      {partners.length === 0 ? (
        <p className="soft">{words.noPartners}</p>
      ) : (
        <ul className="helps-partners">
          {partners.map((partner) => (
            <li key={partner.id}>
              <CheckField
                label={partnerName(partner)}
                hint={partner.organisation === "" ? undefined : partner.role || undefined}
                checked={card.partners.has(partner.id)}
                onChange={(wanted) => void cooperateWith(store, card.id, partner.id, wanted)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Button icon="plus" onPress={() => setAdding(true)}>
          {words.addPartner}
        </Button>
      </div>
      {isAdding && (
        <PartnerDialog
          onKept={(id) => void cooperateWith(store, card.id, id, true)}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
