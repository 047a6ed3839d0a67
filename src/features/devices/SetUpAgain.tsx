import { type FormEvent, useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { useMeeting } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";

/** The endpoint has lost the choir and asks for the host's word before it takes it back: only a person knows that. */
export function SetUpAgain() {
  const { devices: words, app } = useWords();
  const meeting = useMeeting();
  const [secret, setSecret] = useState("");
  const [problem, setProblem] = useState<string>();
  const again = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await meeting.setUpAgain(secret.trim());
    setProblem(
      answer.ok ? undefined : { ...app.trouble, ...words.trouble, ...words.notDone }[answer.why],
    );
  };
  return (
    <form className="stack" onSubmit={(event) => void again(event)} noValidate>
      <TextField
        label={words.setUp.secret}
        hint={words.setUp.secretHint}
        value={secret}
        onChange={setSecret}
        problem={problem}
        autoCapitalize="none"
        autoComplete="off"
      />
      <div className="row">
        <Button type="submit">{words.setUp.again}</Button>
      </div>
    </form>
  );
}
