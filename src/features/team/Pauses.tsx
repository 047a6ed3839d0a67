import type { CivilDate } from "#domain/civil.ts";
import type { HelperCard } from "#domain/helper.ts";
import type { Pause } from "#domain/pause.ts";
import { useOffer } from "#features/useOffer.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { comeBackFrom, removePause } from "./commands.ts";
import { NotePause } from "./NotePause.tsx";

interface PausesProps {
  readonly helper: HelperCard;
  readonly pauses: readonly Pause[];
  readonly today: CivilDate;
}

/** Pauses that go on or are to come. Nobody is asked why, and what is over is forgotten. `[R038]` */
export function Pauses({ helper, pauses, today }: PausesProps) {
  const words = useWords().team.helper;
  return (
    <Section heading={words.pauses} lead={words.pausesLead}>
      <Sheet className="stack">
        {pauses.length > 0 && (
          <ul className="team-pauses">
            {pauses.map((pause) => (
              <li key={pause.id} className="team-pause">
                <OnePause helper={helper} pause={pause} isNow={pause.from <= today} />
              </li>
            ))}
          </ul>
        )}
        <NotePause helper={helper} today={today} />
      </Sheet>
    </Section>
  );
}

interface OnePauseProps {
  readonly helper: HelperCard;
  readonly pause: Pause;
  readonly isNow: boolean;
}

function OnePause({ helper, pause, isNow }: OnePauseProps) {
  const words = useWords().team.helper;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const from = dateInWords(language, pause.from, "dayAndMonth");
  const comeBack = async () => {
    const kept = await comeBackFrom(store, pause);
    if (kept.ok) offer(kept.value, words.cameBack(helper.called));
  };
  const remove = async () => {
    const kept = await removePause(store, pause.id);
    if (kept.ok) offer(kept.value, words.pauseRemoved);
  };
  return (
    <>
      <span className="row gap-small">
        {isNow && (
          <Tag tone="tint" icon="rest">
            {words.pauseNow}
          </Tag>
        )}
        <span>
          {pause.to === null
            ? words.pauseFrom(from)
            : words.pauseSpan(from, dateInWords(language, pause.to, "dayAndMonth"))}
        </span>
      </span>
      {isNow ? (
        <Button icon="undo" onPress={comeBack}>
          {words.isBack}
        </Button>
      ) : (
        <Button icon="cut" onPress={remove}>
          {words.removePause}
        </Button>
      )}
    </>
  );
}
