import { type HelperCard, pillars } from "#domain/helper.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { standAt, stepInAt } from "./commands.ts";
import { PillarChips } from "./PillarChips.tsx";

/** What they stand as, and what they can step in as when somebody else takes a pause. */
export function PillarsOf({ helper }: { helper: HelperCard }) {
  const words = useWords().team.helper;
  const store = useStore();
  const others = pillars.filter((pillar) => !helper.pillars.includes(pillar));
  return (
    <Section heading={words.pillars}>
      <Sheet className="stack">
        <PillarChips
          label={words.standsAs}
          chosen={helper.pillars}
          onTurn={async (pillar, on) => standAt(store, helper.id, pillar, on)}
        />
        {others.length > 0 && (
          <PillarChips
            label={words.stepsInAs}
            of={others}
            chosen={helper.standsIn.pillars}
            onTurn={async (pillar, on) => stepInAt(store, helper.id, pillar, on)}
          />
        )}
      </Sheet>
    </Section>
  );
}
