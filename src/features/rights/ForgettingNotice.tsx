import { useEffect, useState } from "react";

import { civilDateAt } from "#domain/civil.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { forgetDue, type Forgot } from "#store/forgetting.ts";
import { useNow, useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

// Often enough that a device that is never closed forgets on the day.
const hour = 60 * 60 * 1000;

/**
 * Lets what is due be forgotten when a choir is opened and once a day; shows itself only when somebody has to say
 * whether the date is right. To be mounted once, on devices of leaders and coordinators.
 */
export function ForgettingNotice() {
  const store = useStore();
  const language = useLanguage();
  const words = useWords().rights.forgetting;
  const today = civilDateAt(useNow(hour));
  const [asked, setAsked] = useState<Extract<Forgot, { kind: "ask" }>>();

  useEffect(() => {
    let isHere = true;
    const forget = async () => {
      const forgot = await forgetDue(store);
      if (isHere && forgot.ok) setAsked(forgot.value.kind === "ask" ? forgot.value : undefined);
    };
    void forget();
    return () => {
      isHere = false;
    };
  }, [store, today]);

  if (!asked) return null;
  const day = (date: string) => dateInWords(language, date, "dayMonthYear");
  const { cards, contacts, terms } = asked.due;
  const people = new Set([...cards, ...contacts]).size;
  const sessions = terms.reduce((sum, term) => sum + term.sessions.length, 0);
  return (
    <Banner
      tone="notice"
      actions={
        <>
          <Button
            onPress={async () => {
              setAsked(undefined);
              await forgetDue(store, true);
            }}
          >
            {words.yes}
          </Button>
          <Button onPress={() => setAsked(undefined)}>{words.notNow}</Button>
        </>
      }
    >
      <p>{words.ask(day(asked.lastAct))}</p>
      <p className="figures">
        {[
          words.today(day(today)),
          people > 0 ? words.cards(people) : "",
          sessions > 0 ? words.sessions(sessions) : "",
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
    </Banner>
  );
}
