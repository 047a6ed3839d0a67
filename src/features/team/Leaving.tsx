import { useLocation } from "wouter";

import type { HelperCard } from "#domain/helper.ts";
import { paths } from "#features/paths.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

import { comeBackToTeam, eraseHelper, leaveTeam } from "./commands.ts";
import { useWhoSings } from "./queries.ts";

/** The way out of the team, and the way back. */
export function Leaving({ helper }: { helper: HelperCard }) {
  return helper.left ? <HasLeft helper={helper} /> : <Leave helper={helper} />;
}

function Leave({ helper }: { helper: HelperCard }) {
  const words = useWords().team.helper;
  const store = useStore();
  const offer = useOffer();
  const leave = async () => {
    const kept = await leaveTeam(store, helper.id);
    if (kept.ok) offer(kept.value, words.left(helper.called));
  };
  return (
    <div className="team-leaving screen-only">
      <Button icon="save" onPress={leave}>
        {words.leave}
      </Button>
      <p className="soft small">{words.leaveLead}</p>
    </div>
  );
}

function HasLeft({ helper }: { helper: HelperCard }) {
  const words = useWords().team.helper;
  const store = useStore();
  const offer = useOffer();
  const [, goTo] = useLocation();
  const sings = useWhoSings(helper.id);
  const comeBack = async () => {
    const kept = await comeBackToTeam(store, helper.id);
    if (kept.ok) offer(kept.value, words.isBackOnTeam(helper.called));
  };
  const erase = async () => {
    const kept = await eraseHelper(store, helper.id, sings?.as?.id);
    if (!kept.ok) return;
    goTo(paths.team);
    offer(kept.value, words.erased(helper.called));
  };
  return (
    <Banner
      tone="quiet"
      actions={
        <>
          <Button icon="undo" onPress={comeBack}>
            {words.comeBack}
          </Button>
          <Button icon="cut" onPress={erase}>
            {words.erase}
          </Button>
        </>
      }
    >
      <p>{words.leftLead(helper.called)}</p>
      <p className="small">{words.eraseLead}</p>
    </Banner>
  );
}
