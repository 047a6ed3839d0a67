import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";

import { type ChoirNameProblem, longestChoirName } from "#domain/choir.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useFirstWords } from "#i18n/react.tsx";
import { useHome } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";

import { type NotOpened, startChoir } from "./commands.ts";

type Problem = ChoirNameProblem | NotOpened;

/** One field: a choir needs a name and nothing more. */
export function StartDoor() {
  const { app, welcome } = useFirstWords();
  const words = welcome.start;
  const home = useHome();
  const language = useLanguage();
  const [, goTo] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<Problem>();

  // Whoever opened this door wants to write the name.
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  const start = async () => {
    const started = await startChoir(home, language, name);
    if (started.ok) {
      goTo(paths.today, { replace: true });
      return;
    }
    setProblem(started.why);
    form.current?.querySelector("input")?.focus();
  };
  const sentence = (why: Problem) => {
    if (why === "empty") return words.empty;
    if (why === "too long") return words.tooLong(longestChoirName);
    return `${welcome.notOpened} ${app.trouble[why]}`;
  };

  return (
    <Form className="stack" ref={form} onSubmit={start}>
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={(typed) => {
          setName(typed);
          setProblem(undefined);
        }}
        problem={problem && sentence(problem)}
        autoCapitalize="words"
      />
      <Button tone="primary" size="large" type="submit" icon="forward" wide>
        {words.go}
      </Button>
    </Form>
  );
}
