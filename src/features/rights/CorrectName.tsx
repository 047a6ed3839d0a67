import { useState } from "react";

import { longestName, type NameProblem, type SingerId } from "#domain/singer.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { TextField } from "#ui/Field.tsx";
import { FormDialog } from "#ui/FormDialog.tsx";

import { correctName } from "./commands.ts";

export function CorrectName(props: {
  id: SingerId;
  called: string;
  said: string;
  onClose: () => void;
}) {
  const store = useStore();
  const { rights, common } = useWords();
  const words = rights.kept;
  const offer = useOffer();
  const [called, setCalled] = useState(props.called);
  const [said, setSaid] = useState(props.said);
  const [problem, setProblem] = useState<NameProblem>();

  const save = async () => {
    const kept = await correctName(store, props.id, { called, said });
    if (!kept.ok && typeof kept.why === "string") return setProblem(kept.why);
    props.onClose();
    if (kept.ok) offer(kept.value, words.corrected);
  };

  return (
    <FormDialog
      onClose={props.onClose}
      title={words.correctTitle}
      closeWord={common.close}
      onSubmit={save}
      submitWord={common.save}
      cancelWord={common.cancel}
    >
      <TextField
        label={words.nameLabel}
        value={called}
        onChange={(text) => {
          setCalled(text);
          setProblem(undefined);
        }}
        problem={problem && (problem === "empty" ? words.nameEmpty : words.nameTooLong)}
        autoCapitalize="words"
        spellCheck={false}
        firstFocus
      />
      <TextField
        label={words.saidLabel}
        value={said}
        onChange={setSaid}
        maxLength={longestName}
        spellCheck={false}
      />
    </FormDialog>
  );
}
