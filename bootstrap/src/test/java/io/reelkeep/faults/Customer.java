package io.reelkeep.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.server.TestTenant;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Records, shares, cuts, writes captions, takes links back, and deletes, one after the other. Whatever is not acknowledged is tried
 * again, as any client does; what is acknowledged is told to {@link Promises}.
 */
final class Customer {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int DONE = 204;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final BehindProxy house;
    private final Camera camera;
    private final Promises promises;

    /** What becomes of a recording in the end. */
    enum Habit {
        KEEPS,
        DELETES,
        /** First into the recycle bin, and then out of that. */
        THROWS_AWAY
    }

    Customer(BehindProxy house, Camera camera, Promises promises) {
        this.house = house;
        this.camera = camera;
        this.promises = promises;
    }

    /** One recording and all that is done with it. */
    void work(Content content, Habit habit) {
        Promises.Kept kept = make(content);
        takeBack(kept);
        switch (habit) {
            case KEEPS -> promises.keep(kept);
            case DELETES -> {
                house.ask("PUT", "retention", "{\"trash_days\":0}");
                delete(kept);
            }
            case THROWS_AWAY -> {
                throwAway(kept);
                BehindProxy.require(house.call("DELETE", "trash/" + kept.recording(), ""), DONE, NOT_FOUND, GONE);
            }
        }
    }

    Promises.Kept make(Content content) {
        String recording = camera.bring(content);
        JsonNode ready = settled(recording);
        String file = ready.path("files").get(0).path("file_id").asText();
        String token = share("recordings/" + recording);
        Promises.Clip clip = cut(recording, file);
        return new Promises.Kept(
                house.tenant(), recording, file, content, token, List.of(clip), caption(recording, file));
    }

    private String share(String what) {
        return house.ask("PUT", what + "/share", "{}").path("token").asText();
    }

    /** A second link, to the file alone. */
    private void takeBack(Promises.Kept kept) {
        String only = "recordings/" + kept.recording() + "/files/" + kept.file();
        String token = share(only);
        BehindProxy.require(house.call("DELETE", only + "/share", ""), DONE, NOT_FOUND);
        promises.takeBack(kept.tenant(), kept.file(), token);
    }

    private JsonNode settled(String recording) {
        JsonNode now = awaitState("recordings/" + recording, "ready", "failed");
        if (!now.path("state").asText().equals("ready") || now.path("files").isEmpty()) {
            throw new AssertionError("not ready: " + now);
        }
        return now;
    }

    private JsonNode awaitState(String path, String... ends) {
        long end = System.nanoTime() + BehindProxy.PATIENCE.toNanos();
        JsonNode now = house.ask("GET", path, "");
        while (!Arrays.asList(ends).contains(now.path("state").asText())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("stuck: " + path + " is " + now);
            }
            TestTenant.pause();
            now = house.ask("GET", path, "");
        }
        return now;
    }

    private Promises.Clip cut(String recording, String file) {
        String body =
                "{\"operation\":\"keep\",\"ranges\":[{\"file_id\":\"" + file + "\",\"from_ms\":0,\"to_ms\":2000}]}";
        String key = UUID.randomUUID().toString();
        String clips = "recordings/" + recording + "/clips";
        String clip = house.ask("POST", clips, body, "Idempotency-Key", key)
                .path("clip_id")
                .asText();
        String again = house.ask("POST", clips, body, "Idempotency-Key", key)
                .path("clip_id")
                .asText();
        if (!clip.equals(again)) {
            throw new AssertionError("two clips of one key: " + clip + ", " + again);
        }
        JsonNode done = awaitState("clips/" + clip, "done", "failed", "cancelled");
        return new Promises.Clip(clip, done.path("file_id").asText());
    }

    private String caption(String recording, String file) {
        String text = "WEBVTT\n\n00:00:00.500 --> 00:00:01.500\n" + UUID.randomUUID() + "\n";
        HttpResponse<byte[]> answer = house.send(
                "/api/recordings/" + recording + "/files/" + file + "/captions/subtitles/en",
                request -> request.header("Content-Type", "text/vtt").PUT(BodyPublishers.ofString(text)));
        BehindProxy.require(answer, OK, CREATED);
        return text;
    }

    private void delete(Promises.Kept kept) {
        String path = "recordings/" + kept.recording() + "?operator=t1";
        HttpResponse<byte[]> answer = house.call("DELETE", path, "");
        while (answer.statusCode() == CONFLICT) {
            // A file is still being written out: it is to be asked again in a moment.
            TestTenant.pause();
            answer = house.call("DELETE", path, "");
        }
        // The first try may have done it, and its answer may have been lost.
        BehindProxy.require(answer, DONE, NOT_FOUND, GONE);
        promises.delete(kept);
    }

    /** Into the recycle bin, where it lies for a day. Nobody is shown it any more. */
    void throwAway(Promises.Kept kept) {
        house.ask("PUT", "retention", "{\"trash_days\":1}");
        delete(kept);
    }
}
