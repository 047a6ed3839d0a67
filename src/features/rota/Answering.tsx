import type { DutyId } from "#domain/duty.ts";
import type { HelperId } from "#domain/helper.ts";
import { callAddress } from "#domain/helperDraft.ts";
import type { Place } from "#domain/rota.ts";
import type { Could } from "#domain/whoCould.ts";
import { askAbout, giveBack, sayYes } from "#features/dutyActs.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";

import { useNames } from "./inWords.ts";
import type { OnDay } from "./queries.ts";

interface AskedLineProps extends Pick<OnDay, "day"> {
  readonly place: Place;
  readonly helperId: HelperId;
  readonly forCourse: boolean;
}

/** Somebody who has been asked: they can be called, and their answer is noted. */
export function AskedLine({ day, place, helperId, forCourse }: AskedLineProps) {
  const words = useWords().rota;
  const names = useNames(day.facts);
  const { yes, cannot } = useAnswers(place, place.duty);
  const name = names.called(helperId);
  const call = callAddress(day.facts.team.find(({ id }) => id === helperId)?.phone ?? "");
  return (
    <div className="rota-asked">
      <p className="rota-asked-word">
        {words.day.isAsked(name)}
        {forCourse && ` (${words.day.wholeCourse})`}
      </p>
      {day.mayArrange && (
        <div className="row gap-small">
          {call && (
            <ButtonLink href={call} icon="phone">
              {words.day.call(name)}
            </ButtonLink>
          )}
          <Button icon="check" spoken={words.day.yesName(name)} onPress={() => yes(helperId, name)}>
            {words.day.yes}
          </Button>
          <Button spoken={words.day.noName(name)} onPress={() => cannot(helperId, name)}>
            {words.day.no}
          </Button>
        </div>
      )}
    </div>
  );
}

interface CouldLineProps {
  readonly could: Could;
  readonly place: Place;
  /** What is taken: the day's place, or the course's. */
  readonly duty: DutyId;
}

/** Somebody who could be asked, or has said yes already. */
export function CouldLine({ could, place, duty }: CouldLineProps) {
  const words = useWords().rota.day;
  const { ask, yes } = useAnswers(place, duty);
  const { helper, suited, rests, hasEnough, gaveBack } = could;
  const { id, called } = helper;
  const why = [
    suited !== "free" && words.suited[suited],
    rests && words.rests,
    hasEnough && words.enough,
    gaveBack && words.gaveBack,
  ].filter(Boolean);
  return (
    <li className="rota-could-line">
      <span className="rota-could-who">
        <span className="rota-could-name">{called}</span>
        {why.length > 0 && <span className="soft small">{why.join(", ")}</span>}
      </span>
      <span className="row gap-small">
        <Button spoken={words.askName(called)} onPress={() => ask(id, called)}>
          {words.ask}
        </Button>
        <Button spoken={words.yesName(called)} onPress={() => yes(id, called)}>
          {words.yes}
        </Button>
      </span>
    </li>
  );
}

function useAnswers(place: Place, duty: DutyId) {
  const words = useWords().rota.kept;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const task = place.task.name[language];
  return {
    ask: async (id: HelperId, name: string) => {
      const kept = await askAbout(store, duty, id);
      if (kept.ok) offer(kept.value, words.asked(name, task));
    },
    yes: async (id: HelperId, name: string) => {
      const kept = await sayYes(store, { ...place, duty }, id);
      if (kept.ok) offer(kept.value, words.yes(name, task));
    },
    cannot: async (id: HelperId, name: string) => {
      const kept = await giveBack(store, duty, id);
      if (kept.ok) offer(kept.value, words.back(name, task));
    },
  };
}
