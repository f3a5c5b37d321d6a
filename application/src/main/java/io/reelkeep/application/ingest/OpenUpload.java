package io.reelkeep.application.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.standing.port.Room;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;

/** Makes room for a whole file that is to be brought in, in one run (tus creation) or in blocks. */
public final class OpenUpload {
    private final Workbench bench;
    private final Users users;
    private final Meetings meetings;
    private final Uploads uploads;
    private final Blobs blobs;
    private final Tools tools;

    public OpenUpload(Workbench bench, Users users, Meetings meetings, Uploads uploads, Blobs blobs, Tools tools) {
        this.bench = bench;
        this.users = users;
        this.meetings = meetings;
        this.uploads = uploads;
        this.blobs = blobs;
        this.tools = tools;
    }

    /** Chance, bounds and where there is room. */
    public record Tools(SecretSource secrets, UploadLimits limits, Room room) {}

    /** What is to come; bounds as in {@link Upload}. */
    public record Command(
            TenantId tenant,
            UserId owner,
            Optional<MeetingId> meeting,
            String fileName,
            String metadata,
            long lengthBytes,
            Optional<Integer> blockBytes) {
        /** A file that comes in one run. */
        public Command(
                TenantId tenant,
                UserId owner,
                Optional<MeetingId> meeting,
                String fileName,
                String metadata,
                long lengthBytes) {
            this(tenant, owner, meeting, fileName, metadata, lengthBytes, Optional.empty());
        }
    }

    /**
     * Opens it, with a place for all of its bytes.
     *
     * @throws Refusal BODY_TOO_LARGE above the limit, TOO_MANY_UPLOADS while too many are unfinished, SUBSCRIPTION_LAPSED,
     *     or QUOTA_EXHAUSTED when there is no room for it
     */
    public Upload open(Command command) {
        if (command.lengthBytes() > tools.limits().maxBytes()) {
            throw new Refusal(Reason.BODY_TOO_LARGE, "at most " + tools.limits().maxBytes() + " bytes are accepted");
        }
        return bench.transactions().inOne(() -> {
            refuseStrangers(command);
            tools.room().take(command.tenant(), command.lengthBytes(), bench.now());
            var upload = new Upload(
                    new UploadId(tools.secrets().hex(16)),
                    command.tenant(),
                    command.owner(),
                    command.meeting(),
                    command.fileName(),
                    command.metadata(),
                    command.lengthBytes(),
                    0,
                    blobs.intend(command.tenant(), command.lengthBytes()),
                    command.blockBytes(),
                    bench.now(),
                    bench.now().plus(tools.limits().expiry()),
                    Optional.empty());
            uploads.add(upload);
            return upload;
        });
    }

    private void refuseStrangers(Command command) {
        if (users.find(command.tenant(), command.owner()).isEmpty()) {
            throw new Refusal(Reason.USER_UNKNOWN, "there is no user " + command.owner());
        }
        command.meeting()
                .filter(id -> meetings.find(command.tenant(), id).isEmpty())
                .ifPresent(id -> {
                    throw new Refusal(Reason.MEETING_UNKNOWN, "there is no meeting " + id);
                });
        if (uploads.countOpen(command.tenant()) >= tools.limits().maxOpen()) {
            throw new Refusal(Reason.TOO_MANY_UPLOADS, "finish or terminate other uploads first");
        }
    }
}
