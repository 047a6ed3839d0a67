import { type FormEvent, useState } from "react";

import type { Result } from "#domain/result.ts";
import { useWords } from "#i18n/react.tsx";
import type { Unopened } from "#store/lock.ts";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";

import { openWithDevice, openWithPassphrase } from "./commands.ts";
import { PassphraseField } from "./PassphraseField.tsx";
import { problemWith } from "./problemWith.ts";
import { useLockHere } from "./queries.ts";
import { useBusy } from "./useBusy.ts";

/** Opens the lock where one stands: with the passphrase, or with the device's own lock where that was agreed. */
export function UnlockForm({ onOpen }: { onOpen?: () => void }) {
  const { app, lock: words } = useWords();
  const store = useStore();
  const { hasAuthenticator } = useLockHere();
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, run, trouble] = useBusy();

  const told = (opened: Result<void, Unopened>, onNo: string | undefined) => {
    if (opened.ok) onOpen?.();
    // Within the wait nothing was asked that could have said no.
    else if (opened.why.kind === "wrong" && onNo !== undefined) setProblem(onNo);
    else setProblem(problemWith(words, opened.why));
  };
  const open = (event: FormEvent) => {
    event.preventDefault();
    run(async () => told(await openWithPassphrase(store, typed), undefined));
  };
  return (
    <form className="stack lock-form" noValidate onSubmit={open}>
      <PassphraseField
        label={words.passphrase}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setProblem(undefined);
        }}
        problem={problem}
        shown={shown}
        firstFocus
      />
      <Chip pressed={shown} onPress={() => setShown(!shown)}>
        {words.show}
      </Chip>
      {trouble && <Banner tone="trouble">{app.trouble[trouble]}</Banner>}
      <div className="row">
        <Button tone="primary" type="submit" icon="key" disabled={busy || typed === ""}>
          {busy ? words.working : words.open}
        </Button>
        {hasAuthenticator && (
          <Button
            icon="device"
            disabled={busy}
            onPress={() => run(async () => told(await openWithDevice(store), words.notOpened))}
          >
            {words.openWithAuthenticator}
          </Button>
        )}
      </div>
    </form>
  );
}
