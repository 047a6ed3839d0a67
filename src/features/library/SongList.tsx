import { useState } from "react";
import { Link } from "wouter";

import { inTitleOrder, type Song, songHas } from "#domain/song.ts";
import { paths } from "#features/paths.ts";
import { keyInWords } from "#i18n/key.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { SearchField } from "#ui/SearchField.tsx";

export function SongList({ songs }: { songs: readonly Song[] }) {
  const { library: words } = useWords();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const shown = inTitleOrder(
    songs.filter((song) => songHas(song, typed)),
    language,
  );
  return (
    <>
      <div className="library-tools">
        <SearchField
          label={words.searchSongs}
          value={typed}
          onChange={setTyped}
          clearWord={words.clearSearch}
        />
        <ButtonLink icon="plus" href={paths.newSong}>
          {words.ownSong}
        </ButtonLink>
      </div>
      <p className="for-ears" role="status">
        {words.songsShown(shown.length)}
      </p>
      {shown.length === 0 && <p className="big">{words.noSongs(typed)}</p>}
      <ul className="library-list library-songs">
        {shown.map((song) => (
          <SongRow key={song.id} song={song} />
        ))}
      </ul>
    </>
  );
}

function SongRow({ song }: { song: Song }) {
  const words = useWords().library;
  const language = useLanguage();
  const facts = [
    song.key && keyInWords(language, song.key),
    song.metre,
    song.tempo && words.beats(...song.tempo),
    song.established.includes(language) ? undefined : words.workingTitle,
  ].filter((fact) => fact !== undefined && fact !== "");
  return (
    <li className="library-row">
      <Link className="library-link" href={paths.song(song.id)}>
        <span className="library-name">{song.title[language]}</span>{" "}
        {song.own && <Tag>{words.own}</Tag>}
        <span className="library-facts figures"> {facts.join(" · ")}</span>
      </Link>
    </li>
  );
}
