import { useEffect } from "react";

import type { Role } from "#domain/role.ts";
import { useDeviceCard, useHome, useLive } from "#store/react.tsx";
import { readRole } from "#store/role.ts";

/** What this device is for. What it was last time stands until the choir has been asked, so that no screen waits. */
export function useRole(): Role {
  const { device } = useHome();
  const remembered = useDeviceCard().role;
  const role = useLive(readRole);
  // Once for each answer: this is asked in several places, and one that hears later must not take it back from another.
  useEffect(() => {
    if (role && role !== device.card.getState().role) device.change({ role });
  }, [device, role]);
  return role ?? remembered ?? "leader";
}
