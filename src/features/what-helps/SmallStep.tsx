import type { Card } from "#domain/card.ts";
import { useWords } from "#i18n/react.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { OwnWords } from "./OwnWords.tsx";

export function SmallStep({ card }: { card: Card }) {
  const words = useWords().whatHelps;
  return (
    <Sheet>
      <Section heading={words.step}>
        <OwnWords card={card} line="step" label={words.step} hint={words.stepHint} rows={2} />
      </Section>
    </Sheet>
  );
}
