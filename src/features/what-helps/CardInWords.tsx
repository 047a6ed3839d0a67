import type { ReactNode } from "react";

import { libraryNeeds } from "#content/adaptations.ts";
import { type Card, songsThat } from "#domain/card.ts";
import { partnerName } from "#domain/partner.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";

import type { CardPage } from "./queries.ts";
import { ChosenWishes } from "./Wishes.tsx";

/** The card to be read, by the singer too: only what stands on it, wishes and likes first. */
export function CardInWords({ card, page }: { card: Card; page: CardPage }) {
  const words = useWords().whatHelps;
  const language = useLanguage();
  const titles = (feeling: "loves" | "leavesOut") =>
    songsThat(card, feeling, language).map(({ title }) => title);
  const loves = titles("loves");
  const leavesOut = titles("leavesOut");
  const needs = libraryNeeds.filter(({ key }) => card.needs.has(key)).map(({ key }) => key);
  const partners = page.partners.filter(({ id }) => card.partners.has(id));
  const again = card.looks?.againOn ?? undefined;
  const parts = [
    card.likes !== "" && (
      <Part key="likes" heading={words.likes}>
        <p className="helps-words">{card.likes}</p>
      </Part>
    ),
    loves.length > 0 && (
      <Part key="loves" heading={words.loves}>
        <Lines lines={loves} />
      </Part>
    ),
    leavesOut.length > 0 && (
      <Part key="leavesOut" heading={words.leavesOut}>
        <Lines lines={leavesOut} />
      </Part>
    ),
    needs.length > 0 && (
      <Part key="needs" heading={words.paper.wishes}>
        <ChosenWishes needs={needs} />
      </Part>
    ),
    card.help && (
      <Part key="help" heading={words.help}>
        <p>{words.levels[card.help.level]}</p>
        <HelperNames help={card.help} helpers={page.helpers} />
      </Part>
    ),
    partners.length > 0 && (
      <Part key="partners" heading={words.paper.cooperation}>
        <Lines lines={partners.map(partnerName)} />
      </Part>
    ),
    card.capacity && (
      <Part key="capacity" heading={words.capacity}>
        <p>{words.capacities[card.capacity]}</p>
      </Part>
    ),
    card.step !== "" && (
      <Part key="step" heading={words.step}>
        <p className="helps-words">{card.step}</p>
      </Part>
    ),
    again && (
      <Part key="again" heading={words.againOn}>
        <p>{dateInWords(language, again, "full")}</p>
      </Part>
    ),
  ].filter(Boolean);
  if (parts.length === 0) return <p>{words.paper.nothingYet}</p>;
  return <>{parts}</>;
}

function HelperNames({
  help,
  helpers,
}: {
  help: NonNullable<Card["help"]>;
  helpers: CardPage["helpers"];
}) {
  const words = useWords().whatHelps;
  const nameOf = (id: string | null) => helpers.find((helper) => helper.id === id)?.called;
  const first = nameOf(help.helperId);
  const second = nameOf(help.secondId);
  return (
    <>
      {first && <p>{`${words.helper}: ${first}`}</p>}
      {second && <p>{`${words.paper.second}: ${second}`}</p>}
    </>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="helps-part">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="helps-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
