import { useRef, useState } from "react";

import type { Pillar } from "#domain/helper.ts";
import { longestName, type NameProblem } from "#domain/singer.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
import { Section } from "#ui/Page.tsx";

import { addHelper } from "./commands.ts";
import { PillarChips } from "./PillarChips.tsx";

/** One line for the next of the team: a name, Enter, and the field is ready for another. */
export function AddHelper() {
  const words = useWords().team.add;
  const store = useStore();
  const offer = useOffer();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<readonly Pillar[]>([]);
  const [problem, setProblem] = useState<NameProblem>();

  const add = async () => {
    const added = await addHelper(store, name, chosen);
    form.current?.querySelector("input")?.focus();
    if (!added.ok) {
      if (typeof added.why === "string") setProblem(added.why);
      return;
    }
    setName("");
    setChosen([]);
    offer(added.value, words.added(name.trim()));
  };
  return (
    <Section heading={words.heading} lead={words.lead} className="screen-only">
      <Form className="team-add sheet sheet-sunk" ref={form} onSubmit={add}>
        <div className="field-line">
          <TextField
            label={words.name}
            value={name}
            autoCapitalize="words"
            spellCheck={false}
            onChange={(typed) => {
              setName(typed);
              setProblem(undefined);
            }}
            problem={problem && (problem === "empty" ? words.empty : words.tooLong(longestName))}
          />
          <Button type="submit" tone="primary" icon="plus">
            {words.button}
          </Button>
        </div>
        <PillarChips
          label={words.pillars}
          chosen={chosen}
          onTurn={(pillar, on) =>
            setChosen(on ? [...chosen, pillar] : chosen.filter((one) => one !== pillar))
          }
        />
      </Form>
    </Section>
  );
}
