import { useState } from "react";
import { useLocation } from "wouter";

import { paths } from "#features/paths.ts";
import { useLanguage, useFirstWords } from "#i18n/react.tsx";
import { useHome } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { FileButton } from "#ui/FileButton.tsx";

import { openSaved } from "./commands.ts";

/** The quiet fourth way in: a choir that lives in a file already. */
export function SavedDoor() {
  const { app, welcome } = useFirstWords();
  const words = welcome.saved;
  const home = useHome();
  const language = useLanguage();
  const [, goTo] = useLocation();
  const [problem, setProblem] = useState<string>();

  const open = async (text: string) => {
    setProblem(undefined);
    const opened = await openSaved(home, language, text);
    if (opened.ok) goTo(paths.today, { replace: true });
    else setProblem({ ...app.trouble, ...words }[opened.why]);
  };
  return (
    <div className="welcome-saved">
      <div className="row">
        <p className="soft">{words.lead}</p>
        <FileButton icon="open" accept=".json,application/json" onText={open}>
          {words.open}
        </FileButton>
      </div>
      {problem && <Banner tone="trouble">{problem}</Banner>}
    </div>
  );
}
