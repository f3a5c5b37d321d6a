package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.retention.port.Lifespans;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.retention.LegalHold;
import io.reelkeep.domain.retention.Lifespan;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.retention.port.Lifespans} promises. */
public interface LifespansContract extends LifecycleContract {
    /** One below, at and one above; the youngest file decides. */
    @Test
    default void the_youngest_file_of_a_recording_decides_when_it_ends() {
        TenantId tenant = knownTenant().id();
        Meeting meeting = knownMeeting(tenant);
        Recording folder = SampleRecordings.folder(meeting, Origin.LOCAL);
        RecordingFile file = SampleRecordings.file(knownCapture(meeting, folder).id(), knownBlob(tenant));
        folder.add(file);
        inOne(() -> stores().recordings().add(folder));
        Instant made = file.createdAt();
        assertThat(made).isAfterOrEqualTo(folder.createdAt());

        assertThat(within(tenant, false, Map.of(Origin.LOCAL, made.minusMillis(1)), NOON))
                .isEmpty();
        assertThat(within(tenant, false, Map.of(Origin.LOCAL, made), NOON))
                .containsExactly(new Lifespan(folder.id(), Origin.LOCAL, made, Optional.empty(), false));
        assertThat(within(tenant, false, Map.of(Origin.LOCAL, made.plusMillis(1)), NOON))
                .hasSize(1);
        assertThat(within(tenant, false, Map.of(Origin.CLOUD, made), NOON)).isEmpty();
        assertThat(within(tenant, false, Map.of(), NOON)).isEmpty();
        assertThat(within(tenant, true, Map.of(), NOON)).hasSize(1);
        assertThat(within(knownTenant().id(), true, Map.of(), NOON)).isEmpty();
    }

    @Test
    default void a_recording_without_files_counts_from_its_beginning() {
        Recording folder = folder(knownTenant().id());

        assertThat(within(folder.tenant(), false, Map.of(Origin.LOCAL, folder.createdAt()), NOON))
                .extracting(Lifespan::youngestAt)
                .containsExactly(folder.createdAt());
        assertThat(within(
                        folder.tenant(),
                        false,
                        Map.of(Origin.LOCAL, folder.createdAt().minusMillis(1)),
                        NOON))
                .isEmpty();
    }

    /** Rules do not reach into the bin, which has a time of its own; holds are told. */
    @Test
    default void what_lies_in_the_bin_ends_at_its_own_time() {
        Recording folder = folder(knownTenant().id());
        TenantId tenant = folder.tenant();
        throwAway(folder);
        inOne(() -> lifecycle()
                .holds()
                .put(new LegalHold(tenant, folder.id(), "court", new AppId(7), Optional.empty(), NOON)));
        Map<Origin, Instant> old = Map.of(Origin.LOCAL, NOON.plusSeconds(999));

        assertThat(within(tenant, false, old, NOON.plusSeconds(60).minusMillis(1)))
                .isEmpty();
        assertThat(within(tenant, false, old, NOON.plusSeconds(60)))
                .containsExactly(new Lifespan(
                        folder.id(), Origin.LOCAL, folder.createdAt(), Optional.of(NOON.plusSeconds(60)), true));
        assertThat(within(tenant, true, Map.of(), NOON)).hasSize(1);
    }

    @Test
    default void lifespans_are_read_page_by_page() {
        TenantId tenant = knownTenant().id();
        List<Recording> folders = List.of(folder(tenant), folder(tenant), folder(tenant));
        var all = new Lifespans.Bounds(tenant, true, Map.of(), NOON);

        List<Lifespan> two = inOne(() -> lifecycle().lifespans().within(all, 0, 2));
        List<Lifespan> rest = inOne(
                () -> lifecycle().lifespans().within(all, two.get(1).recording().value(), 2));

        assertThat(two)
                .extracting(Lifespan::recording)
                .containsExactly(folders.get(0).id(), folders.get(1).id());
        assertThat(rest)
                .extracting(Lifespan::recording)
                .containsExactly(folders.get(2).id());
    }
}
