import { useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { Dialog } from "#ui/Dialog.tsx";

import { letGo } from "./commands.ts";
import { Lines } from "./WhatItDoes.tsx";

/** The way on for who has forgotten the passphrase: what is possible, and what is not, before anything is done. */
export function Forgotten({ onGone }: { onGone: () => void }) {
  const { common, lock: words } = useWords();
  const store = useStore();
  const [open, setOpen] = useState(false);
  const [isSure, setIsSure] = useState(false);
  const close = () => {
    setOpen(false);
    setIsSure(false);
  };
  const go = async () => {
    close();
    await letGo(store);
    onGone();
  };
  return (
    <>
      <div className="row">
        <Button tone="plain" onPress={() => setOpen(true)}>
          {words.haveForgotten}
        </Button>
      </div>
      <Dialog
        open={open}
        onClose={close}
        title={words.forgotten}
        closeWord={common.close}
        actions={
          <Button tone="danger" disabled={!isSure} onPress={go}>
            {words.letGoNow}
          </Button>
        }
      >
        <div className="stack gap-large">
          <Lines lines={words.forgottenList} icon="info" />
          <h3>{words.letGo}</h3>
          <p>{words.letGoLead}</p>
          <Chip pressed={isSure} onPress={() => setIsSure(!isSure)}>
            {words.letGoSure}
          </Chip>
        </div>
      </Dialog>
    </>
  );
}
