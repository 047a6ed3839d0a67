import { type FormEvent, useRef, useState } from "react";

import type { Pillar } from "#domain/helper.ts";
import { longestName, type NameProblem } from "#domain/singer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";

import { addHelper } from "./commands.ts";
import { PillarChips } from "./PillarChips.tsx";

/** One line for the next of the team; ready for another when one was added. */
export function AddHelper() {
  const words = useWords().choir;
  const store = useStore();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<readonly Pillar[]>([]);
  const [problem, setProblem] = useState<NameProblem>();

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const added = await addHelper(store, name, chosen);
    form.current?.querySelector("input")?.focus();
    if (!added.ok) {
      if (typeof added.why === "string") setProblem(added.why);
      return;
    }
    setName("");
    setChosen([]);
  };
  return (
    <form
      className="choir-add sheet sheet-sunk"
      ref={form}
      noValidate
      onSubmit={(event) => void add(event)}
    >
      <TextField
        label={words.helperName}
        value={name}
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
      <Button type="submit" icon="plus">
        {words.addHelper}
      </Button>
    </form>
  );
}
