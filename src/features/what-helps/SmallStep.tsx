import type { Card } from "#domain/card.ts";
import { useWords } from "#i18n/react.tsx";
import { Fold } from "#ui/Fold.tsx";

import { OwnWords } from "./OwnWords.tsx";

export function SmallStep({ card }: { card: Card }) {
  const words = useWords().whatHelps;
  return (
    <Fold heading={words.step} note={card.step === "" ? undefined : card.step}>
      <OwnWords card={card} line="step" label={words.step} hint={words.stepHint} rows={2} />
    </Fold>
  );
}
