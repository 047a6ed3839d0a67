import { useEffect } from "react";

import type { Role } from "#domain/role.ts";
import { useDeviceCard, useHome, useLive } from "#store/react.tsx";
import { readRole } from "#store/role.ts";

/** What this device is for. What it was last time stands until the choir has been asked, so that no screen waits. */
export function useRole(): Role {
  const { device } = useHome();
  const remembered = useDeviceCard().role;
  const role = useLive(readRole);
  useEffect(() => {
    if (role && role !== remembered) device.change({ role });
  }, [device, role, remembered]);
  return role ?? remembered ?? "leader";
}
