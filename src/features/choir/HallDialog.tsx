import { useState } from "react";

import { type Hall, longestAddress, longestHallWords } from "#domain/hall.ts";
import type { HelperCard, HelperId } from "#domain/helper.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { SelectField, TextField } from "#ui/Field.tsx";
import { FormDialog } from "#ui/FormDialog.tsx";

import { describeHall } from "./commands.ts";

interface HallDialogProps {
  readonly hall: Hall;
  readonly helpers: readonly HelperCard[];
  readonly onClose: () => void;
}

export function HallDialog({ hall, helpers, onClose }: HallDialogProps) {
  const { common, team } = useWords();
  const words = team.hall;
  const store = useStore();
  const offer = useOffer();
  const [draft, setDraft] = useState(hall);
  const change = (part: Partial<Hall>) => setDraft((before) => ({ ...before, ...part }));

  const save = async () => {
    const kept = await describeHall(store, hall, draft);
    onClose();
    if (kept.ok) offer(kept.value, words.changed);
  };
  return (
    <FormDialog
      onClose={onClose}
      title={words.heading}
      closeWord={common.close}
      onSubmit={save}
      submitWord={common.save}
    >
      <TextField
        label={words.address}
        value={draft.address}
        onChange={(address) => change({ address })}
        maxLength={longestAddress}
        autoCapitalize="words"
        firstFocus
      />
      <TextField
        label={words.key}
        hint={words.keyHint}
        value={draft.key}
        onChange={(key) => change({ key })}
        maxLength={longestHallWords}
        multiline
        rows={2}
      />
      <TextField
        label={words.good}
        hint={words.goodHint}
        value={draft.good}
        onChange={(good) => change({ good })}
        maxLength={longestHallWords}
        multiline
      />
      <SelectField<HelperId | "">
        label={words.callFirst}
        value={draft.callFirst ?? ""}
        options={[
          { value: "", label: words.nobody },
          ...helpers.map(({ id, called }) => ({ value: id, label: called })),
        ]}
        onChange={(id) => change({ callFirst: id === "" ? null : id })}
      />
    </FormDialog>
  );
}
