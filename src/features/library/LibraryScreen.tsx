import { Link, useSearchParams } from "wouter";

import { paths } from "#features/paths.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { useWords } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Page } from "#ui/Page.tsx";

import { songsHref } from "./hrefs.ts";
import { SongList } from "./SongList.tsx";
import { WarmUpList } from "./WarmUpList.tsx";
import "./library.css";

export function LibraryScreen() {
  const words = useWords().library;
  const library = useLibrary();
  const [search] = useSearchParams();
  const songs = search.get("show") === "songs";
  return (
    <Page title={words.title}>
      <nav className="library-tabs" aria-label={words.which}>
        <Link
          className="library-tab"
          href={paths.library}
          aria-current={songs ? undefined : "page"}
          replace
        >
          <Icon name="body" />
          <span>{words.warmUps}</span>
        </Link>
        <Link
          className="library-tab"
          href={songsHref}
          aria-current={songs ? "page" : undefined}
          replace
        >
          <Icon name="song" />
          <span>{words.songs}</span>
        </Link>
      </nav>
      {library &&
        (songs ? (
          <SongList songs={[...library.songs.values()]} />
        ) : (
          <WarmUpList exercises={[...library.exercises.values()]} />
        ))}
    </Page>
  );
}
