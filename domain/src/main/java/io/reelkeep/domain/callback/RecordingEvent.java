package io.reelkeep.domain.callback;

import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something has happened to a recording that others may want to know (F82). Says all that is told of it: the recording may
 * be gone a moment later.
 *
 * @param operator who did it; empty when it happened by itself
 * @param files those it is about, if any
 * @param request what was asked for, of {@link Kind#APPLIED}
 * @param language of {@link Kind#TRANSCRIBED}, as in BCP 47
 */
public record RecordingEvent(
        Kind kind,
        TenantId tenant,
        RecordingId recording,
        Recording.Subject about,
        Origin origin,
        Optional<UserId> operator,
        List<RecordingFile> files,
        Optional<Request> request,
        Optional<String> language,
        Instant at) {
    private static final String LOCAL_STARTED = "您已开启本地录制";
    private static final String LOCAL_STOPPED = "您已停止本地录制";

    /** What has happened. The names are kept in the database: never rename one. */
    public enum Kind {
        STARTED,
        PAUSED,
        RESUMED,
        /** Nothing more is recorded, told to or because nothing came. */
        STOPPED,
        /** The files of a take are there. */
        COMPLETED,
        /** At least one file of a take could not be made. */
        FAILED,
        DELETED,
        /** A clip was cut: {@link RecordingEvent#files()} are the new ones. */
        CLIPPED,
        /** Somebody asks to be let in. */
        APPLIED,
        /** The name or the sharing has changed. */
        UPDATED,
        /** There is a transcript of a file. */
        TRANSCRIBED
    }

    /** Somebody's wish to watch, and why. */
    public record Request(String id, String reason) {
        public Request {
            Checks.text(id, 64, "request id");
        }
    }

    public RecordingEvent {
        files = List.copyOf(files);
    }

    /** That and when; by nobody and about no file in particular. */
    public static RecordingEvent of(Kind kind, Recording recording, Instant now) {
        return new RecordingEvent(
                kind,
                recording.tenant(),
                recording.id(),
                recording.about(),
                recording.origin(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                now);
    }

    /** The same, done by {@code somebody}. */
    public RecordingEvent by(UserId somebody) {
        return new RecordingEvent(
                kind, tenant, recording, about, origin, Optional.of(somebody), files, request, language, at);
    }

    /** The same about {@code some} files. */
    public RecordingEvent about(List<RecordingFile> some) {
        return new RecordingEvent(kind, tenant, recording, about, origin, operator, some, request, language, at);
    }

    /** The same with what was asked for. */
    public RecordingEvent asking(Request wish) {
        return new RecordingEvent(
                kind, tenant, recording, about, origin, operator, files, Optional.of(wish), language, at);
    }

    /** The same in {@code tongue}, as in BCP 47. */
    public RecordingEvent in(String tongue) {
        return new RecordingEvent(
                kind, tenant, recording, about, origin, operator, files, request, Optional.of(tongue), at);
    }

    /** What the chat of a class says when its recording on a teacher's machine begins or ends (F91). */
    public Optional<String> chatNotice() {
        if (origin != Origin.LOCAL) {
            return Optional.empty();
        }
        return switch (kind) {
            case STARTED -> Optional.of(LOCAL_STARTED);
            case STOPPED -> Optional.of(LOCAL_STOPPED);
            case PAUSED, RESUMED, COMPLETED, FAILED, DELETED, CLIPPED, APPLIED, UPDATED, TRANSCRIBED ->
                Optional.empty();
        };
    }
}
