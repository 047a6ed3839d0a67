import { type FormEvent, useEffect, useRef, useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { QrReader } from "#ui/QrReader.tsx";

interface InvitationFormProps {
  readonly text: string;
  /** Somebody came back to it from an invitation that was looked at. */
  readonly isAgain: boolean;
  readonly problem: string | undefined;
  readonly onLook: (text: string) => Promise<void>;
}

/** An invitation comes pasted, read out, or as a square before the camera. */
export function InvitationForm({ text, isAgain, problem, onLook }: InvitationFormProps) {
  const words = useWords().join;
  const [typed, setTyped] = useState(text);
  const [camera, setCamera] = useState<"off" | "on" | "none">("off");
  const form = useRef<HTMLFormElement>(null);
  // The button that led back is gone: one goes on in the field, and another invitation is written over the first.
  useEffect(() => {
    const field = isAgain && form.current?.querySelector("textarea");
    if (!field) return;
    field.focus();
    field.select();
  }, [isAgain]);
  const look = (event: FormEvent) => {
    event.preventDefault();
    void onLook(typed.trim());
  };
  return (
    <form ref={form} className="stack gap-large" onSubmit={look} noValidate>
      <TextField
        label={words.text}
        hint={words.textHint}
        value={typed}
        onChange={setTyped}
        problem={problem}
        multiline
        rows={3}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      {camera === "on" && (
        <QrReader
          word={words.scanning}
          onText={(found) => {
            setCamera("off");
            setTyped(found);
            void onLook(found);
          }}
          onNoCamera={() => setCamera("none")}
        />
      )}
      <p className="said" role="status">
        {camera === "none" ? words.noCamera : ""}
      </p>
      <div className="row">
        <Button type="submit" tone="primary" size="large">
          {words.go}
        </Button>
        <Button
          icon={camera === "on" ? "close" : "awake"}
          pressed={camera === "on"}
          onPress={() => setCamera(camera === "on" ? "off" : "on")}
        >
          {words.scan}
        </Button>
      </div>
    </form>
  );
}
