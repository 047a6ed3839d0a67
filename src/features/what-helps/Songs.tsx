import { type FormEvent, useState } from "react";

import {
  type Card,
  longestOnCard,
  parseSongTitle,
  type SongOnCard,
  songsThat,
} from "#domain/card.ts";
import { inTitleOrder, type Song, songHas } from "#domain/song.ts";
import { songLikingId } from "#domain/songLiking.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button, IconButton } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { SearchField } from "#ui/SearchField.tsx";

import { feelAboutSong } from "./commands.ts";

interface SongsProps {
  readonly card: Card;
  readonly feeling: SongOnCard["feeling"];
}

/** The songs somebody loves, or would rather leave out, each with a way off the list. */
export function SongList({ card, feeling }: SongsProps) {
  const store = useStore();
  const words = useWords().whatHelps;
  const language = useLanguage();
  const offer = useOffer();
  const songs = songsThat(card, feeling, language);
  if (songs.length === 0) return null;
  const takeOff = async ({ id, title }: SongOnCard) => {
    const kept = await feelAboutSong(store, id, { feeling: "neither", title });
    if (kept.ok) offer(kept.value, words.songGone(title));
  };
  return (
    <ul className="helps-songs" aria-label={words[feeling]}>
      {songs.map((song) => (
        <li key={song.id} className="helps-song">
          <Icon name="song" />
          <span>{song.title}</span>
          <IconButton
            icon="close"
            quietWord
            word={words.removeSong(song.title)}
            onPress={async () => takeOff(song)}
          />
        </li>
      ))}
    </ul>
  );
}

// As many as are seen at one glance; the rest comes with a few letters.
const atOnce = 8;

/** Finds a song among the choir's by a few letters, or takes the title as it is said. */
export function SongPicker({ card, feeling }: SongsProps) {
  const store = useStore();
  const words = useWords().whatHelps;
  const language = useLanguage();
  const library = useLibrary();
  const [typed, setTyped] = useState("");
  const [tooLong, setTooLong] = useState(false);

  const feels = (id: string) =>
    card.songs.some((song) => song.id === id && song.feeling === feeling);
  const all = library ? [...library.songs.values()] : [];
  const found = inTitleOrder(
    all.filter((song) => songHas(song, typed) && !feels(songLikingId(card.id, song.id))),
    language,
  );
  const shown = found.slice(0, atOnce);
  const take = async (song: string, title: string) => {
    const kept = await feelAboutSong(store, songLikingId(card.id, song), { feeling, title });
    // Somebody who writes fast has begun the next one by now.
    if (kept.ok) setTyped((now) => (now === typed ? "" : now));
  };
  const takeSong = async (song: Song) => take(song.id, song.title[language]);
  const takeTyped = async () => {
    const title = parseSongTitle(typed);
    const known = title.ok && all.find((song) => sameTitle(song.title[language], title.value));
    if (known) return takeSong(known);
    if (title.ok) return take(title.value, title.value);
    setTooLong(title.why === "too long");
  };
  const enter = (event: FormEvent) => {
    event.preventDefault();
    const only = found.length === 1 ? found[0] : undefined;
    void (only ? takeSong(only) : takeTyped());
  };

  return (
    <form className="helps-pick" onSubmit={enter}>
      <SearchField
        label={words.findSong}
        showLabel
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setTooLong(false);
        }}
        clearWord={words.clear}
      />
      <p className="helps-problem said" role="status">
        {tooLong ? words.songTooLong(longestOnCard.song) : ""}
      </p>
      {typed.trim() !== "" && (
        <Button icon="plus" onPress={takeTyped}>
          {words.takeTitle(typed.trim())}
        </Button>
      )}
      <ul className="helps-found">
        {shown.map((song) => (
          <li key={song.id}>
            <Button wide icon="plus" onPress={async () => takeSong(song)}>
              {song.title[language]}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <p className="soft small">{words.moreSongs(found.length - shown.length)}</p>
      )}
    </form>
  );
}

function sameTitle(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: "accent" }) === 0;
}
