import { useState } from "react";

import type { VariantNeeded } from "#domain/variants.ts";
import { firstOf, type SessionVariants, useVariantWords } from "#features/useVariants.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { CountList } from "#ui/CountList.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Figure } from "#ui/Figure.tsx";
import { variantPose } from "#ui/variantPoses.ts";
import "./variants.css";

interface VariantsNowProps {
  readonly needed: readonly VariantNeeded[];
  readonly ready: SessionVariants;
}

const mostCounts = 3;
const mostHints = 2;

/** What helps those who are here, as counts and as something to say. No name ever stands here. `[R026]` */
export function VariantsNow({ needed, ready }: VariantsNowProps) {
  const { variants: words, common } = useWordsOfHall();
  const { counted, spoken } = useVariantWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { shown, left } = firstOf(needed, mostCounts);
  if (shown.length === 0) return null;
  const hints = shown
    .slice(0, mostHints)
    .map(({ variant }) => spoken(variant))
    .filter((hint) => hint !== "");
  return (
    <section className="run-variants" aria-label={words.helps}>
      <button type="button" className="run-variants-strip" onClick={() => setOpen(true)}>
        <span className="run-variants-words">
          <span className="run-variants-counts figures">
            {counted(shown).map(({ key, count, word, strong }) => (
              <span key={key} className={strong ? "run-variants-strong" : undefined}>
                {words.of(count, word)}{" "}
              </span>
            ))}
            {left > 0 && <span className="run-variants-left">{words.andMore(left)} </span>}
            {ready.whom === "expected" && (
              <span>({words.expected.toLocaleLowerCase(language)})</span>
            )}
          </span>{" "}
          <span className="run-variants-say">
            {hints.map((hint) => (
              <span key={hint} className="run-variants-hint">
                {hint}{" "}
              </span>
            ))}
            <span className="run-variants-more">{words.seeAll}</span>
          </span>
        </span>
      </button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.helps}
        closeWord={common.close}
        wide
      >
        {ready.whom === "expected" && <p className="run-variants-whom">{words.onlyExpected}</p>}
        <AllVariants needed={needed} ready={ready} />
      </Dialog>
    </section>
  );
}

function AllVariants({ needed, ready: { sentenceOf } }: VariantsNowProps) {
  const words = useWordsOfHall().variants;
  const language = useLanguage();
  const { short } = useVariantWords();
  return (
    <ul className="run-variants-all" data-size="run">
      {needed.map(({ variant, singers }) => {
        const pose = variantPose(variant);
        return (
          <li key={variant} className="run-variants-one">
            {pose && <Figure pose={pose} />}
            <div>
              <p className="run-variants-count">{words.of(singers.length, short(variant))}</p>
              <p className="run-variants-sentence">{sentenceOf(variant)?.[language]}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What to have ready for what comes next, in one line. */
export function VariantsNext({ needed }: { needed: readonly VariantNeeded[] }) {
  const words = useWordsOfHall().variants;
  const { counted } = useVariantWords();
  const { shown, left } = firstOf(needed, mostCounts);
  if (shown.length === 0) return null;
  return (
    <CountList
      items={counted(shown)}
      say={words.of}
      label={words.ready}
      rest={left > 0 ? words.andMore(left) : undefined}
      className="run-variants-next"
    />
  );
}
