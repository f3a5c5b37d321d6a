package io.reelkeep.bootstrap;

import io.reelkeep.application.captions.KeepCaptions;
import io.reelkeep.application.capture.AcceptSegment;
import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.capture.StopCapture;
import io.reelkeep.application.people.port.PasswordHasher;
import io.reelkeep.application.people.port.Passwords;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.setup.SetUpHouse;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.bootstrap.demonstration.Camera;
import io.reelkeep.bootstrap.demonstration.Demonstration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The first run. */
@ApplicationScoped
public class SetupWiring {
    @Produces
    @Singleton
    SetUpHouse setUpHouse(
            Workbench bench,
            Tenants tenants,
            Users users,
            Passwords passwords,
            PasswordHasher hasher,
            Meetings meetings) {
        return new SetUpHouse(bench, tenants, users, passwords, hasher, meetings);
    }

    @Produces
    @Singleton
    Demonstration demonstration(
            Workbench bench, Meetings meetings, Recordings recordings, Camera camera, KeepCaptions captions) {
        return new Demonstration(bench, meetings, recordings, camera, captions);
    }

    @Produces
    @Singleton
    Camera camera(StartCapture starts, AcceptSegment accepts, StopCapture stops) {
        return new Camera(starts, accepts, stops);
    }
}
