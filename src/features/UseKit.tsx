import { type FormEvent, useState } from "react";

import { useWords } from "#i18n/react.tsx";
import type { Meeting } from "#store/meeting.ts";
import { useMeeting } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { FileButton } from "#ui/FileButton.tsx";

/** The file of a kit and its code: a device comes back as the one that was lost, or gets the keys that it lacks. */
export function UseKit({ onDone }: { onDone?: () => void }) {
  const { devices, app } = useWords();
  const words = devices.kit;
  const meeting = useMeeting();
  const [file, setFile] = useState<string>();
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState<{ readonly said: string; readonly why: string }>();
  const [isDone, setDone] = useState(false);
  const isOfCode = problem?.why === "wrong code";
  const choose = (text: string) => {
    setProblem(undefined);
    setFile(text);
  };
  const use = async (event: FormEvent) => {
    event.preventDefault();
    if (file === undefined) return;
    const answer = await bringKeysBack(meeting, file, code);
    const problems = {
      ...app.trouble,
      ...devices.trouble,
      ...devices.file.problem,
      ...words.problem,
    };
    setProblem(answer.ok ? undefined : { said: problems[answer.why], why: answer.why });
    setDone(answer.ok);
    if (!answer.ok) return;
    setFile(undefined);
    onDone?.();
  };
  return (
    <form className="stack" onSubmit={(event) => void use(event)} noValidate>
      <div className="row">
        <FileButton icon="open" accept=".json,application/json" onText={choose}>
          {words.file}
        </FileButton>
        {file !== undefined && <p className="soft">{words.chosen}</p>}
      </div>
      {problem && !isOfCode && <Banner tone="trouble">{problem.said}</Banner>}
      {file !== undefined && (
        <>
          <TextField
            label={words.code}
            value={code}
            onChange={setCode}
            problem={isOfCode ? problem?.said : undefined}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
          <div className="row">
            <Button type="submit" tone="primary">
              {words.go}
            </Button>
          </div>
        </>
      )}
      <p role="status">{isDone ? words.done : ""}</p>
    </form>
  );
}

// To React, whatever begins with "use" is a hook, and none may be called where a form is sent.
async function bringKeysBack(meeting: Meeting, file: string, code: string) {
  return meeting.useRecoveryKit(file, code);
}
