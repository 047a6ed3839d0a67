import { useRef, useState } from "react";

import { type NameProblem, parseName, sameNamed, type Singer } from "#domain/singer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";

import { addSinger, bringBackSinger } from "./commands.ts";
import type { Known } from "./queries.ts";
import { useOfferOf } from "./useOfferOf.ts";

/** One line: a name, Enter, and the field is ready for the next. */
export function AddSinger({ known }: { known: Known }) {
  const store = useStore();
  const words = useWords().singers;
  const offer = useOfferOf();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<NameProblem>();
  /** Those of the same name, once somebody has tried to add it. */
  const [twin, setTwin] = useState<Singer>();
  const form = useRef<HTMLFormElement>(null);

  const type = (text: string) => {
    setTyped(text);
    setProblem(undefined);
    setTwin(undefined);
  };
  const ready = () => {
    type("");
    form.current?.querySelector("input")?.focus();
  };
  const add = async () => {
    const name = parseName(typed);
    if (!name.ok) return setProblem(name.why);
    const same = sameNamed([...known.singing, ...known.archived], name.value)[0];
    if (same && !twin) return setTwin(same);
    ready();
    await offer(addSinger(store, name.value), words.added(name.value));
  };
  const bringBack = async (singer: Singer) => {
    ready();
    await offer(bringBackSinger(store, singer.id), words.cameBack(singer.called));
  };

  return (
    <Form ref={form} className="singers-add" onSubmit={add}>
      <div className="field-line">
        <TextField
          label={words.nameLabel}
          hint={words.nameHint}
          value={typed}
          onChange={type}
          autoCapitalize="words"
          spellCheck={false}
          problem={problem && (problem === "empty" ? words.empty : words.tooLong)}
        />
        <Button type="submit" tone="primary" icon="plus">
          {words.add}
        </Button>
      </div>
      <div role="status">
        {twin && (
          <div className="field-asks">
            <p>
              {twin.archived ? words.existsArchived(twin.called) : words.existsAlready(twin.called)}{" "}
              {!twin.archived && words.withInitial(twin.called)}
            </p>
            <div className="row">
              {twin.archived && (
                <Button icon="undo" onPress={async () => bringBack(twin)}>
                  {words.bringBackName(twin.called)}
                </Button>
              )}
              <Button type="submit">{words.addAnyway}</Button>
            </div>
          </div>
        )}
      </div>
    </Form>
  );
}
