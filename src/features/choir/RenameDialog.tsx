import { type FormEvent, useId, useState } from "react";

import { type ChoirNameProblem, longestChoirName } from "#domain/choir.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/Field.tsx";

import { renameChoir } from "./commands.ts";

interface RenameDialogProps {
  readonly open: boolean;
  readonly name: string;
  readonly onClose: () => void;
}

export function RenameDialog(props: RenameDialogProps) {
  return props.open ? <OpenRenameDialog {...props} /> : null;
}

function OpenRenameDialog({ name, onClose }: RenameDialogProps) {
  const { common, choir: words } = useWords();
  const store = useStore();
  const form = useId();
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<ChoirNameProblem>();

  const rename = async (event: FormEvent) => {
    event.preventDefault();
    const renamed = await renameChoir(store, typed);
    if (!renamed.ok && typeof renamed.why === "string") setProblem(renamed.why);
    else onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.rename}
      closeWord={common.close}
      actions={
        <Button tone="primary" type="submit" form={form}>
          {common.save}
        </Button>
      }
    >
      <form id={form} noValidate onSubmit={(event) => void rename(event)}>
        <TextField
          label={words.name}
          value={typed}
          firstFocus
          onChange={(text) => {
            setTyped(text);
            setProblem(undefined);
          }}
          problem={
            problem && (problem === "empty" ? words.nameEmpty : words.nameTooLong(longestChoirName))
          }
        />
      </form>
    </Dialog>
  );
}
