import { refused, type Result } from "#domain/result.ts";

import type { Meeting } from "./meeting.ts";
import { fetched, MissingPiece } from "./piece.ts";

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
    coming ??= fetched(load()).catch((error: unknown) => {
      coming = undefined;
      throw error;
    });
    return coming;
  }

  /** What of the app is not on this device yet comes over the network, like every answer. */
  async function go<Answer>(
    act: (meeting: Omit<Meeting, "offered">) => Promise<Answer>,
  ): Promise<Answer | Result<never, "offline">> {
    try {
      return await act(await here());
    } catch (error) {
      if (error instanceof MissingPiece) return refused("offline");
      throw error;
    }
  }

  return {
    begin: async () => void (await go(async () => {})),
    offered,
    setUp: async (...said) => go(async (meeting) => meeting.setUp(...said)),
    setUpAgain: async (...said) => go(async (meeting) => meeting.setUpAgain(...said)),
    invite: async (...said) => go(async (meeting) => meeting.invite(...said)),
    read: async (...said) => go(async (meeting) => meeting.read(...said)),
    join: async (...said) => go(async (meeting) => meeting.join(...said)),
    devices: async () => go(async (meeting) => meeting.devices()),
    remove: async (...said) => go(async (meeting) => meeting.remove(...said)),
    leave: async (...said) => go(async (meeting) => meeting.leave(...said)),
    saveSealedFile: async () => go(async (meeting) => meeting.saveSealedFile()),
    openSealedFile: async (...said) => go(async (meeting) => meeting.openSealedFile(...said)),
    recoveryKit: async () => go(async (meeting) => meeting.recoveryKit()),
    useRecoveryKit: async (...said) => go(async (meeting) => meeting.useRecoveryKit(...said)),
    meetNow: async () => void (await go(async (meeting) => meeting.meetNow())),
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
