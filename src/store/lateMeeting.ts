import type { Meeting } from "./meeting.ts";

/** A meeting that is fetched when it is needed: who meets nobody never loads it. */
export interface LateMeeting extends Meeting {
  /** Fetches it, and lets it begin. */
  readonly begin: () => Promise<void>;
}

/**
 * @param load fetches what can meet; where that fails it is tried again when somebody asks again
 * @param offered the invitation that stood in the address last, if one did
 */
export function createLateMeeting(
  load: () => Promise<Omit<Meeting, "offered">>,
  offered: () => string | undefined,
): LateMeeting {
  let coming: Promise<Omit<Meeting, "offered">> | undefined;

  async function here(): Promise<Omit<Meeting, "offered">> {
    coming ??= load().catch((error: unknown) => {
      coming = undefined;
      throw error;
    });
    return coming;
  }

  return {
    begin: async () => void (await here()),
    offered,
    setUp: async (...said) => (await here()).setUp(...said),
    setUpAgain: async (...said) => (await here()).setUpAgain(...said),
    invite: async (...said) => (await here()).invite(...said),
    read: async (...said) => (await here()).read(...said),
    join: async (...said) => (await here()).join(...said),
    devices: async () => (await here()).devices(),
    remove: async (...said) => (await here()).remove(...said),
    leave: async (...said) => (await here()).leave(...said),
    saveSealedFile: async () => (await here()).saveSealedFile(),
    openSealedFile: async (...said) => (await here()).openSealedFile(...said),
    recoveryKit: async () => (await here()).recoveryKit(),
    useRecoveryKit: async (...said) => (await here()).useRecoveryKit(...said),
    meetNow: async () => (await here()).meetNow(),
  };
}

/**
 * The invitation in the address of this page, taken out of it at once: it holds keys, and neither the address bar nor
 * the history is to show them.
 */
export function takeOffered(
  location: Pick<Location, "pathname" | "hash">,
  history: Pick<History, "replaceState">,
): string | undefined {
  if (location.pathname !== "/join" || location.hash.length < 2) return undefined;
  const text = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  return text;
}
