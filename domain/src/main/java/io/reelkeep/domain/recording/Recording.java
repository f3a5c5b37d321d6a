package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppReach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one meeting: everything that was recorded of it in one way, as one or more files (C22). It belongs to
 * the meeting's creator, whoever pressed the button (F2).
 */
public final class Recording {
    /** The longest title, in characters. */
    public static final int MAX_TITLE_LENGTH = 256;

    private static final Comparator<RecordingFile> IN_TIME = Comparator.comparing(RecordingFile::startedAt)
            .thenComparing(file -> file.id().value());

    private final RecordingId id;
    private final TenantId tenant;
    private Subject about;
    private final Origin origin;
    private final Instant createdAt;
    private final List<Take> takes;
    private final List<RecordingFile> files;

    /** The meeting as it was when recording began; renaming a meeting does not rename its recordings. */
    public record Subject(
            MeetingId meeting,
            String meetingCode,
            String title,
            UserId owner,
            UserId host,
            Instant startedAt,
            Optional<AppId> madeThrough) {
        /** Of a meeting that was made through no application. */
        public Subject(
                MeetingId meeting, String meetingCode, String title, UserId owner, UserId host, Instant startedAt) {
            this(meeting, meetingCode, title, owner, host, startedAt, Optional.empty());
        }

        /** The same under another title. */
        Subject titled(String other) {
            Checks.text(other, MAX_TITLE_LENGTH, "subject");
            return new Subject(meeting, meetingCode, other, owner, host, startedAt, madeThrough);
        }

        /** Where it lies for an application of the same tenant. */
        public AppReach.Verdict verdict(AppReach reach) {
            return reach.verdict(madeThrough, owner);
        }

        /** @throws io.reelkeep.domain.shared.Refusal OTHER_APPLICATION or MEMBER_NOT_VISIBLE unless it is in reach */
        public void refuseBeyond(AppReach reach) {
            reach.refuseBeyond(madeThrough, owner);
        }
    }

    /** Everything a store keeps of a recording. The state follows from the takes and is kept for searching. */
    public record Snapshot(
            RecordingId id,
            TenantId tenant,
            Subject about,
            Origin origin,
            Instant createdAt,
            RecordingState state,
            List<Take> takes,
            List<RecordingFile> files) {
        public Snapshot {
            takes = List.copyOf(takes);
            files = List.copyOf(files);
        }
    }

    private Recording(Snapshot snapshot) {
        this.id = snapshot.id();
        this.tenant = snapshot.tenant();
        this.about = snapshot.about();
        this.origin = snapshot.origin();
        this.createdAt = snapshot.createdAt();
        this.takes = new ArrayList<>(snapshot.takes());
        this.files = new ArrayList<>(snapshot.files());
    }

    /** A folder for {@code meeting}, empty so far. */
    public static Recording of(Meeting meeting, RecordingId id, Origin origin, Instant now) {
        var about = new Subject(
                meeting.id(),
                meeting.code(),
                meeting.subject(),
                meeting.creator(),
                meeting.host(),
                meeting.startsAt(),
                meeting.madeThrough());
        return new Recording(
                new Snapshot(id, meeting.tenant(), about, origin, now, RecordingState.RECORDING, List.of(), List.of()));
    }

    public static Recording restore(Snapshot snapshot) {
        return new Recording(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(id, tenant, about, origin, createdAt, state(), takes, files);
    }

    /** A capture of this meeting has begun. */
    public void takeBegins(CaptureId capture) {
        replace(new Take(capture, Take.State.RUNNING, Optional.empty()));
    }

    /** Nothing more arrives for the capture; its files are being made. Also the way back from a failure. */
    public void takeIsProcessed(CaptureId capture) {
        replace(new Take(capture, Take.State.PROCESSING, Optional.empty()));
    }

    /** All files of the capture that could be made are made. */
    public void takeIsDone(CaptureId capture) {
        replace(new Take(capture, Take.State.DONE, Optional.empty()));
    }

    /** At least one file of the capture could not be made. */
    public void takeHasFailed(CaptureId capture, String failure) {
        replace(new Take(capture, Take.State.FAILED, Optional.of(failure)));
    }

    /** Adds a file; adding the same file again changes nothing. */
    public void add(RecordingFile file) {
        if (files.stream().noneMatch(known -> known.id().equals(file.id()))) {
            files.add(file);
            files.sort(IN_TIME);
        }
    }

    /** Gives the folder another title; the meeting keeps its own. */
    public void rename(String title) {
        about = about.titled(title);
    }

    /**
     * Gives a file another name.
     *
     * @return false when there is no such file: nothing changed
     */
    public boolean rename(RecordingFileId id, String name) {
        Optional<RecordingFile> file = file(id);
        file.ifPresent(known -> files.set(files.indexOf(known), known.named(name)));
        return file.isPresent();
    }

    /**
     * The bytes of a file have been written to a place of their own.
     *
     * @return false when the file is gone, or had been written by somebody else before: nothing changed
     */
    public boolean writtenTo(RecordingFileId id, FileBody recipe, BlobId whole) {
        Optional<RecordingFile> file = file(id).filter(known -> known.body().equals(recipe) && recipe.isRecipe());
        file.ifPresent(known -> files.set(files.indexOf(known), known.in(recipe.writtenTo(whole))));
        return file.isPresent();
    }

    /**
     * Nothing of a recording that is still being made can be deleted.
     *
     * @throws Refusal RECORDING_NOT_READY while it is recorded or its files are being made
     */
    public void refuseDeletionWhileMade() {
        if (has(Take.State.RUNNING) || has(Take.State.PROCESSING)) {
            throw new Refusal(
                    Reason.RECORDING_NOT_READY,
                    "the recording is still being made; it can be deleted once it is ready");
        }
    }

    /** What is under way decides, then what exists: a folder with files is ready even when another take failed. */
    public RecordingState state() {
        if (has(Take.State.RUNNING)) {
            return RecordingState.RECORDING;
        }
        if (has(Take.State.PROCESSING)) {
            return RecordingState.PROCESSING;
        }
        return files.isEmpty() ? RecordingState.FAILED : RecordingState.READY;
    }

    /** Why the latest take that failed did so. */
    public Optional<String> failure() {
        return takes.stream()
                .filter(take -> take.state() == Take.State.FAILED)
                .reduce((earlier, later) -> later)
                .flatMap(Take::failure);
    }

    public RecordingId id() {
        return id;
    }

    public TenantId tenant() {
        return tenant;
    }

    public Subject about() {
        return about;
    }

    public Origin origin() {
        return origin;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public List<Take> takes() {
        return List.copyOf(takes);
    }

    /** In the order of recording. */
    public List<RecordingFile> files() {
        return List.copyOf(files);
    }

    public Optional<RecordingFile> file(RecordingFileId file) {
        return files.stream().filter(known -> known.id().equals(file)).findFirst();
    }

    private boolean has(Take.State state) {
        return takes.stream().anyMatch(take -> take.state() == state);
    }

    private void replace(Take take) {
        takes.removeIf(known -> known.capture().equals(take.capture()));
        takes.add(take);
    }
}
