import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";

import { originOf } from "#content/origins.ts";
import { languages } from "#domain/language.ts";
import type { Song, SongId } from "#domain/song.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { keyInWords } from "#i18n/key.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page, Sheet } from "#ui/Page.tsx";

import { removeSong } from "./commands.ts";
import { songsHref } from "./hrefs.ts";
import { LastUsed } from "./LastUsed.tsx";
import { SongForm } from "./SongForm.tsx";
import { useOffer } from "./useOffer.ts";
import "./library.css";

export function SongScreen({ songId }: { songId: SongId }) {
  const { library: words } = useWords();
  const library = useLibrary();
  if (!library) return null;
  const song = library.songs.get(songId);
  if (song) return <OneSong song={song} />;
  return (
    <Page title={words.songs} back={{ href: songsHref, word: words.songs }}>
      <Empty sentence={words.notFound} />
    </Page>
  );
}

function OneSong({ song }: { song: Song }) {
  const words = useWords().library;
  const language = useLanguage();
  const origin = originOf(song)[language];
  const known = song.established.includes(language);
  const others = [
    ...new Set(
      languages
        .filter((other) => other !== language && song.established.includes(other))
        .map((other) => song.title[other]),
    ),
  ].filter((title) => title !== song.title[language]);
  return (
    <Page
      title={song.title[language]}
      back={{ href: songsHref, word: words.songs }}
      actions={song.own ? <OwnActions song={song} /> : undefined}
    >
      <div className="row gap-small">
        {song.own && <Tag>{words.own}</Tag>}
        {!known && <Tag>{words.workingTitle}</Tag>}
        <LastUsed subject={song.id} />
      </div>
      <Sheet>
        <dl className="library-card">
          {song.key !== undefined && (
            <Fact name={words.songKey}>{keyInWords(language, song.key)}</Fact>
          )}
          {song.tempo && <Fact name={words.tempo}>{words.beats(...song.tempo)}</Fact>}
          {song.metre !== undefined && <Fact name={words.metre}>{song.metre}</Fact>}
          {!song.own && <Fact name={words.difficulty}>{words.about(song.difficulty)}</Fact>}
          {origin !== "" && <Fact name={words.origin}>{origin}</Fact>}
          {others.length > 0 && <Fact name={words.alsoCalled}>{others.join(", ")}</Fact>}
        </dl>
        {song.own && <p>{words.ownSheet}</p>}
      </Sheet>
    </Page>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="library-fact">
      <dt className="soft">{name}</dt>
      <dd className="big figures">{children}</dd>
    </div>
  );
}

function OwnActions({ song }: { song: Song }) {
  const store = useStore();
  const { library: words, common } = useWords();
  const language = useLanguage();
  const offer = useOffer();
  const [, go] = useLocation();
  const [writing, setWriting] = useState(false);
  const remove = async () => {
    const kept = await removeSong(store, song.id);
    go(songsHref);
    if (kept.ok) offer(kept.value, words.removed(song.title[language]));
  };
  return (
    <>
      <Button icon="edit" onPress={() => setWriting(true)}>
        {common.edit}
      </Button>
      <Button icon="cut" onPress={remove}>
        {common.remove}
      </Button>
      {writing && <SongForm song={song} onClose={() => setWriting(false)} />}
    </>
  );
}
