import { useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { FileButton } from "#ui/FileButton.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { bringFromFile } from "./commands.ts";
import { useSharesCare } from "./queries.ts";

/** Names and cards out of a file of this choir, where they are not here any more. */
export function BringBack() {
  const { choir, lock: words } = useWords();
  const store = useStore();
  const sharesCare = useSharesCare();
  const [says, setSays] = useState("");
  const bring = async (text: string) => {
    const brought = await bringFromFile(store, text);
    const problems = { ...choir.openProblem, ...words.bringProblem };
    setSays(brought.ok ? words.brought(brought.value) : problems[brought.why]);
  };
  return (
    <Section heading={words.bring}>
      <Sheet className="stack">
        {sharesCare !== undefined && <p>{sharesCare ? words.bringKeys : words.bringLead}</p>}
        <div className="row">
          <FileButton icon="open" accept=".json,application/json" onText={bring}>
            {words.bringFile}
          </FileButton>
        </div>
        <p role="status" className="said">
          {says}
        </p>
      </Sheet>
    </Section>
  );
}
