import { longestKept, type Retention } from "#domain/retention.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { changeRetention } from "./commands.ts";
import { useRetention } from "./queries.ts";
import { useAct } from "./useAct.ts";

const fields = [
  { key: "cardDays", label: "card" },
  { key: "turnoutDays", label: "turnout" },
  { key: "rotaDays", label: "rota" },
] as const satisfies readonly { key: keyof Retention; label: "card" | "turnout" | "rota" }[];

/** How long the choir keeps things: a section of the choir's page. Sooner than the longest, never later. `[P11]` */
export function RetentionSettings() {
  const store = useStore();
  const words = useWords().rights.retention;
  const act = useAct();
  const retention = useRetention();
  if (!retention) return null;
  return (
    <Section heading={words.heading} lead={words.lead}>
      <Sheet className="stack">
        {fields.map(({ key, label }) => (
          <NumberField
            key={key}
            label={words[label]}
            hint={words.most(longestKept[key])}
            value={retention[key]}
            min={0}
            max={longestKept[key]}
            unit={words.days}
            onlyWhenLeft
            lessWord={words.less}
            moreWord={words.more}
            onChange={(days) => void act(changeRetention(store, { [key]: days }), words.saved)}
          />
        ))}
        <p className="soft">{words.always}</p>
      </Sheet>
    </Section>
  );
}
