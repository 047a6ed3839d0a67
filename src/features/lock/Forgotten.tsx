import { useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { Dialog } from "#ui/Dialog.tsx";

import { letGo } from "./commands.ts";
import { useSharesCare } from "./queries.ts";
import { useBusy } from "./useBusy.ts";
import { Lines } from "./WhatItDoes.tsx";

/** The way on for who has forgotten the passphrase: what is possible, and what is not, before anything is done. */
export function Forgotten({ onGone }: { onGone: () => void }) {
  const { lock: words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="row">
        <Button tone="plain" onPress={() => setOpen(true)}>
          {words.haveForgotten}
        </Button>
      </div>
      {open && <LetGoDialog onGone={onGone} onClose={() => setOpen(false)} />}
    </>
  );
}

function LetGoDialog({ onGone, onClose }: { onGone: () => void; onClose: () => void }) {
  const { app, common, lock: words } = useWords();
  const store = useStore();
  const sharesCare = useSharesCare();
  const [isSure, setIsSure] = useState(false);
  const [busy, run, trouble] = useBusy();
  const go = () =>
    run(async () => {
      await letGo(store);
      onClose();
      onGone();
    });
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.forgotten}
      closeWord={common.close}
      actions={
        <Button tone="danger" disabled={busy || !isSure || sharesCare === undefined} onPress={go}>
          {busy ? words.working : words.letGoNow}
        </Button>
      }
    >
      <div className="stack gap-large">
        <Lines lines={words.forgottenList} icon="info" />
        <h3>{words.letGo}</h3>
        <p>{words.letGoLead}</p>
        {sharesCare && <p>{words.letGoKeys}</p>}
        <Chip pressed={isSure} onPress={() => setIsSure(!isSure)}>
          {words.letGoSure}
        </Chip>
        {trouble && <Banner tone="trouble">{app.trouble[trouble]}</Banner>}
      </div>
    </Dialog>
  );
}
