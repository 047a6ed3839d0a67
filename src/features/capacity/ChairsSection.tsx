import { mostCeiling, roomFor } from "#domain/capacity.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import type { Chairs } from "#store/capacity.ts";
import { useStore } from "#store/react.tsx";
import { Tag } from "#ui/Chip.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Section } from "#ui/Page.tsx";

import { settleCeiling } from "./commands.ts";

/** How many sing, how many there is room for, and the ceiling that the team settles. `[R050]` */
export function ChairsSection({ chairs: { singing, ceiling } }: { chairs: Chairs }) {
  const words = useWords().capacity;
  const store = useStore();
  const offer = useOffer();
  const room = roomFor(singing, ceiling);
  const settle = async (singers: number | null) => {
    const kept = await settleCeiling(store, singers);
    if (!kept.ok) return;
    offer(kept.value, singers === null ? words.ceilingGone : words.ceilingSet(singers));
  };
  return (
    <Section heading={words.chairs}>
      <p className="capacity-chairs" role="status">
        <span className="big figures">{words.singing(singing)}.</span>{" "}
        {room.kind === "no ceiling" && <span className="soft">{words.noCeiling}</span>}
        {room.kind === "free" && <span className="big figures">{words.free(room.places)}</span>}
        {room.kind === "full" && (
          <>
            <Tag tone="cloth">{words.full}</Tag> <span>{words.fullLead}</span>
          </>
        )}
      </p>
      <NumberField
        label={words.ceiling}
        hint={words.ceilingHint}
        value={ceiling ?? undefined}
        min={1}
        max={mostCeiling}
        onlyWhenLeft
        lessWord={words.fewer}
        moreWord={words.more}
        onChange={(singers) => void settle(singers)}
        onClear={() => void settle(null)}
      />
    </Section>
  );
}
