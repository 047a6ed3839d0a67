import { type FormEvent, useId, useState } from "react";

import type { Helper } from "#domain/helper.ts";
import { longestName, type NameProblem } from "#domain/singer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/Field.tsx";
import { offerUndo } from "#ui/undo.ts";

import { changeHelper, removeHelper } from "./commands.ts";
import { PillarChips } from "./PillarChips.tsx";

interface HelperDialogProps {
  readonly helper: Helper;
  readonly onClose: () => void;
}

export function HelperDialog({ helper, onClose }: HelperDialogProps) {
  const { common, choir: words } = useWords();
  const store = useStore();
  const form = useId();
  const [name, setName] = useState(helper.called);
  const [chosen, setChosen] = useState(helper.pillars);
  const [problem, setProblem] = useState<NameProblem>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const changed = await changeHelper(store, helper.id, name, chosen);
    if (!changed.ok && typeof changed.why === "string") setProblem(changed.why);
    else onClose();
  };
  const remove = async () => {
    const removed = await removeHelper(store, helper.id);
    onClose();
    if (!removed.ok) return;
    offerUndo({
      sentence: words.removedHelper(helper.called),
      undo: () => takeBack(store, removed.value),
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.editHelper(helper.called)}
      closeWord={common.close}
      actions={
        <>
          <Button tone="primary" type="submit" form={form}>
            {common.save}
          </Button>
          <Button icon="cut" onPress={remove}>
            {words.removeHelper}
          </Button>
        </>
      }
    >
      <form className="stack" id={form} noValidate onSubmit={(event) => void save(event)}>
        <TextField
          label={words.helperName}
          value={name}
          firstFocus
          autoCapitalize="words"
          onChange={(typed) => {
            setName(typed);
            setProblem(undefined);
          }}
          problem={
            problem && (problem === "empty" ? words.helperEmpty : words.helperTooLong(longestName))
          }
        />
        <PillarChips chosen={chosen} onChange={setChosen} />
      </form>
    </Dialog>
  );
}
