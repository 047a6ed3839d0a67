import { useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";

interface TogetherProps {
  readonly versions: readonly object[];
  readonly onMerge: (value: object) => Promise<void>;
}

/** In a singer's own words: those alone can be put together, for they are all there is in what has two versions. */
const ownWords = "words";

/** Both one after the other, to be made one by whoever knows what was meant. */
export function Together({ versions, onMerge }: TogetherProps) {
  const said = versions.flatMap((version) => wordsIn(version) ?? []);
  if (said.length < versions.length) return null;
  // Where the versions change under it, what was begun begins anew.
  return <OneText key={said.join("\n\n")} said={said} onMerge={onMerge} />;
}

function OneText({
  said,
  onMerge,
}: {
  said: readonly string[];
  onMerge: TogetherProps["onMerge"];
}) {
  const words = useWords().devices.two;
  const [text, setText] = useState(said.join("\n"));
  return (
    <div className="stack">
      <TextField label={words.merged} value={text} onChange={setText} multiline rows={4} />
      <div className="row">
        <Button icon="insert" onPress={async () => onMerge({ [ownWords]: text.trim() })}>
          {words.merge}
        </Button>
      </div>
    </div>
  );
}

function wordsIn(version: object): string | undefined {
  const [only, ...rest] = Object.entries(version);
  if (!only || rest.length > 0 || only[0] !== ownWords) return undefined;
  return typeof only[1] === "string" ? only[1] : undefined;
}
