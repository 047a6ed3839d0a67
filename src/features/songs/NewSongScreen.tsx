import { useState } from "react";
import { useLocation } from "wouter";

import { longestText, longestTune, type SongId, type SongProblem } from "#domain/song.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
import { Page } from "#ui/Page.tsx";

import { TitleField } from "./CardForm.tsx";
import { addSong } from "./commands.ts";
import { songsHref } from "./hrefs.ts";
import { TuneField } from "./TuneField.tsx";
import { useOffer } from "#features/useOffer.ts";

/** A song of one's own: by its title alone, or with all that one has. */
export function NewSongScreen() {
  const store = useStore();
  const { songs: words, library, common } = useWords();
  const offer = useOffer();
  const [, go] = useLocation();
  // Made once, when the form opens: saving twice is saving once.
  const [id] = useState(() => store.newId() as SongId);
  const [title, setTitle] = useState("");
  const [tune, setTune] = useState("");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<SongProblem>();
  const textTooLong = text.length > longestText;

  const save = async () => {
    if (textTooLong || tune.length > longestTune) return;
    const card = { title, key: undefined, bpm: undefined };
    const kept = await addSong(store, id, { card, tune, text });
    if (kept.ok) {
      go(paths.song(id), { replace: true });
      offer(kept.value, library.saved(title.trim()));
    } else if (kept.why === "empty" || kept.why === "too long") {
      setProblem(kept.why);
    }
  };

  return (
    <Page
      title={words.newTitle}
      lead={words.newLead}
      back={{ href: songsHref, word: library.songs }}
    >
      <Form className="stack songs-new" onSubmit={save}>
        <TitleField
          value={title}
          onChange={(to) => {
            setTitle(to);
            setProblem(undefined);
          }}
          problem={problem}
        />
        <TuneField value={tune} onChange={setTune} />
        <TextField
          label={words.textField}
          hint={words.textHint}
          value={text}
          onChange={setText}
          problem={textTooLong ? words.textTooLong : undefined}
          multiline
          rows={6}
        />
        <div className="row">
          <Button type="submit" tone="primary" size="large">
            {common.save}
          </Button>
          <ButtonLink href={songsHref} size="large">
            {common.cancel}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
