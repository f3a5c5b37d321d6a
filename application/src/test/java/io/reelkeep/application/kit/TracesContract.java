package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.editing.port.ClipOrders;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.Announcement;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.Cue;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.DraftId;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.SyncLedger;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePolicy;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.transcoding.Transcoding;
import io.reelkeep.domain.usage.ClientKey;
import io.reelkeep.domain.usage.Sighting;
import io.reelkeep.domain.usage.UsageEvent;
import io.reelkeep.domain.usage.UsageKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.deletion.port.Traces} promises, for two files of one recording. */
public interface TracesContract extends StoreContract {
    /** A recording of two files of which something is known in every store. */
    final class Traced {
        final TenantId tenant;
        final Recording folder;
        final Capture capture;
        final RecordingFile doomed;
        final RecordingFile sibling;

        private final StoreContract on;

        Traced(StoreContract on) {
            this.on = on;
            this.tenant = on.knownTenant().id();
            Meeting meeting = on.knownMeeting(tenant);
            this.folder = on.knownRecording(meeting);
            this.capture = on.knownCapture(meeting, folder);
            this.doomed = SampleRecordings.file(capture.id(), on.knownBlob(tenant));
            this.sibling = SampleRecordings.file(capture.id(), on.knownBlob(tenant));
            on.inOne(() -> {
                folder.add(doomed);
                folder.add(sibling);
                on.stores().recordings().save(folder);
                trace(doomed);
                trace(sibling);
                share(new ShareScope.WholeRecording(folder.id()));
            });
        }

        private void trace(RecordingFile file) {
            Stores stores = on.stores();
            share(new ShareScope.OneFile(folder.id(), file.id()));
            var english = new CaptionTrack(
                    TrackKind.SUBTITLES,
                    new LanguageTag("en"),
                    "English",
                    List.of(new Cue(Optional.empty(), 0, 1_000, "", "Hello")));
            stores.captions().put(tenant, file.id(), english, SampleTenants.NOON);
            stores.previews().put(Preview.none(tenant, folder.id(), file.id(), file.contentTag(), "none"));
            stores.syncLedgers().add(tenant, folder.id(), file.id(), new SyncLedger(List.of()));
            stores.checksums().keep(tenant, file.id(), file.contentTag(), 7);
            stores.transcodings()
                    .put(Transcoding.failed(tenant, folder.id(), capture.id(), file.id(), "not installed"));
            var to = new Addressee(CallbackKind.CLASSROOM, tenant, URI.create("https://receiver.example/"), "key");
            var told = new Announcement(folder.id(), Optional.of(file.id()), "finished", "{}");
            stores.deliveries()
                    .add(CallbackDelivery.due(new CallbackDeliveryId(SampleIds.next()), to, told, SampleTenants.NOON));
            edit(file);
            watch(file);
        }

        private void watch(RecordingFile file) {
            on.stores()
                    .usageEvents()
                    .add(new UsageEvent(
                            tenant,
                            client(file),
                            1,
                            UsageKind.VIEW,
                            folder.id(),
                            file.id(),
                            Optional.empty(),
                            new Sighting(SampleTenants.NOON, SampleTenants.NOON, 0)));
        }

        private static ClientKey client(RecordingFile file) {
            return new ClientKey(
                    String.format("%0" + ClientKey.LENGTH + "d", file.id().value()));
        }

        private void edit(RecordingFile file) {
            var cut = new Cut(Cut.Operation.KEEP, CutMode.STRICT, List.of(new Range(file.id(), 0, 1_000)));
            var content = new Draft.Content(Optional.empty(), cut.operation(), cut.mode(), cut.ranges());
            on.stores()
                    .drafts()
                    .add(Draft.begun(new DraftId(SampleIds.next()), tenant, folder.id(), content, SampleTenants.NOON));
            var clip = new ClipId(SampleIds.next());
            on.stores().clips().add(Clip.ordered(clip, tenant, folder.id(), "clip", cut, SampleTenants.NOON));
            on.stores()
                    .clipOrders()
                    .add(new ClipOrders.ClipOrder(
                            tenant, new AppId(7), key(file), SampleIds.sha256("order"), clip, SampleTenants.NOON));
        }

        private static String key(RecordingFile file) {
            return "key of " + file.id();
        }

        private void share(ShareScope scope) {
            on.stores()
                    .shares()
                    .add(Share.of(
                            new ShareToken(SampleIds.hex(ShareToken.LENGTH)),
                            tenant,
                            scope,
                            SharePolicy.WATCH_ONLY,
                            SampleTenants.NOON));
        }

        /** The names of the stores in which a file is known. */
        List<String> known(RecordingFile file) {
            return on.inOne(() -> {
                Stores stores = on.stores();
                var known = new ArrayList<String>();
                RecordingFileId id = file.id();
                note(
                        known,
                        "link",
                        stores.shares()
                                .openFor(tenant, new ShareScope.OneFile(folder.id(), id))
                                .isPresent());
                note(known, "captions", !stores.captions().list(tenant, id).isEmpty());
                note(known, "preview", stores.previews().find(tenant, id).isPresent());
                note(known, "ledger", stores.syncLedgers().find(tenant, id).isPresent());
                note(
                        known,
                        "checksum",
                        !stores.checksums()
                                .find(tenant, List.of(file.contentTag()))
                                .isEmpty());
                note(
                        known,
                        "transcoding",
                        stores.transcodings().find(tenant, id).isPresent());
                note(known, "delivery", stores.deliveries().existsFor(tenant, id, "finished"));
                note(
                        known,
                        "draft",
                        stores.drafts().list(tenant, folder.id(), Long.MAX_VALUE, 10).stream()
                                .anyMatch(draft ->
                                        draft.content().ranges().get(0).file().equals(id)));
                note(
                        known,
                        "clip",
                        stores.clips().underWay(tenant, folder.id()).stream()
                                .anyMatch(clip ->
                                        clip.cut().ranges().get(0).file().equals(id)));
                note(
                        known,
                        "order",
                        stores.clipOrders()
                                .find(tenant, new AppId(7), key(file))
                                .isPresent());
                note(
                        known,
                        "usage",
                        !stores.usageEvents()
                                .lockLatest(tenant, List.of(client(file)))
                                .isEmpty());
                return known;
            });
        }

        private static void note(List<String> known, String name, boolean isKnown) {
            if (isKnown) {
                known.add(name);
            }
        }
    }

    String[] EVERYWHERE = {
        "link",
        "captions",
        "preview",
        "ledger",
        "checksum",
        "transcoding",
        "delivery",
        "draft",
        "clip",
        "order",
        "usage"
    };

    @Test
    default void forgets_a_file_and_leaves_its_sibling() {
        var traced = new Traced(this);
        assertThat(traced.known(traced.doomed)).containsExactly(EVERYWHERE);

        inOne(() -> stores().traces().forget(traced.tenant, traced.folder.id(), traced.doomed.id()));

        assertThat(traced.known(traced.doomed)).isEmpty();
        assertThat(traced.known(traced.sibling)).containsExactly(EVERYWHERE);
        assertThat(inOne(() -> stores().shares().openForAll(traced.tenant, List.of(traced.folder.id()))))
                .hasSize(1);
    }

    @Test
    default void a_file_that_was_encoded_into_a_deleted_one_counts_as_not_encoded() {
        var traced = new Traced(this);
        var done = new Transcoding(
                traced.tenant,
                traced.folder.id(),
                traced.capture.id(),
                traced.sibling.id(),
                Optional.of(traced.doomed.id()),
                Optional.empty());
        inOne(() -> stores().transcodings().put(done));

        inOne(() -> stores().traces().forget(traced.tenant, traced.folder.id(), traced.doomed.id()));

        assertThat(inOne(() -> stores().transcodings().find(traced.tenant, traced.sibling.id()))
                        .flatMap(Transcoding::failure))
                .contains("deleted");
    }

    @Test
    default void forgets_what_is_about_the_whole() {
        var traced = new Traced(this);

        inOne(() -> stores().traces().forget(traced.tenant, traced.folder.id()));

        assertThat(inOne(() -> stores().shares().openForAll(traced.tenant, List.of(traced.folder.id()))))
                .isEmpty();
        assertThat(traced.known(traced.sibling))
                .doesNotContain("link", "delivery", "draft", "clip", "order", "transcoding", "usage");
    }

    @Test
    default void forgets_captures_and_stays_inside_the_tenant() {
        var traced = new Traced(this);
        TenantId other = knownTenant().id();

        inOne(() -> {
            stores().traces().forget(other, traced.folder.id(), traced.doomed.id());
            stores().traces().forget(other, traced.folder.id());
            stores().traces().forgetCaptures(other, traced.folder.id());
        });
        assertThat(traced.known(traced.doomed)).containsExactly(EVERYWHERE);
        assertThat(inOne(() -> stores().captures().of(traced.tenant, traced.folder.id())))
                .hasSize(1);

        inOne(() -> stores().traces().forgetCaptures(traced.tenant, traced.folder.id()));
        assertThat(inOne(() -> stores().captures().of(traced.tenant, traced.folder.id())))
                .isEmpty();
    }
}
