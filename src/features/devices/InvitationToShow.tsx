import { useEffect, useRef, useState } from "react";

import { civilDateAt, localTimeAt } from "#domain/civil.ts";
import { dateInWords, timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { Invitation } from "#store/meeting.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";
import { QrPicture } from "#ui/QrPicture.tsx";

import { capital } from "./capital.ts";
import { useInviteStanding } from "./queries.ts";

interface InvitationToShowProps {
  readonly invitation: Invitation;
  readonly onAnother: () => void;
}

/** Three ways for one invitation: before the camera, as a link, or read out. */
export function InvitationToShow({ invitation, onAnother }: InvitationToShowProps) {
  const { devices } = useWords();
  const words = devices.invite;
  const language = useLanguage();
  const { link, code, address, expiresAt, role } = invitation;
  const day = dateInWords(language, civilDateAt(expiresAt), "weekdayAndDate");
  const time = timeInWords(language, localTimeAt(expiresAt));
  const standing = useInviteStanding(invitation);
  const forWhom = useRef<HTMLParagraphElement>(null);
  // What was pressed is gone: one goes on from whom it lets in.
  useEffect(() => forWhom.current?.focus(), []);
  return (
    <>
      <Sheet tone="now" className="devices-for">
        <p className="devices-for-role" ref={forWhom} tabIndex={-1}>
          {capital(language, devices.roles[role])}
        </p>
        <p>{devices.sees[role]}</p>
        <div role="status">
          {standing === "older keys" && <Banner tone="notice">{words.olderKeys}</Banner>}
          {standing === "over" && <Banner tone="notice">{words.over}</Banner>}
          {standing !== "older keys" && standing !== "over" && (
            <p className="soft">{words.until(day, time)}</p>
          )}
        </div>
      </Sheet>
      <div className="devices-invitation">
        <Section heading={words.square} lead={words.squareLead}>
          <QrPicture text={link} word={words.squareWord} />
        </Section>
        <div className="stack gap-large">
          <Section heading={words.link} lead={words.linkLead}>
            <SendLink link={link} />
          </Section>
          <Section heading={words.code} lead={words.codeLead(address)}>
            <p className="devices-code figures">{code}</p>
          </Section>
        </div>
      </div>
      <div className="row">
        <Button icon="plus" onPress={onAnother}>
          {words.another}
        </Button>
      </div>
    </>
  );
}

function SendLink({ link }: { link: string }) {
  const words = useWords().devices.invite;
  const [isCopied, setCopied] = useState<boolean>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  const share = async () => {
    // Whoever closes the list of ways to send has changed their mind.
    await navigator.share({ url: link }).catch(() => undefined);
  };
  return (
    <>
      <div className="row">
        <Button icon="copy" onPress={copy}>
          {words.copy}
        </Button>
        {"share" in navigator && (
          <Button icon="share" onPress={share}>
            {words.share}
          </Button>
        )}
      </div>
      <p className="said" role="status">
        {isCopied === undefined ? "" : isCopied ? words.copied : words.notCopied}
      </p>
      {isCopied === false && <p className="devices-link">{link}</p>}
    </>
  );
}
