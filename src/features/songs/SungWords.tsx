import { useState } from "react";

import { longestText, type SongId, type SongPapers } from "#domain/song.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { keepText } from "./commands.ts";
import { useOffer } from "#features/useOffer.ts";

interface SungWordsProps {
  readonly songId: SongId;
  readonly papers: SongPapers;
}

/** The words that are sung: pasted, read and put right in the same place. */
export function SungWords({ songId, papers: { text } }: SungWordsProps) {
  const words = useWords().songs;
  const [isWriting, setIsWriting] = useState(false);
  if (isWriting) {
    return (
      <Section heading={words.text}>
        <Sheet>
          <TextForm songId={songId} text={text} onClose={() => setIsWriting(false)} />
        </Sheet>
      </Section>
    );
  }
  return (
    <Section
      heading={words.text}
      actions={
        <Button icon={text === "" ? "plus" : "edit"} onPress={() => setIsWriting(true)}>
          {text === "" ? words.addText : words.changeText}
        </Button>
      }
    >
      {text === "" ? (
        <p className="soft">{words.noText}</p>
      ) : (
        <Sheet>
          <p className="songs-words">{text}</p>
        </Sheet>
      )}
    </Section>
  );
}

interface TextFormProps {
  readonly songId: SongId;
  readonly text: string;
  readonly onClose: () => void;
}

function TextForm({ songId, text, onClose }: TextFormProps) {
  const store = useStore();
  const { songs: words, common } = useWords();
  const offer = useOffer();
  const [typed, setTyped] = useState(text);
  const tooLong = typed.length > longestText;
  const save = async () => {
    if (tooLong) return;
    const kept = await keepText(store, songId, typed);
    if (!kept.ok) return;
    onClose();
    offer(kept.value, typed.trim() === "" ? words.textRemoved : words.textSaved);
  };
  return (
    <Form className="stack" onSubmit={save}>
      <TextField
        label={words.textField}
        hint={words.textHint}
        value={typed}
        onChange={setTyped}
        problem={tooLong ? words.textTooLong : undefined}
        multiline
        rows={10}
      />
      <div className="row">
        <Button type="submit" tone="primary">
          {common.save}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </Form>
  );
}
