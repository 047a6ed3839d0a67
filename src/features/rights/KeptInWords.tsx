import type { ReactNode } from "react";

import { libraryNeedOf } from "#content/adaptations.ts";
import { libraryVariantOf } from "#content/adaptations.ts";
import { partnerName } from "#domain/partner.ts";
import { paths } from "#features/paths.ts";
import { dateInWords, listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { KeptAbout } from "#store/keptAbout.ts";
import { Anchor } from "#ui/Link.tsx";

import { useHowAnswered } from "./Agreement.tsx";

/** Each thing by its plain name; what is not kept is said to be so, because that is worth knowing too. */
export function KeptInWords({ kept }: { kept: KeptAbout }) {
  const language = useLanguage();
  const { rights, whatHelps, variants } = useWords();
  const words = rights.kept;
  const { agreements, help, capacity, looks } = kept;
  const howAnswered = useHowAnswered();
  const day = (date: string) => dateInWords(language, date, "dayMonthYear");
  const list = (items: readonly string[]) => listInWords(language, items);
  const titles = (feeling: "loves" | "leavesOut") =>
    kept.songs.filter((song) => song.feeling === feeling).map(({ title }) => title);
  const wishes = kept.needs.map((key) => libraryNeedOf(key)?.wish[language] ?? key);
  const said = kept.words.map(({ variant, went, on }) => {
    const known = libraryVariantOf(variant);
    return `${known ? variants.short[known] : variant} – ${words.went[went]}, ${day(on)}`;
  });
  const helps: readonly Fact[] = [
    [words.level, help ? whatHelps.levels[help.level] : ""],
    [words.helpers, list(kept.helpers)],
    [words.partners, list(kept.partners.map((partner) => partnerName(partner)))],
    [words.capacity, capacity ? whatHelps.capacities[capacity.answer] : ""],
    [words.step, kept.step],
    [words.looks, looks ? day(looks.madeOn) : ""],
    [words.looksAgain, looks?.againOn ? day(looks.againOn) : ""],
  ];
  const toCard = paths.singer(agreements.id);
  return (
    <>
      <Part heading={words.name}>
        <Facts
          facts={[
            [words.called, agreements.called],
            [words.said, kept.said],
            [words.otherCards, list(kept.otherCards.map(({ called }) => called))],
          ]}
        />
      </Part>
      <Part heading={words.likes} fix={toCard}>
        {kept.likes !== "" && <p>{kept.likes}</p>}
        <Facts
          facts={[
            [words.loves, list(titles("loves"))],
            [words.leavesOut, list(titles("leavesOut"))],
          ]}
        />
        {kept.likes === "" && kept.songs.length === 0 && <Nothing />}
      </Part>
      <Part heading={words.helps} fix={toCard}>
        <Lines lines={wishes} />
        <Facts facts={helps} />
        {wishes.length === 0 && !helps.some(isTold) && <Nothing />}
      </Part>
      {said.length > 0 && (
        <Part heading={words.words}>
          <Lines lines={said} />
        </Part>
      )}
      {kept.notes.length > 0 && (
        <Part heading={words.notes}>
          <Lines
            lines={kept.notes.map(({ firstName, variants: keys, meet }) =>
              [
                firstName,
                list(
                  keys.map((key) => {
                    const known = libraryVariantOf(key);
                    return known ? variants.short[known] : key;
                  }),
                ),
                meet,
              ]
                .filter((part) => part !== "")
                .join(" · "),
            )}
          />
        </Part>
      )}
      <Part heading={words.agreed} fix={paths.agreements(agreements.id)}>
        {agreements.consents.length === 0 ? (
          <p>{words.agreedNothing}</p>
        ) : (
          <Facts
            facts={agreements.consents.map((consent) => [
              rights.purposes[consent.purpose],
              howAnswered(consent),
            ])}
          />
        )}
        <Facts
          facts={[
            [words.number, agreements.number],
            [
              words.contact,
              [agreements.contact?.called ?? "", agreements.contact?.number ?? ""]
                .filter((part) => part !== "")
                .join(", "),
            ],
          ]}
        />
      </Part>
      {agreements.pieces.length > 0 && (
        <Part heading={words.published} fix={paths.agreements(agreements.id)}>
          <Lines
            lines={agreements.pieces.map(
              ({ purpose, where, on }) => `${rights.purposes[purpose]}: ${where}, ${day(on)}`,
            )}
          />
        </Part>
      )}
      <Part heading={words.days}>
        {kept.days.length === 0 ? (
          <Nothing />
        ) : (
          <>
            <p className="figures">{words.daysCount(kept.days.length)}</p>
            <ul className="rights-days figures">
              {kept.days.map((date) => (
                <li key={date}>{day(date)}</li>
              ))}
            </ul>
          </>
        )}
      </Part>
    </>
  );
}

export function Part({
  heading,
  fix,
  children,
}: {
  heading: string;
  /** Where it is put right. */
  fix?: string;
  children: ReactNode;
}) {
  const words = useWords().rights.kept;
  return (
    <section className="rights-part keep">
      <div className="rights-part-head">
        <h2>{heading}</h2>
        {fix !== undefined && (
          <Anchor className="rights-fix screen-only" href={fix}>
            {words.correct}
            <span className="for-ears">: {heading}</span>
          </Anchor>
        )}
      </div>
      {children}
    </section>
  );
}

type Fact = readonly [name: string, value: string];

const isTold = ([, value]: Fact) => value !== "";

function Facts({ facts }: { facts: readonly Fact[] }) {
  const told = facts.filter(isTold);
  if (told.length === 0) return null;
  return (
    <dl className="rights-facts">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="rights-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Nothing() {
  return <p className="soft">{useWords().rights.kept.nothing}</p>;
}
