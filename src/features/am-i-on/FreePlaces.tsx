import { useMemo, useState } from "react";

import { type FreePlace, freeFor } from "#domain/amIOn.ts";
import { sayYes } from "#features/dutyActs.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { DutyLine } from "./DutyLine.tsx";
import { useDutyWords } from "./inWords.ts";
import type { Mine } from "./queries.ts";

const fewest = 3;

/** What nobody has yet: an invitation, with what suits best first, and no more at once than can be looked at. */
export function FreePlaces({ mine }: { mine: Mine }) {
  const words = useWords().amIOn;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const days = useDutyWords(mine.today);
  const [all, setAll] = useState(false);
  const [taken, setTaken] = useState<string>();
  const { facts, rota, me } = mine;
  const free = useMemo(() => freeFor(facts, rota, me.id), [facts, rota, me.id]);
  const shown = all ? free : free.slice(0, fewest);
  const take = async ({ place }: FreePlace) => {
    const kept = await sayYes(store, place, me.id);
    if (kept.ok) return offer(kept.value, words.saidYes(place.task.name[language]));
    const { why } = kept;
    if (why.kind !== "taken") return undefined;
    return setTaken(words.taken(facts.team.find(({ id }) => id === why.by)?.called ?? ""));
  };
  return (
    <Section heading={words.free} lead={free.length === 0 ? words.freeNone : words.freeLead}>
      {taken && <p role="status">{taken}</p>}
      {shown.map((one) => (
        <Sheet key={one.place.duty} as="article" className="am-i-on-offer">
          <DutyLine today={mine.today} session={one.session} task={one.place.task} />
          {one.suited === "likes" && (
            <p>
              <Tag tone="tint" icon="star">
                {words.likes}
              </Tag>
            </p>
          )}
          <Button
            size="run"
            icon="plus"
            wide
            spoken={words.takeSpoken(one.place.task.name[language], days.inText(one.session.date))}
            onPress={async () => take(one)}
          >
            {words.take}
          </Button>
        </Sheet>
      ))}
      {shown.length < free.length && (
        <Button tone="plain" icon="down" onPress={() => setAll(true)}>
          {words.freeMore(free.length - shown.length)}
        </Button>
      )}
    </Section>
  );
}
