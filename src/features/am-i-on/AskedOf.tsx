import { useState } from "react";

import type { MyDuty } from "#domain/taking.ts";
import { giveBack, sayYes } from "#features/dutyActs.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { DutyLine } from "./DutyLine.tsx";
import type { Mine } from "./queries.ts";

/** What somebody would like me to do. Both answers are as big, and the one is as good as the other. */
export function AskedOf({ mine, asked }: { mine: Mine; asked: readonly MyDuty[] }) {
  const words = useWords().amIOn;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const [taken, setTaken] = useState<string>();
  if (asked.length === 0) return taken ? <p role="status">{taken}</p> : null;
  const yes = async ({ place }: MyDuty) => {
    const kept = await sayYes(store, place, mine.me.id);
    if (kept.ok) return offer(kept.value, words.saidYes(place.task.name[language]));
    const { why } = kept;
    if (why.kind !== "taken") return undefined;
    const by = mine.facts.team.find(({ id }) => id === why.by);
    return setTaken(words.taken(by?.called ?? ""));
  };
  const notNow = async ({ place }: MyDuty) => {
    const kept = await giveBack(store, place.duty, mine.me.id);
    if (kept.ok) offer(kept.value, words.saidNo);
  };
  return (
    <Section heading={words.asked}>
      {taken && <p role="status">{taken}</p>}
      {asked.map((duty) => (
        <Sheet key={duty.place.duty} as="article" className="am-i-on-offer">
          <DutyLine today={mine.today} session={duty.session} task={duty.place.task} />
          <div className="am-i-on-answers">
            <Button tone="primary" size="run" icon="check" wide onPress={async () => yes(duty)}>
              {words.yes}
            </Button>
            <Button size="run" wide onPress={async () => notNow(duty)}>
              {words.notNow}
            </Button>
          </div>
        </Sheet>
      ))}
    </Section>
  );
}
