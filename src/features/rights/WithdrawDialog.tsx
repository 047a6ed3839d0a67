import { useState } from "react";

import { touchedBy, touchesAnything, type Touched } from "#domain/withdrawing.ts";
import { listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";
import { FormDialog } from "#ui/FormDialog.tsx";

import { withdrawAgreement } from "./commands.ts";
import type { AnswerDialogProps } from "./GiveDialog.tsx";
import { freshHow, HowAnswered } from "./HowAnswered.tsx";
import { useAct } from "./useAct.ts";

/** As easy as giving: it is shown what it touches, and done. */
export function WithdrawDialog({
  agreements,
  purpose,
  helpers,
  holder,
  onClose,
}: AnswerDialogProps) {
  const store = useStore();
  const { rights, common } = useWords();
  const words = rights.agreements;
  const act = useAct();
  const [draft, setDraft] = useState(freshHow(holder));
  const [alsoForget, setAlsoForget] = useState(true);
  const touched = together(agreements.grounds.map((ground) => touchedBy(purpose, ground)));
  const lines = useLines(touched, (id) => helpers.find((one) => one.id === id)?.called);

  const save = async () => {
    onClose();
    const { problem: _, ...answer } = draft;
    await act(
      withdrawAgreement(store, agreements, purpose, answer, alsoForget),
      words.withdrawn(rights.purposes[purpose]),
    );
  };

  return (
    <FormDialog
      onClose={onClose}
      title={words.withdrawFrom(rights.purposes[purpose])}
      closeWord={common.close}
      onSubmit={save}
      submitWord={words.withdrawNow}
      cancelWord={common.cancel}
    >
      <p>{words.withdrawLead}</p>
      {touchesAnything(touched) ? (
        <section className="stack rights-touched">
          <h3>{words.touches}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {touched.pieces.map(({ id, where }) => (
              <li key={id}>
                <strong>{where}</strong>
              </li>
            ))}
          </ul>
          {purpose !== "rememberNeeds" && <p className="soft small">{words.becomesTasks}</p>}
        </section>
      ) : (
        <p className="soft">{words.touchesNothing}</p>
      )}
      {purpose === "rememberNeeds" && (
        <CheckField
          label={words.alsoForget}
          hint={words.alsoForgetHint}
          checked={alsoForget}
          onChange={setAlsoForget}
        />
      )}
      <HowAnswered draft={draft} helpers={helpers} onChange={setDraft} />
    </FormDialog>
  );
}

function useLines(
  touched: Touched,
  calledOf: (id: Touched["helpers"][number]) => string | undefined,
): string[] {
  const language = useLanguage();
  const words = useWords().rights.agreements;
  const names = touched.helpers.flatMap((id) => calledOf(id) ?? []);
  return [
    ...(touched.needs > 0 ? [words.needs(touched.needs)] : []),
    ...(touched.notes > 0 ? [words.notes(touched.notes)] : []),
    ...(names.length > 0 ? [words.helpers(listInWords(language, names))] : []),
    ...(touched.hasNumber ? [words.number] : []),
    ...(touched.companion ? [words.companion] : []),
    ...(touched.pieces.length > 0 ? [words.pieces(touched.pieces.length)] : []),
  ];
}

/** All cards of one person. */
function together(all: readonly Touched[]): Touched {
  return {
    needs: all.reduce((sum, { needs }) => sum + needs, 0),
    notes: all.reduce((sum, { notes }) => sum + notes, 0),
    helpers: [...new Set(all.flatMap(({ helpers }) => helpers))],
    hasNumber: all.some(({ hasNumber }) => hasNumber),
    pieces: all.flatMap(({ pieces }) => pieces),
    companion: all.some(({ companion }) => companion),
  };
}
