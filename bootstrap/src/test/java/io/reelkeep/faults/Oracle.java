package io.reelkeep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.server.CallbackReceiver;
import io.reelkeep.server.Cluster;
import io.reelkeep.server.Http;
import io.reelkeep.server.ServerProcess;
import io.reelkeep.server.TestTenant;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * Holds a house to what it has promised: what was acknowledged is there, byte for byte; what was deleted is gone, for every way
 * there was to it; nothing is stuck; and the rows agree with the store.
 */
final class Oracle {
    private static final Duration CALM_WITHIN = Duration.ofSeconds(150);

    /** Of all tasks those that somebody is at, or that should have been done by now; the house's own rounds never end. */
    private static final String UNDONE = """
            select task_name || ' of ' || coalesce(picked_by, 'nobody') || ', failures ' || consecutive_failures
              || ' ' || coalesce(last_failure_text, '')
            from (select * from recording_task union all select * from media_task
                  union all select * from callback_task union all select * from leisure_task) task
            where task_name not in ('SWEEP', 'TEND_TENANTS', 'MAKE_PREVIEWS', 'TRANSCODE_FILE', 'RELEASE_SEGMENTS')
              and (picked = true or execution_time < extract(epoch from clock_timestamp()) * 1000)
            """;

    private static final String PICKED = """
            select picked_by from (select * from recording_task union all select * from media_task
                  union all select * from callback_task union all select * from leisure_task) task
            where picked = true
            """;

    private final Cluster cluster;
    private final CallbackReceiver receiver;
    private final Map<Content, String> known;

    /**
     * @param receiver of all tenants' callbacks
     * @param known digests of what calm days made
     */
    Oracle(Cluster cluster, CallbackReceiver receiver, Map<Content, String> known) {
        this.cluster = cluster;
        this.receiver = receiver;
        this.known = known;
    }

    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(TestTenant.sha256(bytes));
    }

    void verify(Promises promises) {
        nothingIsStuck();
        promises.kept().forEach(this::isThere);
        promises.deleted().forEach(this::isGone);
        promises.takenBack().forEach(this::isClosed);
        await("not told of by a callback", () -> untold(promises.kept()));
        rowsAgreeWithTheStore();
    }

    private void nothingIsStuck() {
        await("undone", () -> cluster.query(UNDONE));
        List<String> alive = cluster.nodes().stream()
                .filter(ServerProcess::isAlive)
                .map(node -> node.pid() + "@")
                .toList();
        await(
                "at work, but dead",
                () -> cluster.query(PICKED).stream()
                        .filter(worker -> alive.stream().noneMatch(worker::startsWith))
                        .toList());
        assertThat(cluster.query("select id from capture where state <> 'SEALED'"))
                .as("captures that did not end")
                .isEmpty();
    }

    private static void await(String what, Supplier<List<String>> found) {
        long end = System.nanoTime() + CALM_WITHIN.toNanos();
        List<String> now = found.get();
        while (!now.isEmpty() && System.nanoTime() < end) {
            TestTenant.pause();
            now = found.get();
        }
        assertThat(now).as(what).isEmpty();
    }

    private void isThere(Promises.Kept kept) {
        for (URI base : cluster.bases()) {
            TestTenant tenant = kept.tenant().at(base);
            JsonNode recording = tenant.recording(kept.recording());
            assertThat(recording.path("state").asText()).as("%s", recording).isEqualTo("ready");
            assertThat(fileIds(recording)).contains(kept.file());
            assertThat(digest(media(base, kept.token(), kept.file()).body()))
                    .as("bytes of " + kept)
                    .isEqualTo(known.get(kept.content()));
        }
        TestTenant tenant = kept.tenant().at(cluster.bases().get(0));
        kept.clips().forEach(clip -> isThere(tenant, kept, clip));
        String captions = "recordings/" + kept.recording() + "/files/" + kept.file() + "/captions/subtitles/en";
        assertThat(tenant.tryApi("GET", captions, "").body()).isEqualTo(kept.caption());
    }

    private void isThere(TestTenant tenant, Promises.Kept kept, Promises.Clip clip) {
        JsonNode told = tenant.api("GET", "clips/" + clip.id(), "");
        assertThat(told.path("state").asText()).as("%s", told).isEqualTo("done");
        byte[] bytes = media(cluster.bases().get(0), kept.token(), clip.file()).body();
        assertThat(bytes).as("clip %s", told).hasSize(told.path("bytes_done").asInt());
        JsonNode all = tenant.api("GET", "recordings/" + kept.recording() + "/clips", "")
                .path("clips");
        assertThat(all).as("one clip for one key").hasSize(kept.clips().size());
    }

    private static List<String> fileIds(JsonNode recording) {
        return StreamSupport.stream(recording.path("files").spliterator(), false)
                .map(file -> file.path("file_id").asText())
                .toList();
    }

    private void isClosed(Promises.TakenBack link) {
        for (URI base : cluster.bases()) {
            assertThat(media(base, link.token(), link.file()).statusCode())
                    .as("%s", link)
                    .isEqualTo(404);
        }
    }

    /** Whom a node was telling when it died is told again, a minute later. */
    private List<String> untold(List<Promises.Kept> kept) {
        List<String> told = receiver.received().stream()
                .map(CallbackReceiver.Received::body)
                .toList();
        return kept.stream()
                .map(Promises.Kept::file)
                .filter(file -> told.stream().noneMatch(body -> body.contains(file)))
                .toList();
    }

    private void isGone(Promises.Deleted deleted) {
        for (URI base : cluster.bases()) {
            TestTenant tenant = deleted.tenant().at(base);
            assertThat(tenant.tryApi("GET", "recordings/" + deleted.recording(), "")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(media(base, deleted.token(), deleted.file()).statusCode())
                    .isEqualTo(404);
            assertThat(tenant.api("GET", "recordings", "").path("recordings"))
                    .noneMatch(one -> one.path("recording_id").asText().equals(deleted.recording()));
        }
        TestTenant tenant = deleted.tenant().at(cluster.bases().get(0));
        JsonNode receipt = receipt(tenant, deleted);
        assertThat(receipt.path("state").asText()).as("%s", receipt).isEqualTo("complete");
        assertThat(receipt.at("/store/present").asInt()).isZero();
        List<String> keys = cluster.keys();
        receipt.path("objects")
                .forEach(object -> assertThat(keys)
                        .as("what lies in the store")
                        .noneMatch(key -> key.contains(object.path("object_id").asText())));
    }

    /** The last bytes may wait for somebody who was just writing some of them; what was thrown away, for the rule that empties it. */
    private static JsonNode receipt(TestTenant tenant, Promises.Deleted deleted) {
        long end = System.nanoTime() + CALM_WITHIN.toNanos();
        String path = "recordings/" + deleted.recording() + "/deletion-receipt";
        JsonNode receipt = TestTenant.read(tenant.tryApi("GET", path, "").body());
        while (!receipt.path("state").asText().equals("complete") && System.nanoTime() < end) {
            TestTenant.pause();
            receipt = TestTenant.read(tenant.tryApi("GET", path, "").body());
        }
        return receipt;
    }

    private void rowsAgreeWithTheStore() {
        TestTenant anybody = TestTenant.on(cluster.bases().get(0));
        String before =
                anybody.admin("GET", "reconcile", "").at("/report/finished_at").asText();
        anybody.admin("POST", "reconcile", "");
        long end = System.nanoTime() + CALM_WITHIN.toNanos();
        JsonNode report = anybody.admin("GET", "reconcile", "").path("report");
        while (report.path("finished_at").asText().equals(before) && System.nanoTime() < end) {
            TestTenant.pause();
            report = anybody.admin("GET", "reconcile", "").path("report");
        }
        assertThat(report.path("losses").asInt()).as("%s", report).isZero();
        assertThat(report.path("finished_at").asText()).isNotEqualTo(before);
    }

    private HttpResponse<byte[]> media(URI base, String token, String file) {
        return Http.bytes(base.resolve("/media/" + token + "/" + file + ".mp4"));
    }
}
