import type { VariantNeeded } from "#domain/variants.ts";
import { firstOf, useVariantWords } from "#features/useVariants.ts";
import { useWords } from "#i18n/react.tsx";
import { CountList } from "#ui/CountList.tsx";
import { Icon } from "#ui/Icon.tsx";

const most = 3;

/** What to have ready for one item, in one line: `3 × sitting`. */
export function ReadyLine({ needed }: { needed: readonly VariantNeeded[] }) {
  const words = useWords().variants;
  const { counted } = useVariantWords();
  const { shown, left } = firstOf(needed, most);
  if (shown.length === 0) return null;
  return (
    <div className="plan-ready">
      <Icon name="help" />
      <CountList
        items={counted(shown)}
        say={words.of}
        label={words.ready}
        rest={left > 0 ? words.andMore(left) : undefined}
      />
    </div>
  );
}
