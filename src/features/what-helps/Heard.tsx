import { libraryVariantOf, variantSentences } from "#content/adaptations.ts";
import type { Card } from "#domain/card.ts";
import { waysHeard } from "#domain/heardWords.ts";
import { dateInWords, listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Section } from "#ui/Page.tsx";

/** What was said from the hall of how it went, to talk about at the next look. */
export function Heard({ card }: { card: Card }) {
  const words = useWords().whatHelps;
  const language = useLanguage();
  if (card.heard.length === 0) return null;
  return (
    <Section level={3} heading={words.heard}>
      <ul className="helps-heard">
        {card.heard.map((word) => {
          const variant = libraryVariantOf(word.variant);
          const ways = waysHeard(word).map(({ went, times }) => words.went[went](times));
          return (
            <li key={word.variant}>
              <p>{variant ? variantSentences[variant][language] : word.variant}</p>
              <p className="soft small">
                {listInWords(language, ways)},{" "}
                {words.lastHeard(dateInWords(language, word.lastOn, "dayAndMonth"))}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
