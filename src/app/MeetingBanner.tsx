import { useLocation } from "wouter";

import { paths } from "#features/paths.ts";
import { useMet } from "#features/useMetLine.ts";
import { useFirstWords } from "#i18n/react.tsx";
import type { Filling } from "#store/met.ts";
import { Banner } from "#ui/Banner.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Progress } from "#ui/Progress.tsx";

/**
 * A device that has just joined fills itself, and says how far it is, or that something must be older than it was; one
 * that was removed says so.
 */
export function MeetingBanner() {
  const met = useMet();
  const words = useFirstWords().met;
  const [address] = useLocation();
  if (met?.trouble === "removed") {
    // There it is said where it belongs.
    if (address === paths.devices) return null;
    return (
      <Banner
        tone="notice"
        actions={<ButtonLink href={paths.devices}>{words.lookInto}</ButtonLink>}
      >
        {words.removed}
      </Banner>
    );
  }
  if (met?.filling) return <MovingIn {...met.filling} />;
  // Where joining comes to its end; whoever is at something else is not kept from it.
  const isHome = address === paths.today || address === paths.amIOn;
  if (!met?.isOld || !isHome) return null;
  return (
    <Banner tone="quiet" actions={<ButtonLink href={paths.devices}>{words.lookInto}</ButtonLink>}>
      {words.old}
    </Banner>
  );
}

function MovingIn({ have, of }: Filling) {
  const words = useFirstWords().met;
  return (
    <Banner tone="quiet" icon="choir">
      <Progress
        word={words.fillingWord}
        sentence={of > 0 ? words.filling(have, of) : words.fillingSoon}
        value={of > 0 ? have : undefined}
        most={of}
      />
    </Banner>
  );
}
