import { useState } from "react";
import { useLocation } from "wouter";

import { instantOf } from "#domain/civil.ts";
import type { SessionPhase } from "#domain/sessionPhase.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useNow, useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { Banner } from "#ui/Banner.tsx";
import { Icon, type IconName } from "#ui/Icon.tsx";
import { Section, Sheet } from "#ui/Page.tsx";
import { offerUndo } from "#ui/undo.ts";

import { cancelSession, removeExtraSession, takeUpSession } from "./commands.ts";
import { MoveDialog } from "./MoveDialog.tsx";
import type { SessionPage } from "./queries.ts";
import { ShiftDialog } from "./ShiftDialog.tsx";
import { useMarkHeld } from "./useMarkHeld.ts";

interface SessionChangesProps {
  readonly page: SessionPage;
  readonly session: NonNullable<SessionPage["session"]>;
  readonly phase: SessionPhase;
}

/** What can be changed about the session itself; what has been held stays as it was. */
export function SessionChanges({ page, session, phase }: SessionChangesProps) {
  const { course, takeOff } = useWords();
  const words = course.session;
  const store = useStore();
  const now = useNow(60_000);
  const [, goTo] = useLocation();
  const [open, setOpen] = useState<"move" | "shift">();
  const [isLedHere, setLedHere] = useState(false);
  const wasHeld = useMarkHeld(session.id);
  const refusal = isLedHere && <Banner tone="trouble">{takeOff.trouble.running}</Banner>;
  if (session.state === "held" || phase === "running") return refusal;
  const planned = session.state === "planned";
  const hasBegun = instantOf(session.date, session.time) <= now;
  const isExtra = session.courseId === null;
  const close = () => setOpen(undefined);

  const cancel = async () => {
    const answer = await cancelSession(store, session.id);
    if (!answer.ok) return;
    offerUndo({ sentence: words.cancelDone, undo: () => takeUpSession(store, session.id) });
  };
  const remove = async () => {
    const answer = await removeExtraSession(store, session.id);
    setLedHere(!answer.ok && answer.why === "running");
    if (!answer.ok) return;
    offerUndo({ sentence: words.removeDone, undo: () => takeBack(store, answer.value) });
    goTo(paths.course);
  };

  return (
    <Section heading={words.change}>
      {refusal}
      <Sheet>
        <ul className="change-list">
          {phase === "today" && hasBegun && (
            <Change icon="check" word={words.wasHeld} lead={words.wasHeldLead} onPress={wasHeld} />
          )}
          <Change
            icon="move"
            word={words.move}
            lead={words.moveLead}
            onPress={() => setOpen("move")}
          />
          {planned && !isExtra && (
            <Change
              icon="forward"
              word={words.shift}
              lead={words.shiftLead}
              onPress={() => setOpen("shift")}
            />
          )}
          {planned && (
            <Change icon="cancel" word={words.cancel} lead={words.cancelLead} onPress={cancel} />
          )}
          {isExtra && (
            <Change icon="cut" word={words.remove} lead={words.removeLead} onPress={remove} />
          )}
        </ul>
      </Sheet>
      {open === "move" && <MoveDialog page={page} session={session} onClose={close} />}
      {open === "shift" && <ShiftDialog page={page} session={session} onClose={close} />}
    </Section>
  );
}

interface ChangeProps {
  readonly icon: IconName;
  readonly word: string;
  readonly lead: string;
  readonly onPress: () => unknown;
}

function Change({ icon, word, lead, onPress }: ChangeProps) {
  return (
    <li>
      <button className="change-line" type="button" onClick={() => void onPress()}>
        <Icon name={icon} />
        <span>
          <span className="change-word">{word}</span>
          <span className="change-lead">{lead}</span>
        </span>
      </button>
    </li>
  );
}
