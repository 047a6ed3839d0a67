import { useState } from "react";

import type { Card } from "#domain/card.ts";
import { longestName, type NameProblem, parseName } from "#domain/singer.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { TextField } from "#ui/Field.tsx";
import { FormDialog } from "#ui/FormDialog.tsx";

import { nameSinger } from "./commands.ts";

interface NameDialogProps {
  readonly card: Card;
  readonly onClose: () => void;
}

export function NameDialog({ card, onClose }: NameDialogProps) {
  const store = useStore();
  const { singers: words, common } = useWords();
  const offer = useOffer();
  const [called, setCalled] = useState(card.called);
  const [said, setSaid] = useState(card.said);
  const [problem, setProblem] = useState<NameProblem>();

  const save = async () => {
    const name = parseName(called);
    if (!name.ok) return setProblem(name.why);
    onClose();
    const next = { called: name.value, said: said.trim() };
    if (next.called === card.called && next.said === card.said) return;
    const kept = await nameSinger(store, card.id, next);
    if (kept.ok) offer(kept.value, words.changed(name.value));
  };

  return (
    <FormDialog
      onClose={onClose}
      title={words.changeTitle}
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
        problem={problem && (problem === "empty" ? words.empty : words.tooLong)}
        autoCapitalize="words"
        spellCheck={false}
        firstFocus
      />
      <TextField
        label={words.saidLabel}
        hint={words.saidHint}
        value={said}
        onChange={setSaid}
        maxLength={longestName}
        spellCheck={false}
      />
    </FormDialog>
  );
}
