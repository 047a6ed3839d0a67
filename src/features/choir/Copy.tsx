import { useState } from "react";
import { useLocation } from "wouter";

import { civilDateAt } from "#domain/civil.ts";
import { paths } from "#features/paths.ts";
import { useSaveFile } from "#features/useSaveFile.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useDeviceCard, useHome } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { FileButton } from "#ui/FileButton.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { openSaved } from "./commands.ts";
import { LockedOut } from "./LockWay.tsx";

/** The choir as a file: out at any time; in only where no choir of one's own would be written over. */
export function Copy({ madeUp }: { madeUp: boolean }) {
  const words = useWords().choir;
  const language = useLanguage();
  const [save, noFile] = useSaveFile();
  const card = useDeviceCard();
  const savedAt = madeUp ? undefined : card.savedFileAt;
  return (
    <Section heading={words.file}>
      <Sheet className="stack">
        <p>{words.fileLead}</p>
        <LockedOut />
        <div className="row">
          <Button icon="save" onPress={save}>
            {words.saveFile}
          </Button>
          {!madeUp && (
            <span className="soft" role="status">
              {savedAt === undefined
                ? words.neverSaved
                : words.savedOn(dateInWords(language, civilDateAt(savedAt), "dayAndMonth"))}
            </span>
          )}
        </div>
        {noFile && <Banner tone="trouble">{noFile}</Banner>}
        {card.choir === undefined && <OpenFile />}
      </Sheet>
    </Section>
  );
}

function OpenFile() {
  const { app, choir: words } = useWords();
  const { house } = useHome();
  const [, goTo] = useLocation();
  const [problem, setProblem] = useState<string>();
  const open = async (text: string) => {
    setProblem(undefined);
    const opened = await openSaved(house, text);
    if (opened.ok) goTo(paths.today);
    else setProblem({ ...app.trouble, ...words.openProblem }[opened.why]);
  };
  return (
    <>
      <hr className="choir-rule" />
      <p>{words.openFileLead}</p>
      <div className="row">
        <FileButton icon="open" accept=".json,application/json" onText={open}>
          {words.openFile}
        </FileButton>
      </div>
      {problem && <Banner tone="trouble">{problem}</Banner>}
    </>
  );
}
