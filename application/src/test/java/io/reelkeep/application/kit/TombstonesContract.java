package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.deletion.DeletedObject.Kind;
import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of tombstones promises. */
public interface TombstonesContract extends StoreContract {
    private Recording folder() {
        return knownRecording(knownMeeting(knownTenant().id()));
    }

    private static DeletedObject object(Recording folder) {
        return DeletedObject.condemned(folder.tenant(), folder.id(), Kind.RECIPE, SampleIds.blob(), SampleTenants.NOON);
    }

    @Test
    default void tells_files_from_the_whole_and_keeps_who_deleted_them() {
        Recording folder = folder();
        RecordingFile file = SampleRecordings.file(new CaptureId(SampleIds.next()), SampleIds.blob());
        var app = new DeletedBy(new AppId(7), Optional.empty());
        var person = new DeletedBy(new AppId(7), Optional.of(new UserId("alice")));
        Tombstone whole = Tombstone.of(folder, app, SampleTenants.NOON);
        Tombstone one = Tombstone.of(folder, file, person, SampleTenants.NOON);
        inOne(() -> {
            stores().tombstones().add(whole);
            stores().tombstones().add(one);
        });

        assertThat(inOne(() -> stores().tombstones().find(folder.tenant(), folder.id())))
                .contains(whole);
        assertThat(inOne(() -> stores().tombstones().find(folder.tenant(), file.id())))
                .contains(one);
        assertThat(inOne(() -> stores().tombstones().of(folder.tenant(), folder.id())))
                .containsExactly(one, whole);
    }

    @Test
    default void tombstones_of_another_tenant_do_not_exist() {
        Recording folder = folder();
        var app = new DeletedBy(new AppId(7), Optional.empty());
        inOne(() -> stores().tombstones().add(Tombstone.of(folder, app, SampleTenants.NOON)));
        inOne(() -> stores().tombstones().put(object(folder)));
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().tombstones().find(other, folder.id()))).isEmpty();
        assertThat(inOne(() -> stores().tombstones().objects(other, folder.id())))
                .isEmpty();
    }

    @Test
    default void ticks_bytes_off_once_they_are_erased() {
        Recording folder = folder();
        DeletedObject left = object(folder);
        DeletedObject segment = object(folder).measured(17, Optional.of(SampleIds.sha256("seventeen bytes")));
        inOne(() -> {
            stores().tombstones().put(left);
            stores().tombstones().put(segment);
        });

        inOne(() -> stores().tombstones().put(segment.erased(SampleTenants.NOON)));

        assertThat(inOne(() -> stores().tombstones().condemned(folder.tenant(), folder.id(), 10)))
                .containsExactly(left);
        assertThat(inOne(() -> stores().tombstones().objects(folder.tenant(), folder.id())))
                .containsExactlyInAnyOrder(left, segment.erased(SampleTenants.NOON));
    }

    @Test
    default void lists_what_was_deleted_in_a_span_of_time_the_newest_first() {
        Recording folder = folder();
        RecordingFile file = SampleRecordings.file(new CaptureId(SampleIds.next()), SampleIds.blob());
        var app = new DeletedBy(new AppId(7), Optional.empty());
        Tombstone one = Tombstone.of(folder, file, app, SampleTenants.NOON);
        Tombstone whole = Tombstone.of(folder, app, SampleTenants.NOON.plusSeconds(1));
        inOne(() -> {
            stores().tombstones().add(one);
            stores().tombstones().add(whole);
        });
        Optional<Tombstone> start = Optional.empty();
        var noon = SampleTenants.NOON;
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().tombstones().list(folder.tenant(), noon, noon.plusSeconds(1), start, 10)))
                .containsExactly(whole, one);
        assertThat(inOne(() -> stores().tombstones().list(folder.tenant(), noon, noon.plusSeconds(9), start, 1)))
                .containsExactly(whole);
        assertThat(inOne(() ->
                        stores().tombstones().list(folder.tenant(), noon, noon.plusSeconds(9), Optional.of(whole), 10)))
                .containsExactly(one);
        assertThat(inOne(() -> stores().tombstones().list(folder.tenant(), noon, noon, start, 10)))
                .containsExactly(one);
        assertThat(inOne(() -> stores().tombstones().list(other, noon, noon, start, 10)))
                .isEmpty();
    }

    @Test
    default void keeps_since_when_nothing_is_left_of_what_was_deleted() {
        Recording folder = folder();
        var app = new DeletedBy(new AppId(7), Optional.empty());
        inOne(() -> stores().tombstones().add(Tombstone.of(folder, app, SampleTenants.NOON)));
        assertThat(inOne(() -> stores().tombstones().unconfirmed(SampleTenants.NOON, 1_000_000)))
                .extracting(Tombstone::recording)
                .contains(folder.id());
        assertThat(inOne(() -> stores().tombstones().unconfirmed(SampleTenants.NOON.minusMillis(1), 1_000_000)))
                .extracting(Tombstone::recording)
                .doesNotContain(folder.id());

        inOne(() -> stores().tombstones().erased(folder.tenant(), folder.id(), SampleTenants.NOON.plusSeconds(3)));
        inOne(() -> stores().tombstones().erased(folder.tenant(), folder.id(), SampleTenants.NOON.plusSeconds(4)));

        assertThat(inOne(() -> stores().tombstones().find(folder.tenant(), folder.id())))
                .flatMap(Tombstone::erasedAt)
                .contains(SampleTenants.NOON.plusSeconds(3));
        assertThat(inOne(() -> stores().tombstones().unconfirmed(SampleTenants.NOON, 1_000_000)))
                .extracting(Tombstone::recording)
                .doesNotContain(folder.id());
    }
}
