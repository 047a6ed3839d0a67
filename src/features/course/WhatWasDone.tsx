import type { Outcome } from "#domain/outcome.ts";
import type { PlanItem } from "#domain/plan.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useLock } from "#store/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { useItemName } from "./inWords.ts";
import type { SessionPage } from "./queries.ts";

interface WhatWasDoneProps {
  readonly page: SessionPage;
  readonly session: NonNullable<SessionPage["session"]>;
}

/** A session looked back on: how many sang, the leader's words, and what became of the plan. */
export function WhatWasDone({ page, session }: WhatWasDoneProps) {
  const words = useWords().course.done;
  const { closing, here, count, items, outcomes } = page;
  // While the names are locked, nobody knows how many there were.
  const isOpen = useLock() !== "locked";
  const total = here + count.guests + count.companions;
  const parts = [
    here > 0 && words.singers(here),
    count.guests > 0 && words.guests(count.guests),
    count.companions > 0 && words.companions(count.companions),
  ].filter(Boolean);
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.itemId, outcome]));
  return (
    <Section
      heading={words.heading}
      actions={
        <ButtonLink href={paths.closing(session.id)} icon="pen">
          {words.change}
        </ButtonLink>
      }
    >
      <Sheet className="stack">
        {total > 0 && isOpen && (
          <p className="done-total figures">
            <span className="done-number">{total}</span>
            <span>
              {words.hereToday}
              {parts.length > 1 && <span className="soft"> · {parts.join(", ")}</span>}
            </span>
          </p>
        )}
        <Words heading={words.howItWent} text={closing?.howItWent} />
        <Words heading={words.remember} text={closing?.remember} />
        {items.length === 0 ? (
          <p className="soft">{words.nothing}</p>
        ) : (
          <ol className="done-list">
            {items.map((item) => (
              <DoneItem key={item.id} item={item} outcome={outcomeOf.get(item.id)} />
            ))}
          </ol>
        )}
      </Sheet>
    </Section>
  );
}

function Words({ heading, text }: { heading: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <div>
      <h3 className="soft small">{heading}</h3>
      <p className="done-words">{text}</p>
    </div>
  );
}

function DoneItem({ item, outcome }: { item: PlanItem; outcome: Outcome | undefined }) {
  const words = useWords().course.done;
  const fitWords = useWords().closing.fit;
  const nameOf = useItemName();
  const { played } = outcome ?? {};
  const minutes = played ? Math.round((played.endedAt - played.startedAt) / 60_000) : 0;
  return (
    <li>
      <span>{nameOf(item.content)}</span>
      <span className="row gap-small">
        {outcome?.fit && <Tag>{fitWords[outcome.fit]}</Tag>}
        {played?.how === "skipped" && <span className="soft small">{words.skipped}</span>}
        {played?.how === "done" && minutes > 0 && (
          <span className="soft small figures">{words.minutes(minutes)}</span>
        )}
      </span>
      {outcome?.line && <span className="done-line">{outcome.line}</span>}
    </li>
  );
}
