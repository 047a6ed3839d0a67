import type { LadderAdvice } from "#domain/ladder.ts";
import type { Need } from "#domain/layerNeeds.ts";
import { useWords } from "#i18n/react.tsx";
import type { Words } from "#i18n/words.ts";
import { Icon } from "#ui/Icon.tsx";

/** One line that advises; nothing is forbidden. */
export function LadderAdviceLine({ advice }: { advice: LadderAdvice }) {
  const words = useWords().layers;
  return (
    <p className="ladder-advice">
      <Icon name="info" />
      <span>{adviceInWords(words, advice)}</span>
    </p>
  );
}

function adviceInWords(words: Words["layers"], advice: LadderAdvice): string {
  switch (advice.kind) {
    case "needs": {
      const { need } = advice;
      return need.right === 0
        ? words.advice.needs(needName(words, need))
        : words.advice.needsRight(needName(words, need), need.right);
    }
    case "twoNewThings":
      return words.advice.twoNewThings;
    case "overCeiling":
      return words.advice.overCeiling;
  }
}

function needName(words: Words["layers"], need: Need): string {
  if (need.kind === "layer") return words.kinds[need.layer];
  return need.groups === 2 ? words.canonOfTwo.halves : words.canonOf(need.groups);
}
