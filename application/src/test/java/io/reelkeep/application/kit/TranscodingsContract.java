package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.transcoding.Transcoding;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.transcoding.port.Transcodings} promises. */
public interface TranscodingsContract extends StoreContract {
    private Transcoding known(TenantId tenant, RecordingId recording) {
        Transcoding failed = Transcoding.failed(
                tenant,
                recording,
                new CaptureId(SampleIds.next()),
                new RecordingFileId(SampleIds.next()),
                "no transcoder is installed");
        inOne(() -> stores().transcodings().put(failed));
        return failed;
    }

    @Test
    default void keeps_why_there_is_no_file_and_then_the_file() {
        Transcoding failed = known(knownTenant().id(), new RecordingId(SampleIds.next()));
        var done = new Transcoding(
                failed.tenant(),
                failed.recording(),
                failed.capture(),
                failed.source(),
                Optional.of(new RecordingFileId(SampleIds.next())),
                Optional.empty());

        assertThat(inOne(() -> stores().transcodings().find(failed.tenant(), failed.source())))
                .contains(failed);
        inOne(() -> stores().transcodings().put(done));
        assertThat(inOne(() -> stores().transcodings().find(failed.tenant(), failed.source())))
                .contains(done);
    }

    @Test
    default void lists_those_of_one_recording() {
        TenantId tenant = knownTenant().id();
        var recording = new RecordingId(SampleIds.next());
        Transcoding first = known(tenant, recording);
        Transcoding second = known(tenant, recording);
        known(tenant, new RecordingId(SampleIds.next()));

        assertThat(inOne(() -> stores().transcodings().of(tenant, recording))).containsExactly(first, second);
    }

    @Test
    default void those_of_another_tenant_do_not_exist() {
        Transcoding known = known(knownTenant().id(), new RecordingId(SampleIds.next()));
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().transcodings().find(other, known.source())))
                .isEmpty();
        assertThat(inOne(() -> stores().transcodings().of(other, known.recording())))
                .isEmpty();
    }
}
