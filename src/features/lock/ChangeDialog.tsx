import { type FormEvent, useId, useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { shortestPassphrase } from "#store/lock.ts";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { Dialog } from "#ui/Dialog.tsx";

import { changeWord, takeLockAway } from "./commands.ts";
import { PassphraseField } from "./PassphraseField.tsx";
import { problemWith } from "./problemWith.ts";
import { useBusy } from "./useBusy.ts";

interface ChangeDialogProps {
  readonly what: "change" | "turn off";
  readonly onClose: (done: boolean) => void;
}

/** Both ask for the passphrase as it is: a tablet that was left open must not lose its lock to whoever comes by. */
export function ChangeDialog({ what, onClose }: ChangeDialogProps) {
  const { app, common, lock: words } = useWords();
  const store = useStore();
  const form = useId();
  const [old, setOld] = useState("");
  const [typed, setTyped] = useState("");
  const [again, setAgain] = useState("");
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<{ readonly field: string; readonly says: string }>();
  const [busy, run, trouble] = useBusy();
  const isChange = what === "change";

  const go = (event: FormEvent) => {
    event.preventDefault();
    run(async () => {
      const answer = isChange
        ? await changeWord(store, old, typed, again)
        : await takeLockAway(store, old);
      if (answer.ok) return onClose(true);
      const { why } = answer;
      const field = why === "not the same" ? "again" : why === "too short" ? "typed" : "old";
      setProblem({ field, says: problemWith(words, why) });
    });
  };
  const fieldFor = (name: string, set: (text: string) => void) => ({
    shown,
    problem: problem?.field === name ? problem.says : undefined,
    onChange: (text: string) => {
      set(text);
      setProblem(undefined);
    },
  });
  return (
    <Dialog
      open
      onClose={() => onClose(false)}
      title={isChange ? words.change : words.turnOff}
      closeWord={common.close}
      actions={
        <Button
          tone={isChange ? "primary" : "danger"}
          type="submit"
          form={form}
          disabled={busy || old === ""}
        >
          {busy ? words.working : isChange ? common.save : words.turnOff}
        </Button>
      }
    >
      <form className="stack" id={form} noValidate onSubmit={go}>
        {!isChange && <p>{words.turnOffLead}</p>}
        <PassphraseField
          {...fieldFor("old", setOld)}
          label={isChange ? words.old : words.passphrase}
          value={old}
          firstFocus
        />
        {isChange && (
          <>
            <PassphraseField
              {...fieldFor("typed", setTyped)}
              label={words.fresh}
              hint={words.passphraseHint(shortestPassphrase)}
              value={typed}
            />
            <PassphraseField {...fieldFor("again", setAgain)} label={words.again} value={again} />
          </>
        )}
        <Chip pressed={shown} onPress={() => setShown(!shown)}>
          {words.show}
        </Chip>
        {trouble && <Banner tone="trouble">{app.trouble[trouble]}</Banner>}
      </form>
    </Dialog>
  );
}
