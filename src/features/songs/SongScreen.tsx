import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";

import { originOf } from "#content/origins.ts";
import { languages } from "#domain/language.ts";
import type { Song, SongId } from "#domain/song.ts";
import { paths } from "#features/paths.ts";
import { useLastUsed } from "#features/useLastUsed.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { dateInWords } from "#i18n/format.ts";
import { keyInWords } from "#i18n/key.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { CanonSection } from "./CanonSection.tsx";
import { CardForm } from "./CardForm.tsx";
import { removeSong } from "./commands.ts";
import { songsHref } from "./hrefs.ts";
import { LadderSection } from "./LadderSection.tsx";
import { MelodySection } from "./MelodySection.tsx";
import { NextWeekSection } from "./NextWeekSection.tsx";
import { OwnTune } from "./OwnTune.tsx";
import { useSongPapers, useTune } from "./queries.ts";
import { RightsSection } from "./RightsSection.tsx";
import { SungWords } from "./SungWords.tsx";
import { useOffer } from "#features/useOffer.ts";
import "./songs.css";

/** A song to see, to hear and to build in layers. */
export function SongScreen({ songId }: { songId: SongId }) {
  const { library: words } = useWords();
  const library = useLibrary();
  if (!library) return null;
  const song = library.songs.get(songId);
  if (song) return <OneSong key={songId} song={song} />;
  return (
    <Page title={words.songs} back={{ href: songsHref, word: words.songs }}>
      <Empty sentence={words.notFound} />
    </Page>
  );
}

function OneSong({ song }: { song: Song }) {
  const { songs: words, library } = useWords();
  const language = useLanguage();
  const tune = useTune(song);
  const papers = useSongPapers(song.id);
  const [isWriting, setIsWriting] = useState(false);
  return (
    <Page
      title={song.title[language]}
      back={{ href: songsHref, word: library.songs }}
      actions={
        song.own && !isWriting ? (
          <Button icon="edit" onPress={() => setIsWriting(true)}>
            {words.changeCard}
          </Button>
        ) : undefined
      }
    >
      {isWriting && (
        <Sheet>
          <CardForm song={song} onClose={() => setIsWriting(false)} />
        </Sheet>
      )}
      <Tags song={song} />
      {tune?.kind === "known" && <MelodySection song={song} tune={tune} />}
      {tune && song.own && <OwnTune song={song} tune={tune} />}
      <LadderSection song={song} />
      <CanonSection song={song} />
      <NextWeekSection song={song} />
      {papers && <SungWords songId={song.id} papers={papers} />}
      {papers && <RightsSection song={song} papers={papers} />}
      <About song={song} />
      {song.own && <Removal song={song} />}
    </Page>
  );
}

function Tags({ song }: { song: Song }) {
  const { library: words, songs } = useWords();
  const language = useLanguage();
  const last = useLastUsed(song.id);
  return (
    <div className="row gap-small songs-tags">
      <ButtonLink tone="plain" icon="print" href={paths.songSheet(song.id)}>
        {songs.sheet}
      </ButtonLink>
      {song.own && <Tag>{words.own}</Tag>}
      {!song.established.includes(language) && <Tag>{words.workingTitle}</Tag>}
      {last && (
        <span className="soft small">
          {last.day === undefined
            ? words.neverUsed
            : words.lastUsed(dateInWords(language, last.day, "dayAndMonth"))}
        </span>
      )}
    </div>
  );
}

function About({ song }: { song: Song }) {
  const { library: words, songs } = useWords();
  const language = useLanguage();
  const origin = originOf(song)[language];
  const others = [
    ...new Set(
      languages
        .filter((other) => other !== language && song.established.includes(other))
        .map((other) => song.title[other]),
    ),
  ].filter((title) => title !== song.title[language]);
  const hasKey = song.abc === undefined && song.key !== undefined;
  if (song.own && !hasKey && song.tempo === undefined) return null;
  return (
    <Section heading={songs.about}>
      <dl className="songs-facts">
        {hasKey && song.key !== undefined && (
          <Fact name={words.songKey}>{keyInWords(language, song.key)}</Fact>
        )}
        {song.abc === undefined && song.tempo && (
          <Fact name={words.tempo}>{words.beats(...song.tempo)}</Fact>
        )}
        {song.metre !== undefined && <Fact name={words.metre}>{song.metre}</Fact>}
        {!song.own && <Fact name={words.difficulty}>{words.about(song.difficulty)}</Fact>}
        {origin !== "" && <Fact name={words.origin}>{origin}</Fact>}
        {others.length > 0 && <Fact name={words.alsoCalled}>{others.join(", ")}</Fact>}
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft small">{name}</dt>
      <dd className="figures">{children}</dd>
    </div>
  );
}

function Removal({ song }: { song: Song }) {
  const store = useStore();
  const { songs: words, library } = useWords();
  const language = useLanguage();
  const offer = useOffer();
  const [, go] = useLocation();
  const remove = async () => {
    const kept = await removeSong(store, song.id);
    go(songsHref);
    if (kept.ok) offer(kept.value, library.removed(song.title[language]));
  };
  return (
    <div className="row songs-removal">
      <Button tone="plain" icon="cut" onPress={remove}>
        {words.removeSong}
      </Button>
    </div>
  );
}
