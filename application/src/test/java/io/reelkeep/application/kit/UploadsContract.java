package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.ingest.port.Writer;
import io.reelkeep.domain.ingest.Block;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.ingest.port.Uploads} promises. */
public interface UploadsContract extends StoreContract {
    private Upload known(TenantId tenant, Instant expiresAt) {
        UserId owner = knownUser(tenant, "alice").id();
        var upload = new Upload(
                new UploadId(SampleIds.hex(32)),
                tenant,
                owner,
                Optional.empty(),
                "课程 1.mp4",
                "filename 6K++,filetype dmlkZW8vbXA0",
                6_000_000_000L,
                0,
                knownBlob(tenant),
                Optional.of(8_388_608),
                SampleTenants.NOON,
                expiresAt,
                Optional.empty());
        inOne(() -> stores().uploads().add(upload));
        return upload;
    }

    private Upload known(TenantId tenant) {
        return known(tenant, SampleTenants.NOON.plusSeconds(3_600));
    }

    private Optional<Upload> kept(Upload upload) {
        return inOne(() -> stores().uploads().find(upload.tenant(), upload.id()));
    }

    private Upload complete(Upload upload) {
        Upload complete = upload.grownTo(upload.lengthBytes(), upload.expiresAt());
        inOne(() -> stores().uploads().save(complete));
        return complete;
    }

    @Test
    default void finds_an_upload_as_it_was_added() {
        Upload upload = known(knownTenant().id());

        assertThat(kept(upload)).contains(upload);
        assertThat(inOne(() -> stores().uploads().lock(upload.tenant(), upload.id())))
                .contains(upload);
    }

    @Test
    default void keeps_every_change_of_a_saved_upload() {
        Meeting meeting = knownMeeting(knownTenant().id());
        Upload upload = known(meeting.tenant());
        var capture = knownCapture(meeting, knownRecording(meeting));
        Upload grown = upload.grownTo(5_999_999_999L, SampleTenants.NOON.plusSeconds(9_999));

        inOne(() -> stores().uploads().save(grown));
        assertThat(kept(upload)).contains(grown);

        Upload handedOn = grown.handedOn(capture.id());
        inOne(() -> stores().uploads().save(handedOn));
        assertThat(kept(upload)).contains(handedOn);
    }

    @Test
    default void uploads_of_another_tenant_do_not_exist() {
        Upload upload = known(knownTenant().id());
        TenantId other = knownTenant().id();

        inOne(() -> stores().uploads().remove(other, upload.id()));

        assertThat(inOne(() -> stores().uploads().find(other, upload.id()))).isEmpty();
        assertThat(inOne(() -> stores().uploads().lock(other, upload.id()))).isEmpty();
        assertThat(inOne(() -> stores().uploads().countOpen(other))).isZero();
        assertThat(kept(upload)).contains(upload);
    }

    @Test
    default void a_removed_upload_is_found_no_more() {
        Upload upload = known(knownTenant().id());

        inOne(() -> stores().uploads().remove(upload.tenant(), upload.id()));

        assertThat(kept(upload)).isEmpty();
        assertThat(inOne(() -> stores().uploads().countOpen(upload.tenant()))).isZero();
    }

    @Test
    default void keeps_blocks_in_their_order_and_tells_what_was_replaced() {
        Upload upload = known(knownTenant().id());
        var second = new Block(2, 8, knownBlob(upload.tenant()));
        var tenth = new Block(10, 5, knownBlob(upload.tenant()));
        var other = new Block(2, 8, knownBlob(upload.tenant()));

        assertThat(put(upload, tenth)).isEmpty();
        assertThat(put(upload, second)).isEmpty();
        assertThat(put(upload, other)).contains(second);

        assertThat(blocks(upload.tenant(), upload)).containsExactly(other, tenth);
        assertThat(blocks(knownTenant().id(), upload)).isEmpty();
        assertThat(blocks(upload.tenant(), known(upload.tenant()))).isEmpty();
    }

    @Test
    default void blocks_go_by_themselves_or_with_their_upload() {
        Upload upload = known(knownTenant().id());
        Upload second = known(upload.tenant());
        var block = new Block(1, 8, knownBlob(upload.tenant()));
        put(upload, block);
        put(second, block);
        TenantId other = knownTenant().id();

        inOne(() -> stores().uploads().removeBlocks(other, upload.id()));
        assertThat(blocks(upload.tenant(), upload)).containsExactly(block);
        inOne(() -> stores().uploads().removeBlocks(upload.tenant(), upload.id()));
        assertThat(blocks(upload.tenant(), upload)).isEmpty();
        assertThat(kept(upload)).contains(upload);
        assertThat(blocks(upload.tenant(), second)).containsExactly(block);

        inOne(() -> stores().uploads().remove(second.tenant(), second.id()));
        assertThat(blocks(upload.tenant(), second)).isEmpty();
    }

    private Optional<Block> put(Upload upload, Block block) {
        return inOne(() -> stores().uploads().putBlock(upload.tenant(), upload.id(), block));
    }

    private List<Block> blocks(TenantId tenant, Upload upload) {
        return inOne(() -> stores().uploads().blocks(tenant, upload.id()));
    }

    @Test
    default void counts_those_that_lack_bytes() {
        TenantId tenant = knownTenant().id();
        known(tenant);
        known(tenant);
        complete(known(tenant));

        assertThat(inOne(() -> stores().uploads().countOpen(tenant))).isEqualTo(2);
    }

    @Test
    default void names_what_has_expired_at_that_time() {
        TenantId tenant = knownTenant().id();
        Instant now = SampleTenants.NOON;
        Upload past = known(tenant, now.minusMillis(1));
        Upload justNow = known(tenant, now);
        Upload soon = known(tenant, now.plusMillis(1));

        assertThat(inOne(() -> stores().uploads().expired(now, 1_000)))
                .contains(past, justNow)
                .doesNotContain(soon);
        assertThat(inOne(() -> stores().uploads().expired(now, 1))).hasSize(1);
    }

    @Test
    default void a_complete_upload_does_not_expire() {
        Upload complete = complete(known(knownTenant().id(), SampleTenants.NOON));

        assertThat(inOne(() -> stores().uploads().expired(SampleTenants.NOON.plusSeconds(9), 1_000)))
                .doesNotContain(complete);
    }

    @Test
    default void writers_of_the_same_upload_wait_for_each_other() {
        Upload upload = known(knownTenant().id());

        twentyTimesInTwoThreads(() -> {
            Upload locked =
                    stores().uploads().lock(upload.tenant(), upload.id()).orElseThrow();
            stores().uploads().save(locked.grownTo(locked.offsetBytes() + 1, locked.expiresAt()));
        });

        assertThat(kept(upload).orElseThrow().offsetBytes()).isEqualTo(40);
    }

    @Test
    default void keeps_whose_turn_it_is_to_write() {
        Upload upload = known(knownTenant().id());
        var writer = new Writer(Long.MAX_VALUE, 7, SampleTenants.NOON.plusMillis(1));
        assertThat(writer(upload)).isEmpty();

        setWriter(upload, Optional.of(writer));
        assertThat(writer(upload)).contains(writer);
        assertThat(kept(upload)).contains(upload);
        complete(upload);
        assertThat(writer(upload)).contains(writer);

        setWriter(upload, Optional.empty());
        assertThat(writer(upload)).isEmpty();
    }

    @Test
    default void nobody_writes_to_what_another_tenant_brings() {
        Upload upload = known(knownTenant().id());
        TenantId other = knownTenant().id();
        var writer = new Writer(1, 2, SampleTenants.NOON);

        inOne(() -> stores().uploads().setWriter(other, upload.id(), Optional.of(writer)));

        assertThat(writer(upload)).isEmpty();
    }

    private Optional<Writer> writer(Upload upload) {
        return inOne(() -> stores().uploads().writer(upload.tenant(), upload.id()));
    }

    private void setWriter(Upload upload, Optional<Writer> writer) {
        inOne(() -> {
            stores().uploads().lock(upload.tenant(), upload.id());
            stores().uploads().setWriter(upload.tenant(), upload.id(), writer);
        });
    }
}
