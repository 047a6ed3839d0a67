import { type FormEvent, useState } from "react";

import { useSaveFile } from "#features/useSaveFile.ts";
import { useWords } from "#i18n/react.tsx";
import { type LockProblem, shortestPassphrase } from "#store/lock.ts";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { putLockOn } from "./commands.ts";
import { MinutesField } from "./MinutesField.tsx";
import { PassphraseField } from "./PassphraseField.tsx";
import { problemWith } from "./problemWith.ts";
import { useBusy } from "./useBusy.ts";
import { Lines } from "./WhatItDoes.tsx";

/** Before the lock is on, it is said what a forgotten passphrase means, and a file can be saved. */
export function PutLock() {
  const { app, lock: words } = useWords();
  const store = useStore();
  const [typed, setTyped] = useState("");
  const [again, setAgain] = useState("");
  const [shown, setShown] = useState(false);
  const [minutes, setMinutes] = useState(10);
  const [problem, setProblem] = useState<LockProblem | "not the same">();
  const [busy, run, trouble] = useBusy();
  const [save, noFile] = useSaveFile();

  const put = (event: FormEvent) => {
    event.preventDefault();
    run(async () => {
      const answer = await putLockOn(store, typed, again, minutes);
      if (!answer.ok) setProblem(answer.why);
    });
  };
  const said = problem && problemWith(words, problem);
  return (
    <>
      <Section heading={words.forgotten}>
        <Sheet className="stack">
          <Lines lines={words.forgottenList} icon="info" />
          <div className="row">
            <Button icon="save" onPress={save}>
              {words.saveFirst}
            </Button>
            <span className="soft">{words.saveFirstLead}</span>
          </div>
          {noFile && <Banner tone="trouble">{noFile}</Banner>}
        </Sheet>
      </Section>
      <Section heading={words.putOn}>
        <Sheet>
          <form className="stack gap-large lock-form" noValidate onSubmit={put}>
            <PassphraseField
              label={words.passphrase}
              hint={words.passphraseHint(shortestPassphrase)}
              value={typed}
              onChange={(text) => {
                setTyped(text);
                setProblem(undefined);
              }}
              problem={problem === "not the same" ? undefined : said}
              shown={shown}
            />
            <PassphraseField
              label={words.again}
              value={again}
              onChange={(text) => {
                setAgain(text);
                setProblem(undefined);
              }}
              problem={problem === "not the same" ? said : undefined}
              shown={shown}
            />
            <Chip pressed={shown} onPress={() => setShown(!shown)}>
              {words.show}
            </Chip>
            <MinutesField minutes={minutes} onChange={setMinutes} />
            {trouble && <Banner tone="trouble">{app.trouble[trouble]}</Banner>}
            <div className="row">
              <Button tone="primary" type="submit" icon="key" disabled={busy}>
                {busy ? words.working : words.putNow}
              </Button>
            </div>
          </form>
        </Sheet>
      </Section>
    </>
  );
}
