import { createMeeting, type MeetingPorts, type Meetings } from "./meetings.ts";

type PagePorts = Pick<MeetingPorts, "random" | "isVisible" | "onTurn" | "alone">;

/** Meets as the page and its tabs go. */
export function meetOnPage(ports: Omit<MeetingPorts, keyof PagePorts>): Meetings {
  return createMeeting({ ...ports, ...pagePorts() });
}

/** The page and its tabs, as the engine is handed them. */
function pagePorts(): PagePorts {
  return {
    random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    isVisible: () => document.visibilityState === "visible",
    onTurn: (tell) => {
      const shown = () => tell(document.visibilityState === "visible" ? "shown" : "hidden");
      const online = () => tell("online");
      document.addEventListener("visibilitychange", shown);
      // Only a hint: it may say so without a network, or say nothing with one.
      window.addEventListener("online", online);
      return () => {
        document.removeEventListener("visibilitychange", shown);
        window.removeEventListener("online", online);
      };
    },
    alone: async (name, run) => {
      // Not everywhere; then all tabs meet, which costs a little and breaks nothing.
      const { locks }: { locks?: LockManager } = navigator;
      if (!locks) return run();
      await locks.request(name, { ifAvailable: true }, async (lock) => lock && run());
      return undefined;
    },
  };
}
