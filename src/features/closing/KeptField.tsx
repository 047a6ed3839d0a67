import { type ClosingLine, longestWords } from "#domain/closing.ts";
import type { SessionId } from "#domain/session.ts";
import { KeptWords } from "#features/KeptWords.tsx";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";

import { keepWords } from "./commands.ts";

interface KeptFieldProps {
  readonly sessionId: SessionId;
  readonly line: ClosingLine;
  /** What stands on the disk. */
  readonly kept: string;
}

/** A line of the closing words. */
export function KeptField({ sessionId, line, kept }: KeptFieldProps) {
  const words = useWords().closing;
  const store = useStore();
  return (
    <KeptWords
      label={words[line]}
      hint={line === "howItWent" ? words.howItWentHint : words.rememberHint}
      rows={line === "howItWent" ? 2 : 3}
      longest={longestWords[line]}
      kept={kept}
      keep={async (text) => keepWords(store, sessionId, line, text)}
    />
  );
}
