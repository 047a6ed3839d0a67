import { useState } from "react";

import { type Role, roles } from "#domain/role.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { Invitation } from "#store/meeting.ts";
import { useMeeting } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page, Sheet } from "#ui/Page.tsx";

import { capital } from "./capital.ts";
import { InvitationToShow } from "./InvitationToShow.tsx";
import { useHowWeMeet } from "./queries.ts";
import "./devices.css";

/** One invitation lets one device in: scanned, sent as a link, or read out. */
export function InviteScreen() {
  const { devices } = useWords();
  const words = devices.invite;
  const how = useHowWeMeet();
  const [invitation, setInvitation] = useState<Invitation>();
  const mayInvite = how?.kind === "shared" && how.role === "leader";
  return (
    <Page
      title={words.title}
      lead={mayInvite ? words.lead : undefined}
      back={{ href: paths.devices, word: devices.title }}
    >
      {/* Stands here from the beginning, so that what is said when the page changes is heard. */}
      <p className="for-ears" role="status">
        {invitation ? words.made : ""}
      </p>
      {how && !mayInvite && (
        <Sheet>
          <Empty sentence={how.kind === "alone" ? words.closed : words.onlyLeader} />
        </Sheet>
      )}
      {mayInvite && !invitation && <ForWhom onMade={setInvitation} />}
      {mayInvite && invitation && (
        <InvitationToShow invitation={invitation} onAnother={() => setInvitation(undefined)} />
      )}
    </Page>
  );
}

function ForWhom({ onMade }: { onMade: (invitation: Invitation) => void }) {
  const { devices, app } = useWords();
  const words = devices.invite;
  const meeting = useMeeting();
  const language = useLanguage();
  const [role, setRole] = useState<Role>("volunteer");
  const [problem, setProblem] = useState<string>();
  const [isMaking, setMaking] = useState(false);
  const make = async () => {
    if (isMaking) return;
    setMaking(true);
    setProblem(undefined);
    const made = await meeting.invite(role);
    setMaking(false);
    if (made.ok) onMade(made.value);
    else setProblem({ ...app.trouble, ...devices.trouble, ...devices.notDone }[made.why]);
  };
  return (
    <Sheet className="stack gap-large">
      <ChoiceField<Role>
        legend={words.role}
        value={role}
        onChange={setRole}
        // Whoever sees least stands first: nobody is let in further than was meant by a slip of the hand.
        options={roles.toReversed().map((value) => ({
          value,
          label: capital(language, devices.roles[value]),
          hint: devices.sees[value],
        }))}
      />
      {problem && <Banner tone="trouble">{problem}</Banner>}
      <p className="said" role="status">
        {isMaking ? words.making : ""}
      </p>
      <div className="row">
        <Button tone="primary" size="large" icon="key" onPress={make}>
          {words.go}
        </Button>
      </div>
    </Sheet>
  );
}
