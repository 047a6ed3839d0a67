import { useLocation } from "wouter";

import { paths } from "#features/paths.ts";
import { useMet } from "#features/useMetLine.ts";
import { useFirstWords } from "#i18n/react.tsx";
import type { Filling } from "#store/met.ts";
import { Banner } from "#ui/Banner.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Progress } from "#ui/Progress.tsx";

/** A device that has just joined fills itself, and says how far it is; one that was removed says so. */
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
  return met?.filling ? <MovingIn {...met.filling} /> : null;
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
