import { useState } from "react";

import type { HelperCard } from "#domain/helper.ts";
import type { Place, Rota, RotaFacts } from "#domain/rota.ts";
import type { Session } from "#domain/session.ts";
import { giveBack } from "#features/dutyActs.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";

import { SwapDialog } from "./SwapDialog.tsx";

export interface HeldDuty {
  readonly facts: RotaFacts;
  readonly rota: Rota;
  readonly session: Session;
  readonly place: Place;
  readonly me: HelperCard;
}

/** *I can't*, and *I have asked somebody*: as easy as coming. `[R038]` */
export function DutyActs({ facts, rota, session, place, me }: HeldDuty) {
  const words = useWords().amIOn;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const [swapping, setSwapping] = useState(false);
  const cannot = async () => {
    const kept = await giveBack(store, place.duty, me.id);
    if (kept.ok) offer(kept.value, words.gaveBack(place.task.name[language]));
  };
  return (
    <div className="am-i-on-acts screen-only">
      <Button size="run" icon="rest" wide onPress={cannot}>
        {words.cannot}
      </Button>
      <p className="soft">{words.cannotHint}</p>
      <Button size="run" icon="singers" wide onPress={() => setSwapping(true)}>
        {words.swap}
      </Button>
      {swapping && (
        <SwapDialog
          facts={facts}
          rota={rota}
          session={session}
          place={place}
          me={me}
          onClose={() => setSwapping(false)}
        />
      )}
    </div>
  );
}
