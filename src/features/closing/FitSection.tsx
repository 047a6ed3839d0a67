import { useState } from "react";

import { type Fit, fits } from "#domain/outcome.ts";
import type { SessionId } from "#domain/session.ts";
import { nameInLibrary } from "#domain/library.ts";
import type { PlanItem } from "#domain/plan.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import type { IconName } from "#ui/Icon.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { sayFit } from "./commands.ts";
import type { ClosingPage } from "./queries.ts";

interface FitListProps {
  readonly sessionId: SessionId;
  readonly done: ClosingPage["done"];
}

interface FitSectionProps extends FitListProps {
  readonly planned: boolean;
}

const icons: Readonly<Record<Fit, IconName>> = {
  tooEasy: "harder",
  justRight: "check",
  tooMuch: "easier",
};

/** What was done, and how it was for the group: first what has no mark yet, then, folded away, what has. */
export function FitSection({ sessionId, done, planned }: FitSectionProps) {
  const words = useWords().closing;
  // As it was when the page was opened: a line must not move away under the finger that marks it.
  const [markedBefore] = useState(
    () => new Set(done.filter(({ fit }) => fit !== null).map(({ item }) => item.id)),
  );
  const open = done.filter(({ item }) => !markedBefore.has(item.id));
  const marked = done.filter(({ item }) => markedBefore.has(item.id));
  return (
    <Section heading={words.howWasIt} lead={open.length > 0 ? words.howWasItLead : undefined}>
      {done.length === 0 && (
        <p className="soft">{planned ? words.nothingDone : words.nothingPlanned}</p>
      )}
      {done.length > 0 && open.length === 0 && <p>{words.allMarked}</p>}
      {open.length > 0 && (
        <Sheet className="closing-sheet">
          <FitList sessionId={sessionId} done={open} />
        </Sheet>
      )}
      {marked.length > 0 && (
        <details className="closing-marked">
          <summary>{words.markedBefore(marked.length)}</summary>
          <Sheet className="closing-sheet">
            <FitList sessionId={sessionId} done={marked} />
          </Sheet>
        </details>
      )}
    </Section>
  );
}

function FitList({ sessionId, done }: FitListProps) {
  return (
    <ul className="closing-list">
      {done.map(({ item, fit }) => (
        <FitLine key={item.id} sessionId={sessionId} item={item} fit={fit} />
      ))}
    </ul>
  );
}

interface FitLineProps {
  readonly sessionId: SessionId;
  readonly item: PlanItem;
  readonly fit: Fit | null;
}

/** One tap says it, the same tap again takes it back. */
function FitLine({ sessionId, item, fit }: FitLineProps) {
  const words = useWords().closing;
  const language = useLanguage();
  const library = useLibrary();
  const store = useStore();
  const name = (library && nameInLibrary(library, item.content)?.[language]) ?? "";
  return (
    <li className="closing-line">
      <span className="closing-name">{name}</span>
      <div className="closing-fits" role="group" aria-label={name}>
        {fits.map((choice) => (
          <Button
            key={choice}
            icon={icons[choice]}
            pressed={fit === choice}
            spoken={words.fitOf(words.fit[choice], name)}
            onPress={() => sayFit(store, sessionId, item.id, fit === choice ? null : choice)}
          >
            {words.fit[choice]}
          </Button>
        ))}
      </div>
    </li>
  );
}
