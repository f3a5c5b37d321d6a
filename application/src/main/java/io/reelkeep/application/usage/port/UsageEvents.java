package io.reelkeep.application.usage.port;

import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.usage.ClientKey;
import io.reelkeep.domain.usage.UsageEvent;
import io.reelkeep.domain.usage.UsageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The views and downloads of each tenant's files, each with a row of its own. */
public interface UsageEvents {
    /** Every zone is ahead of UTC by a multiple of this: no day begins within one. */
    Duration TALLIED_BY = Duration.ofMinutes(15);

    /**
     * The last one of each of these clients; other writers of the same ones wait until the transaction ends. In no order.
     * Clients that were never seen are left out.
     */
    List<UsageEvent> lockLatest(TenantId tenant, Collection<ClientKey> clients);

    /** @throws io.reelkeep.application.shared.port.DatabaseException.Duplicate when the client has one of that number */
    void add(UsageEvent event);

    /** Keeps when and how far it was seen. Only within the transaction that locked it. */
    void save(UsageEvent event);

    /** Who viewers were is not known any more, of all that a tenant has. */
    void forgetViewers(TenantId tenant);

    /** How many of a recording began within the window; those of 15 minutes are counted together. In no order. */
    List<Tally> tallies(TenantId tenant, RecordingId recording, SearchWindow window);

    /** How often each of these recordings was watched and taken along in all; those that never were are left out. */
    Map<RecordingId, Totals> totals(TenantId tenant, Collection<RecordingId> recordings);

    /** Of one recording, with all its files. */
    record Totals(long views, long downloads) {
        public static final Totals NONE = new Totals(0, 0);

        /** With {@code count} more of one kind. */
        public Totals with(UsageKind kind, long count) {
            return switch (kind) {
                case VIEW -> new Totals(views + count, downloads);
                case DOWNLOAD -> new Totals(views, downloads + count);
            };
        }
    }

    /** Those that began within the window, newest first: stable while paging. */
    Page<UsageEvent> list(Criteria criteria, int page, int pageSize);

    /**
     * What to look for; an empty field does not restrict.
     *
     * @param window of their beginnings
     */
    record Criteria(
            TenantId tenant,
            RecordingId recording,
            Optional<RecordingFileId> file,
            Optional<UsageKind> kind,
            SearchWindow window) {}

    /**
     * A number of views or downloads of one file.
     *
     * @param since when the 15 minutes begin in which they began
     */
    record Tally(RecordingFileId file, UsageKind kind, Instant since, long count) {}
}
