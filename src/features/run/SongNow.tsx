import { useState } from "react";

import type { Song } from "#domain/song.ts";
import { Stave } from "#features/Stave.tsx";
import { useWordsOfHall } from "#i18n/react.tsx";
import type { Words } from "#i18n/words.ts";
import { parseKey } from "#music/pure/startNote.ts";
import { Icon } from "#ui/Icon.tsx";

import { TempoPanel } from "./TempoPanel.tsx";
import { usePlayer } from "./usePlayer.ts";
import { useSung } from "./useSung.ts";

/** What a leader needs to begin a song: the key, the note to begin on, and the beat. */
export function SongNow({ song: written }: { song: Song }) {
  const words = useWordsOfHall().run;
  const player = usePlayer();
  const [soundless, setSoundless] = useState(false);
  const { song, note } = useSung(written);
  const name = note && words.noteName(note.letter, note.accidental);

  // A browser may have no sound to give; what is seen is enough to begin with.
  const sound = (play: () => void) => {
    try {
      play();
    } catch {
      setSoundless(true);
    }
  };

  return (
    <div className="run-song">
      <div className="run-song-parts">
        {note && name !== undefined ? (
          <button
            className="run-card run-note"
            type="button"
            onClick={() => sound(() => player.playNote(note.hz))}
          >
            <Stave note={note} />
            <span className="run-card-words">
              {/* For eyes: ears are told by the words beside it. */}
              <span className="run-note-name" aria-hidden="true">
                {name}
              </span>
              <span className="run-card-act">
                <Icon name="sound" />
                <span>{words.hear(name)}</span>
              </span>
            </span>
          </button>
        ) : (
          <p className="run-quiet">
            <Icon name="note" />
            <span>{words.noMelody}</span>
          </p>
        )}
        {/* Another usual tempo is another beginning. */}
        <TempoPanel key={song.tempo?.join()} song={song} player={player} sound={sound} />
      </div>
      {soundless && (
        <p className="run-quiet" role="status">
          <Icon name="soundOff" />
          <span>{words.noSound}</span>
        </p>
      )}
    </div>
  );
}

/** Key, metre and the note to begin on, as far as somebody has said: in sight before anything is scrolled. */
export function SongFact({ song: written }: { song: Song }) {
  const words = useWordsOfHall().run;
  const { song, note } = useSung(written);
  const facts = [
    song.key === undefined ? "" : keyName(words, song.key),
    song.metre ?? "",
    note ? words.beginOn(words.noteName(note.letter, note.accidental)) : "",
  ].filter((fact) => fact !== "");
  return facts.length === 0 ? null : <span className="run-key">{facts.join(" · ")}</span>;
}

function keyName(words: Words["run"], text: string): string {
  const key = parseKey(text);
  if (!key || key.mode === "other") return words.keyTyped(text);
  return words.keyName(key.letter, key.accidental, key.mode);
}
