import type { ReactNode } from "react";
import { Redirect, Route, Switch } from "wouter";

import type { CourseId } from "#domain/course.ts";
import type { DutyId } from "#domain/duty.ts";
import type { ExerciseId } from "#domain/exercise.ts";
import type { HelperId } from "#domain/helper.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import type { SongId } from "#domain/song.ts";
import type { TaskId } from "#domain/task.ts";
import { paths } from "#features/paths.ts";

import { CareDoor } from "./CareDoor.tsx";
import * as screens from "./furtherScreens.ts";
import { InstallOffer } from "./InstallOffer.tsx";
import type { Installs } from "./installs.ts";
import { JoinRoom } from "./screens.ts";
import { useRole } from "./useRole.ts";

interface FurtherProps {
  readonly installs: Installs;
  /** What the app has to say on the first page of a device that has no Today. */
  readonly notices: ReactNode;
}

/** Which screen stands at which address, for all but those that the app is opened on most. */
export function FurtherRooms({ installs, notices }: FurtherProps) {
  const role = useRole();
  return (
    <Switch>
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
      <Route path="/session/:id/closing">
        {({ id }) => <screens.ClosingRoom sessionId={id as SessionId} />}
      </Route>
      <Route path={paths.singers}>
        <CareDoor shows="cards">
          <screens.SingersRoom />
        </CareDoor>
      </Route>
      <Route path={paths.importSingers}>
        <CareDoor shows="cards">
          <screens.ImportSingersRoom />
        </CareDoor>
      </Route>
      <Route path="/singers/:id">
        {({ id }) => (
          <CareDoor shows="cards">
            <screens.SingerRoom singerId={id as SingerId} />
          </CareDoor>
        )}
      </Route>
      <Route path={paths.partners}>
        <screens.PartnersRoom />
      </Route>
      <Route path="/singers/:id/agreements">
        {({ id }) => (
          <CareDoor shows="cards">
            <screens.AgreementsRoom singerId={id as SingerId} />
          </CareDoor>
        )}
      </Route>
      <Route path="/singers/:id/kept">
        {({ id }) => (
          <CareDoor shows="cards">
            <screens.KeptRoom singerId={id as SingerId} />
          </CareDoor>
        )}
      </Route>
      <Route path="/singers/:id/merge">
        {({ id }) => (
          <CareDoor shows="cards">
            <screens.MergeRoom singerId={id as SingerId} />
          </CareDoor>
        )}
      </Route>
      <Route path={paths.followUps}>
        <CareDoor shows="cards">
          <screens.FollowUpsRoom />
        </CareDoor>
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
      <Route path="/session/:id/helping">
        {({ id }) => (
          <CareDoor shows="cards">
            <screens.HelpingRoom sessionId={id as SessionId} />
          </CareDoor>
        )}
      </Route>
      <Route path="/session/:id/arranging">
        {({ id }) => (
          <CareDoor shows="cards">
            <screens.ArrangingRoom sessionId={id as SessionId} />
          </CareDoor>
        )}
      </Route>
      <Route path={paths.capacity}>
        <CareDoor shows="cards">
          <screens.CapacityRoom />
        </CareDoor>
      </Route>
      <Route path={paths.lock}>
        <screens.LockRoom />
      </Route>
      <Route path={paths.devices}>
        <screens.DevicesRoom />
      </Route>
      <Route path={paths.invite}>
        <screens.InviteRoom />
      </Route>
      <Route path={paths.stuck}>
        <screens.StuckRoom />
      </Route>
      <Route path={paths.twoVersions}>
        <CareDoor shows="cards">
          <screens.TwoVersionsRoom />
        </CareDoor>
      </Route>
      <Route path="/singers/:id/two-versions">
        {({ id }) => (
          <CareDoor shows="cards">
            <screens.TwoVersionsRoom of={id as SingerId} />
          </CareDoor>
        )}
      </Route>
      <Route path={paths.join}>
        <JoinRoom />
      </Route>
      <Route path={paths.choir}>
        <screens.ChoirRoom
          install={<InstallOffer installs={installs} />}
          forgetting={
            role === "leader" || role === "coordinator" ? <screens.RetentionRoom /> : null
          }
        />
      </Route>
      <Route path={paths.rota}>
        <screens.RotaRoom />
      </Route>
      <Route path="/session/:id/rota">
        {({ id }) => <screens.RotaDateRoom sessionId={id as SessionId} />}
      </Route>
      <Route path={paths.fillGaps}>
        <screens.FillRoom />
      </Route>
      <Route path={paths.load}>
        <screens.LoadRoom />
      </Route>
      <Route path="/session/:id/afterwards">
        {({ id }) => <screens.AfterwardsRoom sessionId={id as SessionId} />}
      </Route>
      <Route path={paths.amIOn}>
        <screens.AmIOnRoom notices={notices} />
      </Route>
      <Route path="/am-i-on/:id">{({ id }) => <screens.DutyRoom dutyId={id as DutyId} />}</Route>
      <Route path={paths.rotaPoster}>
        <screens.PosterRoom />
      </Route>
      <Route path="/session/:id/tonight">
        {({ id }) => <screens.TonightRoom sessionId={id as SessionId} />}
      </Route>
      <Route path="/session/:id/substitute">
        {({ id }) => <screens.SubstituteRoom sessionId={id as SessionId} />}
      </Route>
      <Route path={paths.team}>
        <screens.TeamRoom />
      </Route>
      <Route path={paths.tasks}>
        <screens.TasksRoom />
      </Route>
      <Route path="/team/tasks/:id">{({ id }) => <screens.TaskRoom taskId={id as TaskId} />}</Route>
      <Route path="/team/:id">{({ id }) => <screens.HelperRoom helperId={id as HelperId} />}</Route>
      <Route>
        <Redirect to={paths.today} />
      </Route>
    </Switch>
  );
}

/** Those that have the whole page to themselves. */
export function FurtherBareRooms() {
  return (
    <Switch>
      <Route path="/session/:id/run/conduct">
        {({ id }) => <screens.ConductRoom sessionId={id as SessionId} />}
      </Route>
      <Route path="/singers/:id/together">
        {({ id }) => (
          <CareDoor shows="cards" isBare>
            <screens.TogetherRoom singerId={id as SingerId} />
          </CareDoor>
        )}
      </Route>
      <Route path="/session/:id/pianist">
        {({ id }) => <screens.PianistRoom sessionId={id as SessionId} />}
      </Route>
      <Route path="/session/:id/singers">
        {({ id }) => <screens.SingersViewRoom sessionId={id as SessionId} />}
      </Route>
    </Switch>
  );
}
