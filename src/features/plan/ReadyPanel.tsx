import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { type SessionVariants, useVariantWords, type Whom } from "#features/useVariants.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";
import { CountList } from "#ui/CountList.tsx";
import { Figure } from "#ui/Figure.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Anchor } from "#ui/Link.tsx";
import { variantPose } from "#ui/variantPoses.ts";

interface ReadyPanelProps {
  readonly sessionId: SessionId;
  readonly ready: SessionVariants;
  readonly onWhom: (whom: Whom) => void;
}

/** What to have ready in the whole plan, and for how many: never for whom. */
export function ReadyPanel({ sessionId, ready, onWhom }: ReadyPanelProps) {
  const words = useWords().variants;
  const { counted } = useVariantWords();
  const { whole, whom, counts, isAnybodyHere } = ready;
  // A choir in which nobody has chosen anything has nothing to read here.
  if (counts.expected === 0) return null;
  const items = counted(whole);
  const instead = items.filter(({ strong }) => strong);
  const offered = items.length - instead.length;
  return (
    <section className="plan-ready-panel" aria-labelledby="plan-ready-head">
      <h2 id="plan-ready-head" className="plan-ready-head">
        {words.ready}
      </h2>
      {isAnybodyHere && (
        <ChipRow label={words.whom}>
          <Chip pressed={whom === "expected"} onPress={() => onWhom("expected")}>
            {words.expected}
          </Chip>
          <Chip pressed={whom === "here"} onPress={() => onWhom("here")}>
            {words.here}
          </Chip>
        </ChipRow>
      )}
      <p className="soft figures" role="status">
        {whom === "here" ? words.hereFor(counts.here) : words.readyFor(counts.expected)}
      </p>
      {items.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <CountList
            items={instead.length > 0 ? instead : items}
            say={words.of}
            label={words.ready}
            rest={instead.length > 0 && offered > 0 ? words.onOffer(offered) : undefined}
            className="plan-ready-all"
          />
          <WhatToDo ready={ready} />
        </>
      )}
      <Anchor className="plan-ready-link" href={paths.arranging(sessionId)}>
        <span>{words.arranging}</span>
        <Icon name="forward" />
      </Anchor>
    </section>
  );
}

function WhatToDo({ ready: { whole, sentenceOf } }: Pick<ReadyPanelProps, "ready">) {
  const words = useWords().variants;
  const language = useLanguage();
  const { short } = useVariantWords();
  return (
    <details className="plan-ready-more">
      <summary className="plan-ready-summary">
        <span>{words.seeAll}</span>
        <Icon name="down" className="plan-advice-fold" />
      </summary>
      <ul className="plan-ready-ways">
        {whole.map(({ variant, singers }) => {
          const pose = variantPose(variant);
          const sentence = sentenceOf(variant)?.[language];
          if (sentence === undefined) return null;
          return (
            <li key={variant} className="plan-ready-way">
              {pose && <Figure pose={pose} />}
              <div>
                <p className="plan-ready-what">{words.of(singers.length, short(variant))}</p>
                <p>{sentence}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
