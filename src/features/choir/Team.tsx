import { useState } from "react";

import { type Helper, type HelperId, type Pillar, pillars } from "#domain/helper.ts";
import { useWords } from "#i18n/react.tsx";
import { Icon, type IconName } from "#ui/Icon.tsx";
import { Section } from "#ui/Page.tsx";

import { AddHelper } from "./AddHelper.tsx";
import { HelperDialog } from "./HelperDialog.tsx";

const icons: Readonly<Record<Pillar, IconName>> = {
  conductor: "voice",
  pianist: "note",
  coordinator: "person",
  volunteer: "help",
};

/** The four pillars side by side, and who stands in each; a pillar with nobody says so. */
export function Team({ helpers }: { helpers: readonly Helper[] }) {
  const words = useWords().choir;
  const [editing, setEditing] = useState<HelperId>();
  const helper = helpers.find(({ id }) => id === editing);
  const unplaced = helpers.filter((one) => one.pillars.length === 0);
  return (
    <Section heading={words.team} lead={words.teamLead}>
      <ul className="choir-pillars">
        {pillars.map((pillar) => {
          const standing = helpers.filter((one) => one.pillars.includes(pillar));
          return (
            <li key={pillar} className="choir-pillar">
              <div className="choir-capital">
                <Icon name={icons[pillar]} />
                <h3 className="choir-pillar-name">{words.pillar[pillar]}</h3>
              </div>
              {standing.length === 0 ? (
                <p className="choir-nobody">{words.nobody}</p>
              ) : (
                <Names helpers={standing} onChoose={setEditing} />
              )}
            </li>
          );
        })}
      </ul>
      {unplaced.length > 0 && (
        <div className="choir-unplaced">
          <h3>{words.unplaced}</h3>
          <Names helpers={unplaced} onChoose={setEditing} />
        </div>
      )}
      <AddHelper />
      {helper && <HelperDialog helper={helper} onClose={() => setEditing(undefined)} />}
    </Section>
  );
}

function Names({
  helpers,
  onChoose,
}: {
  helpers: readonly Helper[];
  onChoose: (id: HelperId) => void;
}) {
  const words = useWords().choir;
  return (
    <ul className="choir-names">
      {helpers.map(({ id, called }) => (
        <li key={id}>
          <button
            className="choir-name"
            type="button"
            aria-label={words.editHelper(called)}
            onClick={() => onChoose(id)}
          >
            {called}
          </button>
        </li>
      ))}
    </ul>
  );
}
