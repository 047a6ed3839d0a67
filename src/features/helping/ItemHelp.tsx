import { useMemo } from "react";

import { type HallWord, type HowItWent, waysItWent } from "#domain/hallWord.ts";
import type { Helped } from "#domain/helped.ts";
import type { PlanItem } from "#domain/plan.ts";
import { inNameOrder } from "#domain/singer.ts";
import type { VariantNeeded } from "#domain/variants.ts";
import { type SessionVariants, useVariantWords } from "#features/useVariants.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { classes } from "#ui/classes.ts";
import { Figure } from "#ui/Figure.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Section } from "#ui/Page.tsx";
import { variantPose } from "#ui/variantPoses.ts";

import { sayHowItWent } from "./commands.ts";
import { useHallWords } from "./queries.ts";

interface ItemHelpProps {
  readonly heading: string;
  readonly item: PlanItem;
  readonly title: string;
  readonly ready: SessionVariants;
  /** It comes next: nothing has been tried yet. */
  readonly isAhead?: boolean;
}

/** The names behind the counts, and one word from the hall about each. */
export function ItemHelp({ heading, item, title, ready, isAhead = false }: ItemHelpProps) {
  const words = useWords().helping;
  const needed = ready.byItem.get(item.id) ?? [];
  const singers = useMemo(() => ready.people.map(({ id }) => id), [ready.people]);
  const said = useHallWords(item.sessionId, singers);
  return (
    <Section
      heading={
        <span className="helping-heading">
          <span className="helping-when">{heading}</span>{" "}
          <span className={item.content.kind === "notice" ? "helping-told" : undefined}>
            {title}
          </span>
        </span>
      }
      className={classes("helping-item", isAhead && "helping-ahead")}
    >
      {needed.length === 0 && ready.isAnybodyHere && <p className="soft">{words.fitsAll}</p>}
      {needed.length > 0 && !isAhead && <p className="soft small">{words.wordHint}</p>}
      <ul className="helping-variants">
        {needed.map((one) => (
          <VariantHelp
            key={one.variant}
            item={item}
            needed={one}
            ready={ready}
            said={said ?? []}
            isAhead={isAhead}
          />
        ))}
      </ul>
    </Section>
  );
}

interface VariantHelpProps {
  readonly item: PlanItem;
  readonly needed: VariantNeeded;
  readonly ready: SessionVariants;
  readonly said: readonly HallWord[];
  readonly isAhead: boolean;
}

function VariantHelp({ item, needed, ready, said, isAhead }: VariantHelpProps) {
  const { variants } = useWords();
  const language = useLanguage();
  const { short } = useVariantWords();
  const { variant, singers, severity } = needed;
  const pose = variantPose(variant);
  const people = inNameOrder(
    singers.flatMap((id) => ready.people.find((one) => one.id === id) ?? []),
    language,
  );
  const word = short(variant);
  return (
    <li className="helping-variant">
      <div className="helping-variant-head">
        {pose && <Figure pose={pose} />}
        <div>
          <h3 className={classes("helping-count", severity === "offer" && "helping-offer")}>
            {variants.of(singers.length, word)}
          </h3>
          <p className="soft small">{ready.sentenceOf(variant)?.[language]}</p>
        </div>
      </div>
      {isAhead ? (
        <p className="helping-names">{people.map(({ called }) => called).join(", ")}</p>
      ) : (
        <ul className="helping-people">
          {people.map((singer) => (
            <WordFor
              key={singer.id}
              item={item}
              singer={singer}
              needed={needed}
              word={word}
              went={
                said.find(
                  (one) =>
                    one.singerId === singer.id && one.itemId === item.id && one.variant === variant,
                )?.went
              }
            />
          ))}
        </ul>
      )}
    </li>
  );
}

interface WordForProps {
  readonly item: PlanItem;
  readonly singer: Helped;
  readonly needed: VariantNeeded;
  readonly word: string;
  readonly went: HowItWent | undefined;
}

function WordFor({ item, singer, needed: { variant }, word, went }: WordForProps) {
  const words = useWords().helping;
  const store = useStore();
  return (
    <li className="helping-person">
      <p className="helping-name">{singer.called}</p>
      <div className="helping-words" role="group" aria-label={words.wordOf(singer.called, word)}>
        {waysItWent.map((way) => (
          <button
            key={way}
            type="button"
            className="helping-word"
            aria-pressed={went === way}
            onClick={() => void sayHowItWent(store, item, singer.id, variant, way)}
          >
            {went === way && <Icon name="check" />}
            <span>{words[way]}</span>
          </button>
        ))}
      </div>
    </li>
  );
}
