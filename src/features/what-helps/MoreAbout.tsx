import { Link } from "wouter";

import type { Card } from "#domain/card.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Section } from "#ui/Page.tsx";

/** What else there is about this singer, each on a page of its own. */
export function MoreAbout({ card }: { card: Card }) {
  const words = useWords().whatHelps;
  const ways = [
    { href: paths.agreements(card.id), word: words.agreements, hint: words.agreementsHint },
    { href: paths.kept(card.id), word: words.kept, hint: words.keptHint },
    { href: paths.mergeSingers(card.id), word: words.merge, hint: words.mergeHint },
  ];
  return (
    <Section heading={words.more} className="screen-only">
      <ul className="helps-ways">
        {ways.map(({ href, word, hint }) => (
          <li key={href}>
            <Link className="helps-way" href={href}>
              <span>
                <span className="helps-way-word">{word}</span>{" "}
                <span className="soft small">{hint}</span>
              </span>
              <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
