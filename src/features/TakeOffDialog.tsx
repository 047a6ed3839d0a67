import { useState } from "react";
import { useLocation } from "wouter";

import { civilDateAt } from "#domain/civil.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useDeviceCard, useHome, useLive } from "#store/react.tsx";
import { readWhereElse } from "#store/whereElse.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { dismissUndo } from "#ui/undo.ts";

import { NotInFile } from "./NotInFile.tsx";
import { paths } from "./paths.ts";
import { useSaveFile } from "./useSaveFile.ts";

/** Says what goes and where the choir still is, with the way to a file before anything else. */
export function TakeOffDialog({ onClose }: { readonly onClose: () => void }) {
  const { takeOff: words, common, app } = useWords();
  const { house } = useHome();
  const [, goTo] = useLocation();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await house.takeOff();
    setBusy(false);
    if (!answer.ok) return setProblem({ ...app.trouble, ...words.trouble }[answer.why]);
    // What was offered to be undone holds something of the choir still.
    dismissUndo();
    goTo(paths.today, { replace: true });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      closeWord={common.close}
      actions={
        <>
          <Button tone="danger" onPress={go}>
            {words.goNow}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <div className="stack">
        <Where />
        <SaveFirst />
        <p>{words.what}</p>
        <p>
          <strong>{words.final}</strong>
        </p>
        {problem && <Banner tone="trouble">{problem}</Banner>}
        <p role="status">{isBusy ? words.going : ""}</p>
      </div>
    </Dialog>
  );
}

function Where() {
  const words = useWords().takeOff;
  const where = useLive(readWhereElse);
  if (!where) return null;
  if (!where.others) return <p>{words.onlyHere}</p>;
  return (
    <>
      <p>{words.others}</p>
      {where.waiting > 0 && <Banner tone="notice">{words.waits}</Banner>}
    </>
  );
}

function SaveFirst() {
  const { takeOff: words, choir } = useWords();
  const language = useLanguage();
  const { savedFileAt } = useDeviceCard();
  const [save, noFile] = useSaveFile();
  return (
    <>
      <NotInFile />
      <div className="row">
        <Button icon="save" onPress={save}>
          {words.saveFirst}
        </Button>
        <span className="soft" role="status">
          {savedFileAt === undefined
            ? choir.neverSaved
            : choir.savedOn(dateInWords(language, civilDateAt(savedFileAt), "dayAndMonth"))}
        </span>
      </div>
      {noFile && <Banner tone="trouble">{noFile}</Banner>}
    </>
  );
}
