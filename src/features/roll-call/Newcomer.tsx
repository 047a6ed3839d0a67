import { useRef, useState } from "react";

import type { Result } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import { type NameProblem, parseName, sameNamed, type Singer } from "#domain/singer.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import type { NotKept, Receipt } from "#store/commit.ts";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
import { offerUndo } from "#ui/undo.ts";

import { welcomeBack, welcomeNewcomer } from "./commands.ts";
import { useArchived } from "./queries.ts";

/** A newcomer in one line: a name, Enter, and they are on the list and here. */
export function Newcomer({
  sessionId,
  singers,
}: {
  sessionId: SessionId;
  singers: readonly Singer[];
}) {
  const store = useStore();
  const words = useWordsOfHall().rollCall;
  const [typed, setTyped] = useState("");
  const archived = useArchived();
  const [problem, setProblem] = useState<NameProblem>();
  const [twin, setTwin] = useState<Singer>();
  const form = useRef<HTMLFormElement>(null);

  const type = (text: string) => {
    setTyped(text);
    setProblem(undefined);
    setTwin(undefined);
  };
  const offer = async (act: Promise<Result<Receipt, NotKept>>, sentence: string) => {
    type("");
    // The answers go away under the finger; the next name is written where this one was.
    if (twin) form.current?.querySelector("input")?.focus();
    const kept = await act;
    if (kept.ok) offerUndo({ sentence, undo: async () => takeBack(store, kept.value) });
  };
  const welcome = async () => {
    const name = parseName(typed);
    if (!name.ok) return setProblem(name.why);
    const same = sameNamed([...singers, ...archived], name.value)[0];
    if (same && !twin) return setTwin(same);
    await offer(welcomeNewcomer(store, sessionId, name.value), words.welcomed(name.value));
  };

  return (
    <Form className="roll-new" ref={form} onSubmit={welcome}>
      <div className="field-line">
        <TextField
          label={words.newcomer}
          value={typed}
          onChange={type}
          autoCapitalize="words"
          spellCheck={false}
          problem={problem && (problem === "empty" ? words.empty : words.tooLong)}
        />
        <Button type="submit" icon="plus">
          {words.welcome}
        </Button>
      </div>
      <div role="status">
        {twin && (
          <div className="field-asks">
            <p>
              {twin.archived ? words.existsArchived(twin.called) : words.existsAlready(twin.called)}
            </p>
            <div className="row">
              {twin.archived && (
                <Button
                  onPress={async () =>
                    offer(welcomeBack(store, sessionId, twin.id), words.cameBack(twin.called))
                  }
                >
                  {words.welcomeBack(twin.called)}
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
