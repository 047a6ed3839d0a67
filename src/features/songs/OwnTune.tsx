import { useState } from "react";

import { longestTune, type Song } from "#domain/song.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Form } from "#ui/Form.tsx";
import { Sheet } from "#ui/Page.tsx";

import { keepTune } from "./commands.ts";
import type { Tune } from "./queries.ts";
import { TuneField } from "./TuneField.tsx";
import { useOffer } from "#features/useOffer.ts";

/** The melody of the choir's own song: pasted and put right where it stands. */
export function OwnTune({ song, tune }: { song: Song; tune: Tune }) {
  const words = useWords().songs;
  const [isWriting, setIsWriting] = useState(false);
  if (isWriting) {
    return (
      <Sheet>
        <TuneForm song={song} onClose={() => setIsWriting(false)} />
      </Sheet>
    );
  }
  const change = (
    <Button icon={tune.kind === "none" ? "plus" : "edit"} onPress={() => setIsWriting(true)}>
      {tune.kind === "none" ? words.addTune : words.changeTune}
    </Button>
  );
  if (tune.kind === "known") return <div className="row">{change}</div>;
  return (
    <Sheet className="stack">
      <p>{tune.kind === "none" ? words.noTune : words.tuneUnread}</p>
      <div className="row">{change}</div>
    </Sheet>
  );
}

function TuneForm({ song, onClose }: { song: Song; onClose: () => void }) {
  const store = useStore();
  const { songs: words, common } = useWords();
  const offer = useOffer();
  const [abc, setAbc] = useState(song.abc ?? "");
  const save = async () => {
    if (abc.length > longestTune) return;
    const kept = await keepTune(store, song.id, abc);
    if (!kept.ok) return;
    onClose();
    offer(kept.value, abc.trim() === "" ? words.tuneRemoved : words.tuneSaved);
  };
  return (
    <Form className="stack" onSubmit={save}>
      <TuneField value={abc} onChange={setAbc} />
      <div className="row">
        <Button type="submit" tone="primary">
          {common.save}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </Form>
  );
}
