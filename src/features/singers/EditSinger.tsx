import { type FormEvent, useId, useState } from "react";

import { longestName, type NameProblem, parseName, type Singer } from "#domain/singer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/Field.tsx";

import { archiveSinger, renameSinger } from "./commands.ts";
import { useOfferOf } from "./useOfferOf.ts";

export function EditSinger({ singer, onClose }: { singer: Singer; onClose: () => void }) {
  const store = useStore();
  const { singers: words, common } = useWords();
  const offer = useOfferOf();
  const form = useId();
  const [called, setCalled] = useState(singer.called);
  const [said, setSaid] = useState(singer.said);
  const [problem, setProblem] = useState<NameProblem>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const name = parseName(called);
    if (!name.ok) return setProblem(name.why);
    onClose();
    const next = { called: name.value, said: said.trim() };
    if (next.called === singer.called && next.said === singer.said) return;
    await offer(renameSinger(store, singer.id, next), words.changed(name.value));
  };
  const archive = async () => {
    onClose();
    await offer(archiveSinger(store, singer.id), words.archived(singer.called));
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.changeTitle}
      closeWord={common.close}
      actions={
        <>
          <Button type="submit" form={form} tone="primary">
            {common.save}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={words.nameLabel}
          value={called}
          onChange={(text) => {
            setCalled(text);
            setProblem(undefined);
          }}
          problem={
            problem === "empty" ? words.empty : problem === "too long" ? words.tooLong : undefined
          }
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
        <div className="singers-archive">
          <p className="soft small">{words.archiveHint}</p>
          <Button icon="save" onPress={archive}>
            {words.archive}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
