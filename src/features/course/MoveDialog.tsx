import { useState } from "react";

import { parseWhen, type WhenDraft } from "#domain/session.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { FormDialog } from "#ui/FormDialog.tsx";
import { offerUndo } from "#ui/undo.ts";

import { moveSession } from "./commands.ts";
import type { SessionPage } from "./queries.ts";
import { WhenFields } from "./WhenFields.tsx";

export interface SessionDialogProps {
  readonly page: SessionPage;
  readonly session: NonNullable<SessionPage["session"]>;
  readonly onClose: () => void;
}

/** Another day, time, length or place for this one session. */
export function MoveDialog({ page, session, onClose }: SessionDialogProps) {
  const words = useWords().course.session;
  const common = useWords().common;
  const store = useStore();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<WhenDraft>(session);
  const parsed = parseWhen(draft);

  const save = async () => {
    setAsked(true);
    if (!parsed.ok) return;
    const answer = await moveSession(store, session.id, parsed.value);
    onClose();
    if (!answer.ok || answer.value.written.length === 0) return;
    offerUndo({ sentence: words.moveDone, undo: () => takeBack(store, answer.value) });
  };

  const places = [page.course?.place, ...page.ofCourse.map(({ place }) => place)];
  return (
    <FormDialog
      onClose={onClose}
      title={words.moveTitle}
      closeWord={common.close}
      onSubmit={save}
      submitWord={words.moveSave}
      submitIcon="check"
    >
      <WhenFields
        draft={draft}
        onChange={setDraft}
        problems={asked && !parsed.ok ? parsed.why : []}
        places={[...new Set(places.filter((place): place is string => Boolean(place)))]}
        moving={session.id}
        ofCourse={page.ofCourse}
      />
    </FormDialog>
  );
}
