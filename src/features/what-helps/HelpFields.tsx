import type { Card } from "#domain/card.ts";
import type { HelperId } from "#domain/helper.ts";
import { helpLevels } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { SelectField } from "#ui/Field.tsx";

import { chooseHelp } from "./commands.ts";
import type { CardPage } from "./queries.ts";

interface HelpFieldsProps {
  readonly card: Card;
  readonly helpers: CardPage["helpers"];
  readonly legend: string;
}

/** How much help, and whose: the names are asked for only where the help is a fixed helper. */
export function HelpFields({ card, helpers, legend }: HelpFieldsProps) {
  const store = useStore();
  const words = useWords().whatHelps;
  const offer = useOffer();
  const { help } = card;
  const choose = async (level: (typeof helpLevels)[number]) => {
    const kept = await chooseHelp(store, card.id, { level });
    const clears = level !== "fixed" && (help?.helperId || help?.secondId);
    if (kept.ok && clears) offer(kept.value, words.helpersCleared);
  };
  return (
    <>
      <ChoiceField
        legend={legend}
        quietLegend
        value={help?.level}
        onChange={(level) => void choose(level)}
        options={helpLevels.map((level) => ({
          value: level,
          label: words.levels[level],
          hint: words.levelHints[level],
        }))}
      />
      {help?.level === "fixed" &&
        (helpers.length === 0 ? (
          <div className="row">
            <p>{words.noTeam}</p>
            <ButtonLink href={paths.team}>{words.toTeam}</ButtonLink>
          </div>
        ) : (
          <div className="helps-pair">
            <HelperField
              label={words.helper}
              chosen={help.helperId}
              helpers={helpers}
              onChange={(helperId) => void chooseHelp(store, card.id, { helperId })}
            />
            <HelperField
              label={words.second}
              chosen={help.secondId}
              helpers={helpers.filter(({ id }) => id !== help.helperId)}
              onChange={(secondId) => void chooseHelp(store, card.id, { secondId })}
            />
          </div>
        ))}
    </>
  );
}

interface HelperFieldProps {
  readonly label: string;
  readonly chosen: HelperId | null;
  readonly helpers: CardPage["helpers"];
  readonly onChange: (id: HelperId | null) => void;
}

function HelperField({ label, chosen, helpers, onChange }: HelperFieldProps) {
  const words = useWords().whatHelps;
  const known = helpers.find(({ id }) => id === chosen);
  return (
    <SelectField
      label={label}
      hint={chosen !== null && !known ? words.helperLeft : undefined}
      value={known?.id ?? ""}
      options={[
        { value: "", label: words.nobodyYet },
        ...helpers.map(({ id, called }) => ({ value: id, label: called })),
      ]}
      onChange={(value) => onChange(helpers.find(({ id }) => id === value)?.id ?? null)}
    />
  );
}
