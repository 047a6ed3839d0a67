import { useState } from "react";

import { type Hall, isBlank } from "#domain/hall.ts";
import type { HelperCard } from "#domain/helper.ts";
import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { HallDialog } from "./HallDialog.tsx";

interface HallSettingsProps {
  readonly hall: Hall;
  readonly helpers: readonly HelperCard[];
}

/** The place: how to get in, and whom to call. A substitute reads it from paper. */
export function HallSettings({ hall, helpers }: HallSettingsProps) {
  const words = useWords().team.hall;
  const [editing, setEditing] = useState(false);
  const first = helpers.find(({ id }) => id === hall.callFirst);
  const parts = [
    [words.address, hall.address],
    [words.key, hall.key],
    [words.good, hall.good],
    [words.callFirst, first ? [first.called, first.phone].join(" ").trim() : ""],
  ].filter(([, text]) => text !== "");
  return (
    <Section
      heading={words.heading}
      lead={words.lead}
      actions={
        <Button icon="edit" spoken={words.editPlace} onPress={() => setEditing(true)}>
          {words.edit}
        </Button>
      }
    >
      <Sheet>
        {isBlank(hall) ? (
          <p className="soft">{words.nothing}</p>
        ) : (
          <dl className="choir-hall">
            {parts.map(([word, text]) => (
              <div key={word} className="choir-hall-part">
                <dt>{word}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        )}
      </Sheet>
      {editing && <HallDialog hall={hall} helpers={helpers} onClose={() => setEditing(false)} />}
    </Section>
  );
}
