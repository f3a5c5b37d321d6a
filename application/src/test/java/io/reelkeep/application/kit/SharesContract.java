package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePolicy;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.sharing.port.Shares} promises. */
public interface SharesContract extends StoreContract {
    /** A folder with one file, and a link to it. */
    record Shared(Recording recording, RecordingFile file) {
        ShareScope whole() {
            return new ShareScope.WholeRecording(recording.id());
        }

        ShareScope one() {
            return new ShareScope.OneFile(recording.id(), file.id());
        }
    }

    private Shared recording(TenantId tenant) {
        Meeting meeting = knownMeeting(tenant);
        Recording folder = knownRecording(meeting);
        Capture capture = knownCapture(meeting, folder);
        RecordingFile file = SampleRecordings.file(capture.id(), knownBlob(tenant));
        folder.add(file);
        inOne(() -> stores().recordings().save(folder));
        return new Shared(folder, file);
    }

    private Share known(TenantId tenant, ShareScope scope) {
        var token = new ShareToken("aB-_" + String.format("%018d", SampleIds.next()));
        Share share = Share.of(token, tenant, scope, SharePolicy.WATCH_ONLY, SampleTenants.NOON);
        inOne(() -> stores().shares().add(share));
        return share;
    }

    @Test
    default void keeps_the_terms() {
        TenantId tenant = knownTenant().id();
        Share share = known(tenant, recording(tenant).whole());
        var policy = new SharePolicy(
                Audience.SAME_COMPANY,
                Optional.of(new SealedSecret(new byte[] {1, 2, 3})),
                Optional.of(SampleTenants.NOON.plusSeconds(60)),
                true,
                false);
        Share changed = share.on(policy);

        inOne(() -> stores().shares().save(changed));

        assertThat(inOne(() -> stores().shares().lock(share.token()))).contains(changed);
        assertThat(inOne(() -> stores().shares().find(share.token()))).contains(changed);
    }

    private Optional<Share> openFor(TenantId tenant, ShareScope scope) {
        return inOne(() -> stores().shares().openFor(tenant, scope));
    }

    @Test
    default void finds_a_link_by_its_token_alone() {
        TenantId tenant = knownTenant().id();
        Shared shared = recording(tenant);
        Share whole = known(tenant, shared.whole());
        Share one = known(tenant, shared.one());

        assertThat(inOne(() -> stores().shares().find(whole.token()))).contains(whole);
        assertThat(inOne(() -> stores().shares().find(one.token()))).contains(one);
    }

    @Test
    default void tells_upper_from_lower_case_in_tokens() {
        TenantId tenant = knownTenant().id();
        Share share = known(tenant, recording(tenant).whole());

        var other = new ShareToken(share.token().value().replace('B', 'b'));

        assertThat(inOne(() -> stores().shares().find(other))).isEmpty();
    }

    @Test
    default void finds_the_open_link_of_exactly_that_scope() {
        TenantId tenant = knownTenant().id();
        Shared shared = recording(tenant);
        Share whole = known(tenant, shared.whole());
        assertThat(openFor(tenant, shared.one())).isEmpty();

        Share one = known(tenant, shared.one());

        assertThat(openFor(tenant, shared.one())).contains(one);
        assertThat(openFor(tenant, shared.whole())).contains(whole);
    }

    @Test
    default void a_revoked_link_is_kept_but_not_open() {
        TenantId tenant = knownTenant().id();
        Shared shared = recording(tenant);
        Share revoked = known(tenant, shared.whole()).revoked(SampleTenants.NOON.plusSeconds(1));

        inOne(() -> stores().shares().save(revoked));

        assertThat(inOne(() -> stores().shares().find(revoked.token()))).contains(revoked);
        assertThat(openFor(tenant, shared.whole())).isEmpty();
        assertThat(inOne(() -> stores().shares()
                        .openForAll(tenant, List.of(shared.recording().id()))))
                .isEmpty();
    }

    @Test
    default void a_new_link_can_follow_a_revoked_one() {
        TenantId tenant = knownTenant().id();
        Shared shared = recording(tenant);
        Share revoked = known(tenant, shared.whole()).revoked(SampleTenants.NOON);
        inOne(() -> stores().shares().save(revoked));

        Share next = known(tenant, shared.whole());

        assertThat(openFor(tenant, shared.whole())).contains(next);
    }

    @Test
    default void finds_the_open_links_to_whole_recordings_among_many() {
        TenantId tenant = knownTenant().id();
        Shared first = recording(tenant);
        Shared second = recording(tenant);
        Shared third = recording(tenant);
        Share one = known(tenant, first.whole());
        known(tenant, second.one());
        known(tenant, third.whole());

        assertThat(inOne(() -> stores().shares()
                        .openForAll(
                                tenant,
                                List.of(
                                        first.recording().id(),
                                        second.recording().id()))))
                .containsExactly(one);
        assertThat(inOne(() -> stores().shares().openForAll(tenant, List.of()))).isEmpty();
    }

    @Test
    default void links_of_another_tenant_are_not_found_by_scope() {
        TenantId tenant = knownTenant().id();
        Shared shared = recording(tenant);
        known(tenant, shared.whole());
        TenantId other = knownTenant().id();

        assertThat(openFor(other, shared.whole())).isEmpty();
        assertThat(inOne(() -> stores().shares()
                        .openForAll(other, List.of(shared.recording().id()))))
                .isEmpty();
    }

    @Test
    default void finds_the_open_links_to_single_files_among_many() {
        TenantId tenant = knownTenant().id();
        Shared first = recording(tenant);
        Shared second = recording(tenant);
        known(tenant, first.whole());
        Share one = known(tenant, first.one());
        known(tenant, second.one());
        Share revoked = known(tenant, first.one()).revoked(SampleTenants.NOON);
        inOne(() -> stores().shares().save(revoked));

        List<RecordingId> asked = List.of(first.recording().id());

        assertThat(inOne(() -> stores().shares().openForFilesOf(tenant, asked))).containsExactly(one);
        assertThat(inOne(() -> stores().shares().openForFilesOf(tenant, List.of())))
                .isEmpty();
        TenantId other = knownTenant().id();
        assertThat(inOne(() -> stores().shares().openForFilesOf(other, asked))).isEmpty();
    }
}
