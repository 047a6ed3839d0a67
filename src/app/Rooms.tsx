import { Suspense, useEffect } from "react";
import { Redirect, Route, Switch } from "wouter";

import type { CourseId } from "#domain/course.ts";
import type { ExerciseId } from "#domain/exercise.ts";
import type { SessionId } from "#domain/session.ts";
import type { SongId } from "#domain/song.ts";
import { paths } from "#features/paths.ts";

import { AppFrame } from "./AppFrame.tsx";
import { BareFrame } from "./BareFrame.tsx";
import { InstallOffer } from "./InstallOffer.tsx";
import type { Installs } from "./installs.ts";
import * as screens from "./screens.ts";
import { UpdateOffer } from "./UpdateOffer.tsx";
import type { Updates } from "./updates.ts";

interface RoomsProps {
  readonly updates: Updates;
  readonly installs: Installs;
}

/** Which screen stands at which address. The session that runs has the whole page to itself. */
export function Rooms({ updates, installs }: RoomsProps) {
  useEffect(() => {
    const timer = setTimeout(() => void screens.fetchAllScreens(), 1_500);
    return () => clearTimeout(timer);
  }, []);

  return (
    <Switch>
      <Route path="/session/:id/run">
        {({ id }) => (
          <BareFrame>
            <screens.RunRoom sessionId={id as SessionId} />
          </BareFrame>
        )}
      </Route>
      <Route path="/session/:id/run/conduct">
        {({ id }) => (
          <BareFrame>
            <screens.ConductRoom sessionId={id as SessionId} />
          </BareFrame>
        )}
      </Route>
      <Route path="/session/:id/pianist">
        {({ id }) => (
          <BareFrame>
            <screens.PianistRoom sessionId={id as SessionId} />
          </BareFrame>
        )}
      </Route>
      <Route path="/session/:id/singers">
        {({ id }) => (
          <BareFrame>
            <screens.SingersViewRoom sessionId={id as SessionId} />
          </BareFrame>
        )}
      </Route>
      <Route>
        <AppFrame>
          <Suspense fallback={null}>
            <FramedRooms updates={updates} installs={installs} />
          </Suspense>
        </AppFrame>
      </Route>
    </Switch>
  );
}

function FramedRooms({ updates, installs }: RoomsProps) {
  return (
    <Switch>
      <Route path={paths.today}>
        <screens.TodayRoom notices={<UpdateOffer updates={updates} />} />
      </Route>
      <Route path={paths.course}>
        <screens.CourseRoom />
      </Route>
      <Route path={paths.courseLayers}>
        <screens.LayersRoom />
      </Route>
      <Route path={paths.newCourse}>
        <screens.CourseFormRoom />
      </Route>
      <Route path="/course/:id/edit">
        {({ id }) => <screens.CourseFormRoom courseId={id as CourseId} />}
      </Route>
      <Route path={paths.extraSession}>
        <screens.ExtraSessionRoom />
      </Route>
      <Route path="/session/:id">
        {({ id }) => <screens.SessionRoom sessionId={id as SessionId} />}
      </Route>
      <Route path="/session/:id/plan">
        {({ id }) => <screens.PlanRoom sessionId={id as SessionId} />}
      </Route>
      <Route path="/session/:id/roll-call">
        {({ id }) => <screens.RollCallRoom sessionId={id as SessionId} />}
      </Route>
      <Route path="/session/:id/closing">
        {({ id }) => <screens.ClosingRoom sessionId={id as SessionId} />}
      </Route>
      <Route path={paths.singers}>
        <screens.SingersRoom />
      </Route>
      <Route path={paths.importSingers}>
        <screens.ImportSingersRoom />
      </Route>
      <Route path={paths.library}>
        <screens.LibraryRoom />
      </Route>
      <Route path="/library/warm-up/:id">
        {({ id }) => <screens.ExerciseRoom exerciseId={id as ExerciseId} />}
      </Route>
      <Route path={paths.newSong}>
        <screens.NewSongRoom />
      </Route>
      <Route path="/library/song/:id/sheet">
        {({ id }) => <screens.SongSheetRoom songId={id as SongId} />}
      </Route>
      <Route path="/library/song/:id">
        {({ id }) => <screens.SongRoom songId={id as SongId} />}
      </Route>
      <Route path={paths.choir}>
        <screens.ChoirRoom install={<InstallOffer installs={installs} />} />
      </Route>
      <Route>
        <Redirect to={paths.today} />
      </Route>
    </Switch>
  );
}
