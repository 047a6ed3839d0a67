import { useState } from "react";

import { type ChoirNameProblem, longestChoirName } from "#domain/choir.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { TextField } from "#ui/Field.tsx";
import { FormDialog } from "#ui/FormDialog.tsx";

import { renameChoir } from "./commands.ts";

interface RenameDialogProps {
  readonly name: string;
  readonly onClose: () => void;
}

export function RenameDialog({ name, onClose }: RenameDialogProps) {
  const { common, choir: words } = useWords();
  const store = useStore();
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<ChoirNameProblem>();

  const rename = async () => {
    const renamed = await renameChoir(store, typed);
    if (!renamed.ok && typeof renamed.why === "string") setProblem(renamed.why);
    else onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={words.rename}
      closeWord={common.close}
      onSubmit={rename}
      submitWord={common.save}
    >
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
    </FormDialog>
  );
}
