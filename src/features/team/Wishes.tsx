import type { HelperCard, HelperId } from "#domain/helper.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";
import { SelectField } from "#ui/Field.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { wish } from "./commands.ts";

interface WishesProps {
  readonly helper: HelperCard;
  readonly others: readonly HelperCard[];
}

const mostOfAll = 60;

/** How much, how often and with whom: the rota looks at it before it proposes anything. */
export function Wishes({ helper, others }: WishesProps) {
  const words = useWords().team.helper;
  const store = useStore();
  const { id, wishes } = helper;
  return (
    <Section heading={words.wishes}>
      <Sheet className="stack">
        <NumberField
          label={words.most}
          hint={words.mostHint}
          value={wishes.most ?? undefined}
          min={1}
          max={mostOfAll}
          lessWord={words.less}
          moreWord={words.more}
          onChange={(most) => void wish(store, id, { most })}
          onClear={() => void wish(store, id, { most: null })}
        />
        <CheckField
          label={words.weeksRunning}
          hint={words.weeksRunningHint}
          checked={wishes.weeksRunning}
          onChange={(weeksRunning) => void wish(store, id, { weeksRunning })}
        />
        {others.length > 0 && (
          <SelectField<HelperId | "">
            label={words.pair}
            value={wishes.pair ?? ""}
            options={[
              { value: "", label: words.noPair },
              ...others.map((other) => ({ value: other.id, label: other.called })),
            ]}
            onChange={(pair) => void wish(store, id, { pair: pair === "" ? null : pair })}
          />
        )}
      </Sheet>
    </Section>
  );
}
