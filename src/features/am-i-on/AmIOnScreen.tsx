import { type ReactNode, useState } from "react";

import { myDuties } from "#domain/amIOn.ts";
import { paths } from "#features/paths.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Page } from "#ui/Page.tsx";

import { AskedOf } from "./AskedOf.tsx";
import { CalendarDialog } from "./CalendarDialog.tsx";
import { thisIsMe } from "./commands.ts";
import { DaysDialog } from "./DaysDialog.tsx";
import { FreePlaces } from "./FreePlaces.tsx";
import { NextDuty } from "./NextDuty.tsx";
import { type AmIOn, type Mine, useAmIOn, useMinute } from "./queries.ts";
import { Coming } from "./Coming.tsx";
import { TooLate } from "./TooLate.tsx";
import { WhoAreYou } from "./WhoAreYou.tsx";
import "./am-i-on.css";

/**
 * Am I on, what do I do, whom do I ask: and nothing else. The first page of a volunteer's device.
 *
 * @param props.notices what the app has to say: an update that lies ready
 */
export function AmIOnScreen({ notices }: { notices?: ReactNode }) {
  const words = useWords().amIOn;
  const page = useAmIOn();
  const back = page?.isFirstPage === false ? { href: paths.rota, word: words.toRota } : undefined;
  if (!page) return <Page title={words.title} />;
  return (
    <div data-size="run" className="am-i-on">
      {isKnown(page) ? (
        <Page title={words.title} lead={words.lead(page.me.called)} back={back}>
          {notices}
          <Duties mine={page} />
          <Besides mine={page} />
        </Page>
      ) : (
        <Page title={words.who.title} back={back}>
          {notices}
          <WhoAreYou team={page.team} />
        </Page>
      )}
    </div>
  );
}

function isKnown(page: AmIOn): page is Mine {
  return page.me !== undefined;
}

function Duties({ mine }: { mine: Mine }) {
  const now = useMinute();
  const { next, later, asked } = myDuties(mine.rota, mine.me.id, mine.today, now);
  return (
    <>
      <NextDuty mine={mine} duty={next} />
      <TooLate mine={mine} />
      <AskedOf mine={mine} asked={asked} />
      {next && <Coming mine={mine} duties={later} />}
      <FreePlaces mine={mine} />
    </>
  );
}

function Besides({ mine }: { mine: Mine }) {
  const words = useWords().amIOn;
  const store = useStore();
  const offer = useOffer();
  const [open, setOpen] = useState<"days" | "calendar">();
  const somebodyElse = async () => {
    const kept = await thisIsMe(store, null);
    if (kept.ok) offer(kept.value, words.who.other);
  };
  return (
    <div className="am-i-on-besides">
      <Button size="run" icon="rest" wide onPress={() => setOpen("days")}>
        {words.days}
      </Button>
      <Button size="run" icon="save" wide onPress={() => setOpen("calendar")}>
        {words.calendar}
      </Button>
      <Button tone="plain" icon="person" onPress={somebodyElse}>
        {words.who.other}
      </Button>
      {open === "days" && <DaysDialog mine={mine} onClose={() => setOpen(undefined)} />}
      {open === "calendar" && <CalendarDialog mine={mine} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
