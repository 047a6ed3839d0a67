import { useRef, useState } from "react";

import { isGap, type Place } from "#domain/rota.ts";
import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Section } from "#ui/Page.tsx";

import { usePaperWords } from "./inWords.ts";
import type { SessionOnPaper } from "./queries.ts";

interface MessageProps {
  readonly page: SessionOnPaper;
  readonly places: readonly Place[];
}

/** The same list as words to send, however the team writes to each other. No singer is in it. */
export function Message({ page, places }: MessageProps) {
  const words = useWords().rotaPaper.tonight;
  const text = useMessage(page, places);
  const [own, setOwn] = useState<string>();
  const [said, setSaid] = useState<string>();
  const field = useRef<HTMLDivElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(own ?? text);
      setSaid(words.copied);
    } catch {
      // Not allowed here, or not there at all: the hand can still do it.
      field.current?.querySelector("textarea")?.select();
      setSaid(words.notCopied);
    }
  };
  return (
    <Section heading={words.message} lead={words.messageLead} className="screen-only">
      <div className="stack" ref={field}>
        <TextField
          label={words.message}
          quietLabel
          multiline
          rows={Math.min(text.split("\n").length + 1, 16)}
          value={own ?? text}
          onChange={setOwn}
        />
        <div className="row">
          <Button icon="copy" onPress={copy}>
            {words.copy}
          </Button>
          <p role="status">{said}</p>
        </div>
      </div>
    </Section>
  );
}

function useMessage({ session, facts }: SessionOnPaper, places: readonly Place[]): string {
  const words = useWords().rotaPaper.tonight;
  const paper = usePaperWords(facts.team);
  const { date, time, place } = session;
  const shown = places.filter((one) => one.holder !== undefined || isGap(one));
  return [
    words.intro(paper.inText(date), paper.time(time), place),
    "",
    ...shown.map((one) =>
      words.line(
        paper.task(one.task),
        paper.holder(one) ?? words.isFree,
        paper.come(one.task, session),
      ),
    ),
    "",
    ...(shown.some(isGap) ? [words.asks] : []),
    words.thanks,
  ].join("\n");
}
