package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.preview.Illustration.Kind;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.preview.port.Previews} promises. */
public interface PreviewsContract extends StoreContract {
    private static Illustration illustration(Kind kind, int number) {
        return new Illustration(
                kind,
                number,
                SampleIds.blob(),
                1_000 + number,
                SampleIds.sha256(kind.name() + number).hex());
    }

    private static Preview preview(TenantId tenant, RecordingId recording, RecordingFileId file, Illustration... all) {
        return new Preview(
                tenant,
                recording,
                file,
                SampleIds.sha256("file").hex(),
                List.of(all),
                Optional.empty(),
                Optional.of("no_samples"));
    }

    private Optional<Preview> found(Preview preview) {
        return inOne(() -> stores().previews().find(preview.tenant(), preview.file()));
    }

    private void put(Preview preview) {
        inOne(() -> stores().previews().put(preview));
    }

    @Test
    default void keeps_all_illustrations_in_order() {
        Preview preview = preview(
                knownTenant().id(),
                new RecordingId(SampleIds.next()),
                new RecordingFileId(SampleIds.next()),
                illustration(Kind.SPRITE, 2),
                illustration(Kind.POSTER, 1),
                illustration(Kind.PEAKS, 3));

        put(preview);

        assertThat(found(preview)).contains(preview);
    }

    @Test
    default void a_later_one_takes_the_place_of_the_earlier() {
        TenantId tenant = knownTenant().id();
        var recording = new RecordingId(SampleIds.next());
        var file = new RecordingFileId(SampleIds.next());
        Preview later = preview(tenant, recording, file, illustration(Kind.PEAKS, 1));
        put(preview(tenant, recording, file, illustration(Kind.POSTER, 1), illustration(Kind.PEAKS, 1)));

        put(later);

        assertThat(found(later)).contains(later);
    }

    @Test
    default void that_there_are_none_is_kept_with_its_reason() {
        Preview none = Preview.none(
                knownTenant().id(),
                new RecordingId(SampleIds.next()),
                new RecordingFileId(SampleIds.next()),
                SampleIds.sha256("file").hex(),
                "unsupported_codec");

        put(none);

        assertThat(found(none)).contains(none);
    }

    @Test
    default void lists_those_of_one_recording_by_the_ids_of_their_files() {
        TenantId tenant = knownTenant().id();
        var recording = new RecordingId(SampleIds.next());
        Preview first = preview(tenant, recording, new RecordingFileId(SampleIds.next()), illustration(Kind.POSTER, 1));
        Preview second = preview(tenant, recording, new RecordingFileId(SampleIds.next()));
        put(second);
        put(first);
        put(preview(tenant, new RecordingId(SampleIds.next()), new RecordingFileId(SampleIds.next())));

        assertThat(inOne(() -> stores().previews().of(tenant, recording))).containsExactly(first, second);
    }

    @Test
    default void those_of_another_tenant_do_not_exist() {
        var recording = new RecordingId(SampleIds.next());
        var file = new RecordingFileId(SampleIds.next());
        put(preview(knownTenant().id(), recording, file));
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().previews().find(other, file))).isEmpty();
        assertThat(inOne(() -> stores().previews().of(other, recording))).isEmpty();
    }
}
