import { useState } from "react";

import type { Purpose } from "#domain/consent.ts";
import type { Helper } from "#domain/helper.ts";
import { useWords } from "#i18n/react.tsx";
import type { Agreements } from "#store/consents.ts";
import { useStore } from "#store/react.tsx";
import { FormDialog } from "#ui/FormDialog.tsx";

import { agree } from "./commands.ts";
import { freshHow, HowAnswered } from "./HowAnswered.tsx";
import { useAct } from "./useAct.ts";

export interface AnswerDialogProps {
  readonly agreements: Agreements;
  readonly purpose: Purpose;
  readonly helpers: readonly Helper[];
  readonly holder: string;
  readonly onClose: () => void;
}

/** A yes is noted: how it was said, and by whom. */
export function GiveDialog({ agreements, purpose, helpers, holder, onClose }: AnswerDialogProps) {
  const store = useStore();
  const { rights, common } = useWords();
  const words = rights.agreements;
  const act = useAct();
  const [draft, setDraft] = useState(freshHow(holder));

  const save = async () => {
    if (draft.notedBy.trim() === "") return setDraft({ ...draft, problem: true });
    onClose();
    const { problem: _, ...answer } = draft;
    await act(agree(store, agreements, purpose, answer), words.given(rights.purposes[purpose]));
  };

  return (
    <FormDialog
      onClose={onClose}
      title={rights.purposes[purpose]}
      closeWord={common.close}
      onSubmit={save}
      submitWord={words.save}
      submitIcon="check"
      cancelWord={common.cancel}
    >
      <p>{rights.purposeHints[purpose]}</p>
      <HowAnswered draft={draft} helpers={helpers} onChange={setDraft} />
    </FormDialog>
  );
}
