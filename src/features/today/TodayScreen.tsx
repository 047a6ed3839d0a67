import type { ReactNode } from "react";

import { type Attention, attentionTo, firstSteps } from "#domain/attention.ts";
import { civilDateAt } from "#domain/civil.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useFirstWords } from "#i18n/react.tsx";
import { useNow } from "#store/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page, Sheet } from "#ui/Page.tsx";

import { AttentionList } from "./AttentionList.tsx";
import { dayTitle } from "./dayTitle.ts";
import { FirstStepsList } from "./FirstStepsList.tsx";
import { GoOn } from "./GoOn.tsx";
import { KeptHere } from "./KeptHere.tsx";
import { MadeUpStrip } from "./MadeUpStrip.tsx";
import { NextSession } from "./NextSession.tsx";
import { type Today, useAttentionToRota, useToday, useTwoVersions } from "./queries.ts";
import "./today.css";

/** How often the day is looked at, so that a page left open overnight shows the new one. In milliseconds. */
const halfMinute = 30_000;

/** @param props.notices what the app has to say: an update that lies ready */
export function TodayScreen({ notices }: { notices?: ReactNode }) {
  const language = useLanguage();
  const day = civilDateAt(useNow(halfMinute));
  const today = useToday(day);
  return (
    <Page title={dayTitle(language, day)} lead={today?.choir?.name}>
      {notices}
      {today && (
        <>
          {today.choir?.madeUp && <MadeUpStrip />}
          <WhatComes today={today} />
          <KeptHere />
        </>
      )}
    </Page>
  );
}

const isOfSomebody = new Set<Attention["kind"]>(["to follow up", "two versions"]);

function WhatComes({ today: { situation, week, running, isShared } }: { today: Today }) {
  const { next } = situation;
  const steps = firstSteps(situation);
  const two = useTwoVersions(isShared);
  // Where there is nothing to come, that is said in full; a line of it below would be once too often.
  const others = attentionTo(situation, two).filter(({ kind }) => kind !== "nothing planned");
  const toRota = useAttentionToRota(situation);
  // All of them at once: no line moves under the finger because another came later.
  const all = toRota && two !== undefined && [...toRota, ...others];
  // A choir that is still at its beginning is only told of what somebody was promised, or has said.
  const lines = steps ? others.filter(({ kind }) => isOfSomebody.has(kind)) : all;
  return (
    <>
      {running && <GoOn run={running.run} item={running.item} />}
      {next && (
        <NextSession
          session={next}
          today={situation.today}
          plan={situation.plan}
          week={week}
          isRunning={running?.run.sessionId === next.id}
        />
      )}
      {steps && <FirstStepsList steps={steps} next={next?.id} />}
      {!next && !steps && <NothingPlanned />}
      {lines && lines.length > 0 && <AttentionList lines={lines} situation={situation} />}
    </>
  );
}

function NothingPlanned() {
  const words = useFirstWords().today;
  return (
    <Sheet>
      <Empty
        sentence={words.noneNext}
        lead={words.noneNextLead}
        action={
          <ButtonLink href={paths.course} tone="primary" icon="course" size="large">
            {words.toCourse}
          </ButtonLink>
        }
      />
    </Sheet>
  );
}
