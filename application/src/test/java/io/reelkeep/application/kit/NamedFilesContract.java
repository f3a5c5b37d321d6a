package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Recordings} promises of looking for files by how their names begin (F125). */
public interface NamedFilesContract extends StoreContract {
    private Recording folder(TenantId tenant, Origin origin, RecordingFile.Making making, String... names) {
        Meeting meeting = knownMeeting(tenant);
        Recording folder = SampleRecordings.folder(meeting, origin);
        inOne(() -> stores().recordings().add(folder));
        Capture capture = knownCapture(meeting, folder);
        for (int index = 0; index < names.length; index++) {
            RecordingFile file =
                    SampleRecordings.file(capture.id(), knownBlob(tenant), SampleTenants.NOON.minusSeconds(index));
            folder.add(new RecordingFile(
                    file.id(),
                    file.capture(),
                    making,
                    names[index],
                    file.body(),
                    file.startedAt(),
                    file.endedAt(),
                    file.durationMillis(),
                    file.codecs(),
                    file.gaps(),
                    file.createdAt()));
        }
        inOne(() -> stores().recordings().save(folder));
        return folder;
    }

    private Recording live(TenantId tenant, String... names) {
        return folder(tenant, Origin.LIVE, RecordingFile.Making.RECORDED, names);
    }

    private Page<Recordings.FileIn> find(TenantId tenant, String prefix, int page, int pageSize) {
        return inOne(() -> stores().recordings().filesNamed(tenant, Origin.LIVE, prefix, page, pageSize));
    }

    private List<String> names(TenantId tenant, String prefix) {
        return find(tenant, prefix, 1, 10).items().stream()
                .map(one -> one.file().name())
                .toList();
    }

    @Test
    default void finds_files_by_how_their_names_begin_in_the_order_of_recording() {
        TenantId tenant = knownTenant().id();
        live(tenant, "web_video_3", "web_video_2", "a web_video");
        live(tenant, "web_video_9");

        assertThat(names(tenant, "web_")).containsExactly("web_video_2", "web_video_3", "web_video_9");
        assertThat(names(tenant, "web_video_2")).containsExactly("web_video_2");
        assertThat(names(tenant, "nothing")).isEmpty();
    }

    @Test
    default void no_character_of_the_prefix_is_special() {
        TenantId tenant = knownTenant().id();
        live(tenant, "a_b", "aXb", "100%", "100x", "a!b", "back\\slash", "课_1");

        assertThat(names(tenant, "a_")).containsExactly("a_b");
        assertThat(names(tenant, "100%")).containsExactly("100%");
        assertThat(names(tenant, "%")).isEmpty();
        assertThat(names(tenant, "a!")).containsExactly("a!b");
        assertThat(names(tenant, "back\\")).containsExactly("back\\slash");
        assertThat(names(tenant, "课")).containsExactly("课_1");
        assertThat(names(tenant, "A")).isEmpty();
    }

    @Test
    default void only_what_was_recorded_in_that_way_is_found() {
        TenantId tenant = knownTenant().id();
        folder(tenant, Origin.CLOUD, RecordingFile.Making.RECORDED, "lesson 1");
        folder(tenant, Origin.LIVE, RecordingFile.Making.CLIPPED, "lesson 2");
        Recording live = live(tenant, "lesson 3");

        assertThat(find(tenant, "lesson", 1, 10).items())
                .containsExactly(new Recordings.FileIn(live.id(), live.files().get(0)));
        assertThat(names(knownTenant().id(), "lesson")).isEmpty();
    }

    @Test
    default void pages_tell_how_many_there_are_in_all() {
        TenantId tenant = knownTenant().id();
        live(tenant, "x5", "x4", "x3", "x2", "x1");

        Page<Recordings.FileIn> second = find(tenant, "x", 2, 2);

        assertThat(second.total()).isEqualTo(5);
        assertThat(second.items()).extracting(one -> one.file().name()).containsExactly("x3", "x4");
        assertThat(find(tenant, "x", 100_000_000, 100).items()).isEmpty();
    }

    @Test
    default void finds_the_recording_that_has_a_file() {
        TenantId tenant = knownTenant().id();
        Recording folder = live(tenant, "one", "two");
        RecordingFileId file = folder.files().get(1).id();

        assertThat(inOne(() -> stores().recordings().holding(tenant, file)))
                .map(Recording::snapshot)
                .contains(folder.snapshot());
        TenantId other = knownTenant().id();
        assertThat(inOne(() -> stores().recordings().holding(other, file))).isEmpty();
        assertThat(inOne(() -> stores().recordings().holding(tenant, new RecordingFileId(1))))
                .isEmpty();
    }
}
