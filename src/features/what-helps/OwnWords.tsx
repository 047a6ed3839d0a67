import { type Card, longestOnCard } from "#domain/card.ts";
import { KeptWords } from "#features/KeptWords.tsx";
import { useStore } from "#store/react.tsx";

import { writeOnCard } from "./commands.ts";

interface OwnWordsProps {
  readonly card: Card;
  readonly line: "likes" | "step";
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
}

/** A line of the card in the singer's own words; the heading above it says what it is. */
export function OwnWords({ card, line, ...field }: OwnWordsProps) {
  const store = useStore();
  return (
    <KeptWords
      {...field}
      className="helps-own"
      quietLabel
      longest={longestOnCard[line]}
      kept={card[line]}
      keep={async (text) => writeOnCard(store, card.id, line, text)}
    />
  );
}
