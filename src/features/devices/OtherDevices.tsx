import { useState } from "react";

import { civilDateAt } from "#domain/civil.ts";
import { paths } from "#features/paths.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { MetDevice } from "#store/meeting.ts";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { RemoveDialog } from "./RemoveDialog.tsx";
import { Said } from "./Said.tsx";
import { useOthers } from "./useOthers.ts";

/**
 * Who is in. Only a leader's device may ask, and only the endpoint knows who came last when.
 *
 * @param props.metAt when this device last met the others: who is in is asked anew then
 */
export function OtherDevices({ metAt }: { metAt: number | undefined }) {
  const { devices } = useWords();
  const words = devices.others;
  const { others, problem, again } = useOthers(metAt);
  const [leaving, setLeaving] = useState<MetDevice>();
  const [said, setSaid] = useState("");
  const isAlone = others?.filter(({ removed }) => !removed).length === 1;
  const close = async (isGone: boolean) => {
    if (leaving && isGone) setSaid(words.gone(leaving.owner || words.unknown));
    setLeaving(undefined);
    if (isGone) await again();
  };
  return (
    <Section
      heading={words.heading}
      actions={
        <ButtonLink href={paths.invite} tone="primary" icon="plus">
          {words.invite}
        </ButtonLink>
      }
    >
      <Said sentence={said} />
      {problem && <Banner tone="quiet">{problem}</Banner>}
      {!others && !problem && <p className="soft">{words.asking}</p>}
      {others && (
        <Sheet className="devices-sheet">
          <ul className="devices-list">
            {others.map((device) => (
              <Device key={device.id} device={device} onRemove={() => setLeaving(device)} />
            ))}
          </ul>
          {isAlone && <p className="soft devices-alone">{words.alone}</p>}
        </Sheet>
      )}
      {leaving && <RemoveDialog device={leaving} onClose={(isGone) => void close(isGone)} />}
    </Section>
  );
}

function Device({ device, onRemove }: { device: MetDevice; onRemove: () => void }) {
  const { devices } = useWords();
  const words = devices.others;
  const facts = useFacts(device);
  const owner = device.owner || words.unknown;
  return (
    <li className="devices-one">
      <div className="devices-who">
        <p className="devices-name">
          <span>{owner}</span>
          {device.isThisOne && <Tag tone="tint">{words.this}</Tag>}
          {device.removed && <Tag>{words.removed}</Tag>}
        </p>
        <p className="soft">{facts.join(" · ")}</p>
        {device.erasurePending && <p className="devices-pending">{words.erasurePending}</p>}
      </div>
      {!device.isThisOne && !device.removed && (
        <Button icon="cut" onPress={onRemove} spoken={`${words.remove}: ${owner}`}>
          {words.remove}
        </Button>
      )}
    </li>
  );
}

function useFacts({ role, since, lastMetOn, isThisOne, removed }: MetDevice): string[] {
  const { devices } = useWords();
  const words = devices.others;
  const language = useLanguage();
  const today = civilDateAt(useStore().now());
  if (removed) return [devices.roles[role]];
  const day = (at: number) => dateInWords(language, civilDateAt(at), "dayAndMonth");
  const met = () => {
    if (lastMetOn === undefined) return words.neverMet;
    return civilDateAt(lastMetOn) === today ? words.metToday : words.metOn(day(lastMetOn));
  };
  return [devices.roles[role], words.since(day(since)), ...(isThisOne ? [] : [met()])];
}
