import { useState } from "react";
import { useStore as useStateOf } from "zustand";

import { cardsAmong } from "#domain/versions.ts";
import { paths } from "#features/paths.ts";
import { TakeOff } from "#features/TakeOff.tsx";
import { useWords } from "#i18n/react.tsx";
import { useHome } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { ByFile } from "./ByFile.tsx";
import { HowWeMeet } from "./HowWeMeet.tsx";
import { Kit } from "./Kit.tsx";
import { Leave } from "./Leave.tsx";
import { OtherDevices } from "./OtherDevices.tsx";
import { OlderThanThere } from "./OlderThanThere.tsx";
import { type HowWeMeet as How, useAway, useHowWeMeet, useTwoVersions } from "./queries.ts";
import { Said } from "./Said.tsx";
import { SetUp } from "./SetUp.tsx";
import { WhileAway } from "./WhileAway.tsx";
import "./devices.css";

/** Where the choir is kept, and with whom this device shares it. */
export function DevicesScreen() {
  const { devices: words, common } = useWords();
  const here = useStateOf(useHome().house.state);
  const how = useHowWeMeet();
  const [said, setSaid] = useState("");
  const [hasLeft, setLeft] = useState(false);
  const haveSetUp = () => {
    setLeft(false);
    setSaid(words.setUp.done);
  };
  const isMadeUp = here.kind === "open" && here.madeUp;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.choir, word: common.choir }}>
      <Said sentence={hasLeft ? words.leave.left : said} />
      {hasLeft && how?.kind === "alone" && <TakeOff />}
      {isMadeUp && <Sheet>{words.madeUp}</Sheet>}
      {!isMadeUp && how?.kind === "alone" && <SetUp onDone={haveSetUp} />}
      {how?.kind === "shared" && <Shared how={how} onLeft={() => setLeft(true)} />}
    </Page>
  );
}

interface SharedProps {
  readonly how: Extract<How, { kind: "shared" }>;
  readonly onLeft: () => void;
}

function Shared({ how, onLeft }: SharedProps) {
  const { devices: words, takeOff } = useWords();
  const away = useAway();
  const two = useTwoVersions();
  const isIn = how.trouble !== "removed";
  const leads = how.role === "leader" && isIn;
  const hasKeys = how.trouble !== "keys gone";
  return (
    <>
      {away && isIn && <WhileAway away={away} />}
      {two && two.length > 0 && (
        <Banner
          tone="notice"
          actions={<ButtonLink href={paths.twoVersions}>{words.two.look}</ButtonLink>}
        >
          {words.two.link(cardsAmong(two))}
        </Banner>
      )}
      {how.old && isIn && <OlderThanThere old={how.old} />}
      <HowWeMeet how={how} />
      {leads && hasKeys && <OtherDevices metAt={how.metAt} />}
      {isIn && hasKeys && <ByFile />}
      {leads && <Kit canMake={hasKeys} />}
      <Leave isIn={isIn} onLeft={onLeft} />
      {!isIn && (
        <Section heading={takeOff.heading} lead={takeOff.lead}>
          <TakeOff />
        </Section>
      )}
    </>
  );
}
