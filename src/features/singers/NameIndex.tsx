import { memo, type ReactNode } from "react";
import { Link } from "wouter";

import { letterOf, type Singer } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useLanguage } from "#i18n/react.tsx";

/** Names as in the index of a book: in columns, with each letter once in the margin. */
export function NameIndex({
  singers,
  label,
  entry,
}: {
  singers: readonly Singer[];
  label: string;
  entry: (singer: Singer) => ReactNode;
}) {
  const language = useLanguage();
  const letters = singers.map(({ called }) => letterOf(called, language));
  return (
    <ul className="singers-index" aria-label={label}>
      {singers.map((singer, place) => (
        <li key={singer.id} className="singers-row">
          <span className="singers-letter" aria-hidden="true">
            {letters[place] === letters[place - 1] ? "" : letters[place]}
          </span>
          {entry(singer)}
        </li>
      ))}
    </ul>
  );
}

export const NameEntry = memo(function NameEntry({ singer }: { singer: Singer }) {
  return (
    <Link className="singers-name" href={paths.singer(singer.id)}>
      <span className="singers-called">{singer.called}</span>
      {singer.said !== "" && <span className="singers-said"> {singer.said}</span>}
    </Link>
  );
});
