import { type ReactNode, Suspense, useEffect } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";

import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";

import { AppFrame } from "./AppFrame.tsx";
import { BareFrame } from "./BareFrame.tsx";
import { CareDoor } from "./CareDoor.tsx";
import type { Installs } from "./installs.ts";
import { insteadOf } from "./places.ts";
import * as screens from "./screens.ts";
import { UpdateOffer } from "./UpdateOffer.tsx";
import type { Updates } from "./updates.ts";
import { useRole } from "./useRole.ts";
import { useTurnOfPage } from "./useTurnOfPage.ts";

interface RoomsProps {
  readonly updates: Updates;
  readonly installs: Installs;
}

/** Which screen stands at which address. The session that runs has the whole page to itself. */
export function Rooms({ updates, installs }: RoomsProps) {
  useEffect(() => {
    const fetch = async () => (await import("./ahead.ts")).fetchAhead();
    const timer = setTimeout(() => void fetch(), 1_500);
    return () => clearTimeout(timer);
  }, []);
  const [address] = useLocation();
  const instead = insteadOf(address, useRole());
  useTurnOfPage(instead ?? address);
  if (instead) return <Redirect to={instead} replace />;

  return (
    <Switch>
      <Route path="/session/:id/run">
        {({ id }) => (
          <BareFrame>
            <screens.RunRoom sessionId={id as SessionId} />
          </BareFrame>
        )}
      </Route>
      <Route path={screens.bareAt}>
        <BareFrame>
          <screens.FurtherBareRooms />
        </BareFrame>
      </Route>
      <Route>
        <AppFrame>
          <Suspense fallback={null}>
            <FramedRooms notices={<UpdateOffer updates={updates} />} installs={installs} />
          </Suspense>
        </AppFrame>
      </Route>
    </Switch>
  );
}

interface FramedProps {
  readonly notices: ReactNode;
  readonly installs: Installs;
}

function FramedRooms({ notices, installs }: FramedProps) {
  return (
    <Switch>
      <Route path={paths.today}>
        <screens.TodayRoom notices={notices} />
      </Route>
      <Route path="/session/:id/roll-call">
        {({ id }) => (
          <CareDoor shows="names" beside={<screens.CountingRoom sessionId={id as SessionId} />}>
            <screens.RollCallRoom sessionId={id as SessionId} />
          </CareDoor>
        )}
      </Route>
      <Route>
        <screens.FurtherRooms installs={installs} notices={notices} />
      </Route>
    </Switch>
  );
}
