import type { Carried } from "#domain/carried.ts";
import type { CourseId } from "#domain/course.ts";
import type { HelperId } from "#domain/helper.ts";
import { callAddress } from "#domain/helperDraft.ts";
import { inNameOrder } from "#domain/singer.ts";
import { thanksDue } from "#domain/thanksDue.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { noteThanks } from "./commands.ts";
import { useDays, useNames } from "./inWords.ts";
import { type RotaPage, useThanked } from "./queries.ts";

interface ThanksProps {
  readonly courseId: CourseId;
  readonly page: RotaPage;
  readonly carried: readonly Carried[];
}

/** Whom it would be good to thank, and to ask how it goes; and who was, with the day. */
export function Thanks({ courseId, page: { facts, today }, carried }: ThanksProps) {
  const { shared: words, kept: said } = useWords().rota;
  const store = useStore();
  const offer = useOffer();
  const language = useLanguage();
  const days = useDays();
  const names = useNames(facts);
  const thanked = useThanked(courseId);
  if (!thanked) return null;
  // By name: to be thanked is no prize.
  const due = inNameOrder(
    thanksDue(carried, thanked, today).map((one) => ({
      ...one,
      id: one.helperId,
      called: names.called(one.helperId),
    })),
    language,
  );
  const thank = async (helperId: HelperId) => {
    const kept = await noteThanks(store, courseId, helperId);
    if (kept.ok) offer(kept.value, said.thanked(names.called(helperId)));
  };
  return (
    <Section heading={words.thanks}>
      <Sheet>
        {due.length === 0 && <p>{words.noThanks}</p>}
        <ul className="load-list">
          {due.map(({ helperId, done, called: name }) => {
            const call = callAddress(facts.team.find(({ id }) => id === helperId)?.phone ?? "");
            return (
              <li key={helperId} className="load-thanks">
                <span className="load-thanks-word">{words.thanksLine(name, done)}</span>
                <span className="row gap-small">
                  {call && (
                    <ButtonLink href={call} icon="phone" aria-label={words.callName(name)}>
                      {words.call}
                    </ButtonLink>
                  )}
                  <Button
                    icon="check"
                    spoken={words.thankName(name)}
                    onPress={() => thank(helperId)}
                  >
                    {words.thank}
                  </Button>
                </span>
              </li>
            );
          })}
          {[...thanked]
            .filter(([id]) => !due.some(({ helperId }) => helperId === id))
            .map(([id, on]) => (
              <li key={id} className="load-thanks">
                <span>{names.called(id)}</span>
                <span className="soft">{words.thankedOn(days.bare(on))}</span>
              </li>
            ))}
        </ul>
      </Sheet>
    </Section>
  );
}
