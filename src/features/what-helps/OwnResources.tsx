import { useState } from "react";

import type { Card, SongOnCard } from "#domain/card.ts";
import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Fold } from "#ui/Fold.tsx";
import { Section } from "#ui/Page.tsx";

import { OwnWords } from "./OwnWords.tsx";
import { SongList, SongPicker } from "./Songs.tsx";

/** What one likes and can do, and the songs one loves: it stands before anything that one needs. */
export function OwnResources({ card }: { card: Card }) {
  const words = useWords().whatHelps;
  return (
    <Fold heading={words.likes}>
      <OwnWords card={card} line="likes" label={words.likes} hint={words.likesHint} rows={3} />
      <div className="helps-two">
        <Songs card={card} feeling="loves" add={words.addLoved} />
        <Songs card={card} feeling="leavesOut" add={words.addLeftOut} />
      </div>
    </Fold>
  );
}

interface SongsProps {
  readonly card: Card;
  readonly feeling: SongOnCard["feeling"];
  readonly add: string;
}

function Songs({ card, feeling, add }: SongsProps) {
  const { whatHelps: words, together, common } = useWords();
  const [isAdding, setAdding] = useState(false);
  const close = () => setAdding(false);
  const none = !card.songs.some((song) => song.feeling === feeling);
  return (
    <Section level={3} heading={words[feeling]}>
      {none && <p className="soft">{words.noSongs}</p>}
      <SongList card={card} feeling={feeling} />
      <div className="row">
        <Button icon="plus" spoken={add} onPress={() => setAdding(true)}>
          {words.addSong}
        </Button>
      </div>
      {isAdding && (
        <Dialog
          open
          onClose={close}
          title={words[feeling]}
          closeWord={common.close}
          actions={
            <Button tone="primary" onPress={close}>
              {together.finish}
            </Button>
          }
        >
          <div className="stack">
            <SongList card={card} feeling={feeling} />
            <SongPicker card={card} feeling={feeling} />
          </div>
        </Dialog>
      )}
    </Section>
  );
}
