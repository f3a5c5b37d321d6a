package io.reelkeep.application.recording.port;

import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppReach;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The recordings of each tenant. */
public interface Recordings {
    /**
     * @throws io.reelkeep.application.shared.port.DatabaseException.Duplicate when the meeting has a folder for that way
     *     of recording
     */
    void add(Recording recording);

    /** Keeps what has changed. Only within the transaction that locked or found it. */
    void save(Recording recording);

    /** The file and its gaps are no more. Only within the transaction that locked the recording. */
    void removeFile(Recording recording, RecordingFileId file);

    /** The recording is no more, and with it all its files. Only within the transaction that locked it. */
    void remove(Recording recording);

    Optional<Recording> find(TenantId tenant, RecordingId id);

    /** Finds for a change: other writers of the same recording wait until the transaction ends. */
    Optional<Recording> lock(TenantId tenant, RecordingId id);

    /** The folder of a meeting for one way of recording, locked as by {@link #lock}. */
    Optional<Recording> lockOf(TenantId tenant, MeetingId meeting, Origin origin);

    /** Newest meeting first, then highest id first: stable while paging. */
    Page<Recording> search(Criteria criteria, int page, int pageSize);

    /** The recording that has this file. */
    Optional<Recording> holding(TenantId tenant, RecordingFileId file);

    /**
     * The files that were made out of what was recorded in one way, and whose name begins exactly like that; in the
     * order of recording, then of their ids.
     */
    Page<FileIn> filesNamed(TenantId tenant, Origin origin, String prefix, int page, int pageSize);

    /** A file and the recording that has it. */
    record FileIn(RecordingId recording, RecordingFile file) {}

    /**
     * The next of {@link #search} in the same order, without counting the list: what comes or goes meanwhile neither repeats
     * nor hides another.
     *
     * @param after exclusive; empty for the beginning
     */
    List<Recording> searchOn(Criteria criteria, Optional<Place> after, int limit);

    /**
     * Those that were added or saved at {@code since} or later, by the clock of whoever did it; in no order. What is deleted, or
     * lies in the recycle bin, is not among them.
     */
    List<Change> changedSince(TenantId tenant, Instant since);

    /** Of these, what that person owns or was let in to. */
    Set<RecordingId> seenBy(TenantId tenant, UserId person, Set<RecordingId> recordings);

    /**
     * A recording as it is since its last change.
     *
     * @param revision another one after each change
     */
    record Change(RecordingId recording, long revision) {}

    /** Where a recording stands in the order of a list. */
    record Place(Instant startedAt, RecordingId id) {
        public static Place of(Recording recording) {
            return new Place(recording.about().startedAt(), recording.id());
        }
    }

    /**
     * What to look for; an empty field does not restrict.
     *
     * @param from of the meeting's start, inclusive
     * @param to inclusive
     * @param reach what else is out of sight
     * @param seenBy only those that this person owns or was let in to
     * @param titled part of the title, in upper or lower case; every character stands for itself
     */
    record Criteria(
            TenantId tenant,
            Optional<MeetingId> meeting,
            Optional<String> meetingCode,
            Optional<UserId> owner,
            Set<Origin> origins,
            Instant from,
            Instant to,
            AppReach reach,
            Optional<UserId> seenBy,
            Optional<String> titled,
            Optional<RecordingState> state) {
        public Criteria {
            origins = Set.copyOf(origins);
        }

        /** Whatever it is called and wherever it stands. */
        public Criteria(
                TenantId tenant,
                Optional<MeetingId> meeting,
                Optional<String> meetingCode,
                Optional<UserId> owner,
                Set<Origin> origins,
                Instant from,
                Instant to,
                AppReach reach,
                Optional<UserId> seenBy) {
            this(
                    tenant,
                    meeting,
                    meetingCode,
                    owner,
                    origins,
                    from,
                    to,
                    reach,
                    seenBy,
                    Optional.empty(),
                    Optional.empty());
        }

        /** Whoever sees them. */
        public Criteria(
                TenantId tenant,
                Optional<MeetingId> meeting,
                Optional<String> meetingCode,
                Optional<UserId> owner,
                Set<Origin> origins,
                Instant from,
                Instant to,
                AppReach reach) {
            this(tenant, meeting, meetingCode, owner, origins, from, to, reach, Optional.empty());
        }

        /** Of these, only those that {@code person} owns or was let in to; all of them when it is empty. */
        public Criteria seenBy(Optional<UserId> person) {
            return new Criteria(tenant, meeting, meetingCode, owner, origins, from, to, reach, person, titled, state);
        }

        /** Of these, only those of {@code person}. */
        public Criteria ownedBy(UserId person) {
            return new Criteria(
                    tenant, meeting, meetingCode, Optional.of(person), origins, from, to, reach, seenBy, titled, state);
        }

        /** Of these, only those with {@code part} in their title. */
        public Criteria titled(Optional<String> part) {
            return new Criteria(tenant, meeting, meetingCode, owner, origins, from, to, reach, seenBy, part, state);
        }

        /** Of these, only those in that state. */
        public Criteria in(Optional<RecordingState> wanted) {
            return new Criteria(tenant, meeting, meetingCode, owner, origins, from, to, reach, seenBy, titled, wanted);
        }

        /** In the whole tenant. */
        public Criteria(
                TenantId tenant,
                Optional<MeetingId> meeting,
                Optional<String> meetingCode,
                Optional<UserId> owner,
                Set<Origin> origins,
                Instant from,
                Instant to) {
            this(tenant, meeting, meetingCode, owner, origins, from, to, AppReach.WHOLE_TENANT);
        }
    }
}
