import { useState } from "react";

import { useWords } from "#i18n/react.tsx";
import type { Kept } from "#store/choir.ts";
import type { Persistence } from "#store/persistence.ts";
import { Button } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { askBrowserToKeep } from "./commands.ts";

/** What lies here, in plain numbers, and what the browser says about keeping it. */
export function KeptOnDevice({ kept }: { kept: Kept }) {
  const words = useWords().choir;
  const [answer, setAnswer] = useState<Persistence>();
  return (
    <Section heading={words.kept}>
      <Sheet className="stack">
        <p>{words.keptCount(kept.singers, kept.sessions)}</p>
        <p role="status" className="said">
          {answer && words.persistence[answer.kind]}
        </p>
        {answer === undefined && (
          <div className="row">
            <Button icon="key" onPress={async () => setAnswer(await askBrowserToKeep())}>
              {words.askPersistence}
            </Button>
          </div>
        )}
      </Sheet>
    </Section>
  );
}
