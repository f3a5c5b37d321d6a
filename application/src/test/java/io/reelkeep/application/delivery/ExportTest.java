package io.reelkeep.application.delivery;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.delivery.ShowExport.Export;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.domain.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

final class ExportTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = twoTakes();
    private final ShareScope whole = new ShareScope.WholeRecording(folder.id());

    private Recording twoTakes() {
        school.recorded();
        return school.recorded();
    }

    private Export export() {
        return kit.showExport.show(school.tenant, folder.id());
    }

    private Delivery archive(ShareScope scope, boolean soundOnly) {
        Visitor visitor = kit.fetcher(school.tenant, scope);
        return kit.deliverMedia.deliver(visitor, new Wanted.Archive(soundOnly), true);
    }

    /** F40 */
    @Test
    void all_files_are_in_the_archive_with_sizes_and_checksums() {
        kit.runDue();

        Delivery delivery = archive(whole, false);

        assertThat(delivery.mediaType()).isEqualTo("application/zip");
        assertThat(delivery.name()).endsWith(".zip");
        assertThat(text(delivery).lines())
                .containsExactly(
                        line(folder.files().get(0), ".mp4"), line(folder.files().get(1), " (2).mp4"));
    }

    /** The size is told before the bytes are ready: it does not depend on them. */
    @Test
    void an_archive_of_sound_is_prepared_when_somebody_asks() {
        ArchivePlan announced = export().sound().found().orElseThrow();
        assertThat(announced.isReady()).isFalse();
        assertRefused(Reason.BEING_PREPARED, () -> archive(whole, true));

        kit.runDue();

        assertThat(export().sound().found().orElseThrow().isReady()).isTrue();
        assertThat(archive(whole, true).sizeBytes())
                .isEqualTo(announced.rendition().sizeBytes());
        assertThat(text(archive(whole, true))).contains(".m4a").doesNotContain(" 00000000");
    }

    /** F38 */
    @Test
    void the_archive_of_a_link_to_one_file_has_that_file_only() {
        kit.runDue();
        RecordingFile second = folder.files().get(1);

        Delivery delivery = archive(new ShareScope.OneFile(folder.id(), second.id()), false);

        assertThat(text(delivery)).isEqualTo(line(second, ".mp4"));
        assertThat(delivery.changedAt()).isEqualTo(second.createdAt());
    }

    /** F41 */
    @Test
    void sound_alone_is_not_offered_where_there_is_none() {
        kit.renditions.fallSilent();

        assertThat(export().sound().missing()).contains(MediaRefused.Code.NO_SAMPLES);
        assertThat(export().files())
                .allSatisfy(file -> assertThat(file.sound().found()).isEmpty());
        assertThatThrownBy(() -> archive(whole, true)).isInstanceOf(MediaRefused.class);
    }

    /** F40, F42: exporting is the owner's right, whatever is shared. */
    @Test
    void tells_the_size_of_every_file_and_gives_a_ticket_for_all() {
        Ticket ticket = export().ticket();

        assertThat(kit.openShare.open(Visitor.by(ticket)).files()).isEqualTo(folder.files());
        assertThat(kit.openShare.open(Visitor.by(ticket)).mayDownload()).isTrue();
        assertThat(export().files())
                .extracting(file -> file.video().sizeBytes())
                .containsExactly(
                        folder.files().get(0).sizeBytes(), folder.files().get(1).sizeBytes());
    }

    /** C23 */
    @Test
    void nothing_is_exported_while_the_subscription_is_lapsed() {
        kit.changeTenant.change(
                school.tenant,
                known -> new Tenant(
                        known.id(),
                        known.name(),
                        known.edition(),
                        Optional.of(kit.clock.instant()),
                        known.quotaBytes(),
                        known.zone(),
                        known.createdAt()));

        assertRefused(Reason.SUBSCRIPTION_LAPSED, this::export);
    }

    @Test
    void what_is_not_there_is_not_exported() {
        var other = new School(kit);

        assertRefused(
                Reason.RECORDING_UNKNOWN, () -> kit.showExport.show(school.tenant, new RecordingId(SampleIds.next())));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.showExport.show(other.tenant, folder.id()));
    }

    private String line(RecordingFile file, String ending) {
        byte[] bytes = SampleBytes.read(kit.blobStore, body(file));
        var crc32 = new CRC32();
        crc32.update(bytes);
        return "%s%s %d %08x".formatted(file.name(), ending, bytes.length, crc32.getValue());
    }

    private BlobId body(RecordingFile file) {
        return kit.openShare
                .open(kit.fetcher(school.tenant, whole))
                .file(file.id())
                .body()
                .blob();
    }

    private static String text(Delivery delivery) {
        try (BlobContent content = delivery.open()) {
            return new String(SampleBytes.read(content, 0, (int) delivery.sizeBytes()), StandardCharsets.UTF_8);
        }
    }
}
