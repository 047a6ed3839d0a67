import { useState } from "react";

import { localTimeAt } from "#domain/civil.ts";
import { paths } from "#features/paths.ts";
import { useMetLine } from "#features/useMetLine.ts";
import { timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { MeetingState } from "#store/meetingState.ts";
import { useMeeting, useNow } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";
import { SavedMark } from "#ui/SavedMark.tsx";

import { inside } from "./capital.ts";
import { SetUpAgain } from "./SetUpAgain.tsx";

type Shared = Extract<MeetingState, { kind: "shared" }>;

const minute = 60_000;

/** Where things are, truthfully: what is kept here, what waits, when this device last met the others. */
export function HowWeMeet({ how }: { how: Shared }) {
  const { devices: words } = useWords();
  const language = useLanguage();
  const line = useMetLine(how);
  const notThrough = how.stuck.length + how.unopened.length;
  return (
    <Section heading={words.stand} quietHeading>
      <Sheet className="stack devices-stand">
        <div className="devices-line">
          <SavedMark tone={how.trouble || how.waiting > 0 ? "waiting" : "kept"}>{line}</SavedMark>
        </div>
        <Trouble how={how} />
        {how.mending && <Banner tone="quiet">{words.state.mending}</Banner>}
        {how.clockAheadBy !== undefined && (
          <Banner tone="notice">
            {words.state.clock(Math.round(Math.abs(how.clockAheadBy) / minute))}
          </Banner>
        )}
        {notThrough > 0 && (
          <Banner
            tone="notice"
            actions={<ButtonLink href={paths.stuck}>{words.stuck.look}</ButtonLink>}
          >
            {words.stuck.link(notThrough)}
          </Banner>
        )}
        {how.trouble !== "removed" && (
          <>
            <div className="devices-address">
              <p>{words.state.address(how.address)}</p>
              <p>
                {words.state.role(words.roles[how.role])} {inside(language, words.sees[how.role])}
              </p>
            </div>
            <MeetNow />
          </>
        )}
      </Sheet>
    </Section>
  );
}

function Trouble({ how: { trouble, againAt, role } }: { how: Shared }) {
  const { devices: words } = useWords();
  const again = useAgain(againAt);
  if (!trouble) return null;
  // Being away from the network is how a hall is: told, and not a fault.
  const tone = trouble === "offline" || trouble === "locked" ? "quiet" : "notice";
  const passes = trouble === "offline" || trouble === "busy";
  return (
    <>
      <Banner tone={tone}>
        {words.trouble[trouble]} {passes && again}
      </Banner>
      {trouble === "lost" && role === "leader" && <SetUpAgain />}
    </>
  );
}

/** When it is tried again by itself; nothing while that is a moment off. */
function useAgain(againAt: number | undefined): string {
  const { devices: words } = useWords();
  const language = useLanguage();
  const now = useNow(minute / 4);
  if (againAt === undefined || againAt - now < minute) return "";
  return words.state.againAt(timeInWords(language, localTimeAt(againAt)));
}

function MeetNow() {
  const { devices: words } = useWords();
  const meeting = useMeeting();
  const [isMeeting, setMeeting] = useState(false);
  const meet = async () => {
    if (isMeeting) return;
    setMeeting(true);
    await meeting.meetNow();
    setMeeting(false);
  };
  return (
    <div className="row">
      <Button icon="device" onPress={meet}>
        {words.meetNow}
      </Button>
      <p className="said" role="status">
        {isMeeting ? words.state.meeting : ""}
      </p>
    </div>
  );
}
