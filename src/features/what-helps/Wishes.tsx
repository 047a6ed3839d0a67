import { libraryNeedOf } from "#content/adaptations.ts";
import { wishesOf } from "#content/wishGroups.ts";
import type { Card } from "#domain/card.ts";
import type { NeedKey } from "#domain/need.ts";
import type { WishGroup } from "#domain/talk.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";

import { wishFor } from "./commands.ts";
import { NeedPicture } from "./NeedPicture.tsx";

/** The wishes that belong together, each with its picture; one press chooses, the same press lets it go. */
export function WishChoices({ card, group }: { card: Card; group: WishGroup }) {
  const store = useStore();
  const language = useLanguage();
  return (
    <ul className="helps-wishes">
      {wishesOf(group).map(({ key, wish }) => (
        <li key={key}>
          <CheckField
            label={
              <span className="helps-wish">
                <NeedPicture need={key} />
                <span>{wish[language]}</span>
              </span>
            }
            checked={card.needs.has(key)}
            onChange={(wished) => void wishFor(store, card.id, key, wished)}
          />
        </li>
      ))}
    </ul>
  );
}

/** The wishes that were chosen, to be read. */
export function ChosenWishes({ needs }: { needs: readonly NeedKey[] }) {
  const language = useLanguage();
  const words = useWords().whatHelps;
  return (
    <ul className="helps-wishes helps-chosen" aria-label={words.paper.wishes}>
      {needs.map((key) => (
        <li key={key} className="helps-wish keep">
          <NeedPicture need={key} />
          <span>{libraryNeedOf(key)?.wish[language]}</span>
        </li>
      ))}
    </ul>
  );
}
