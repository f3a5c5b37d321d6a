package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Sittings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.recording.Sitting;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;

/** Starts and stops classes, and shows them (contract: Classroom 5). Recording does not depend on it. */
public final class HoldClass {
    private final Workbench bench;
    private final Meetings meetings;
    private final Sittings sittings;

    public HoldClass(Workbench bench, Meetings meetings, Sittings sittings) {
        this.bench = bench;
        this.meetings = meetings;
        this.sittings = sittings;
    }

    /** A class as it was appointed, and as it took place. */
    public record View(Meeting lesson, Optional<Sitting> sitting) {}

    /** How it went. */
    public enum Outcome {
        /** As asked, now or before. */
        DONE,
        /** What was never started cannot be stopped. */
        NOT_STARTED,
        /** What has been stopped is not started again. */
        OVER
    }

    /** The class with that number; of several, the one that begins last. */
    public View show(TenantId tenant, String number) {
        return bench.transactions().inOne(() -> {
            Meeting lesson = known(tenant, number);
            return new View(lesson, sittings.find(tenant, lesson.id()));
        });
    }

    /** @throws Refusal NOT_PERMITTED unless {@code teacher} teaches it */
    public Outcome start(TenantId tenant, String number, UserId teacher) {
        return bench.transactions().inOne(() -> {
            Meeting lesson = taught(tenant, number, teacher);
            sittings.add(Sitting.of(lesson, bench.now()));
            boolean over =
                    sittings.find(tenant, lesson.id()).filter(Sitting::isOver).isPresent();
            return over ? Outcome.OVER : Outcome.DONE;
        });
    }

    /** @throws Refusal NOT_PERMITTED unless {@code teacher} teaches it */
    public Outcome stop(TenantId tenant, String number, UserId teacher) {
        return bench.transactions().inOne(() -> {
            Meeting lesson = taught(tenant, number, teacher);
            Optional<Sitting> sitting = sittings.lock(tenant, lesson.id());
            sitting.filter(running -> !running.isOver())
                    .map(running -> running.stopped(bench.now()))
                    .ifPresent(sittings::save);
            return sitting.isPresent() ? Outcome.DONE : Outcome.NOT_STARTED;
        });
    }

    private Meeting taught(TenantId tenant, String number, UserId teacher) {
        Meeting lesson = known(tenant, number);
        if (!lesson.first(MeetingRole.TEACHER).orElse(lesson.creator()).equals(teacher)) {
            throw new Refusal(Reason.NOT_PERMITTED, teacher + " does not teach this class");
        }
        return lesson;
    }

    private Meeting known(TenantId tenant, String number) {
        return meetings.latestOf(tenant, Meeting.Kind.CLASS, number)
                .orElseThrow(() -> new Refusal(Reason.MEETING_UNKNOWN, "there is no class " + number));
    }
}
