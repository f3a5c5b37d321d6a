package io.reelkeep.rest.api.recording;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** {@code /api/recordings/changes}: tells people, while they look on, which of their recordings have changed. */
@NativeApp
@Dependent
@Path("/api/recordings/changes")
public final class ChangesResource {
    /** More at once are not named: whoever hears of them asks for the list. */
    private static final int MOST_NAMED = 50;

    private static final long COME_BACK_AFTER_MS = 3_000;

    private final ChangeListeners listeners;

    @Inject
    public ChangesResource(ChangeListeners listeners) {
        this.listeners = listeners;
    }

    /** Goes on until the session ends, for ten minutes at most. */
    @ForPeople(Need.OWN)
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Described("Tells which recordings change, as server-sent events")
    public void changes(@Context SecurityContext security, @Context SseEventSink sink, @Context Sse sse) {
        var session = CallerContext.visit(security).session();
        var line = new SseLine(sink, sse);
        listeners.join(session, line);
        line.welcome();
    }

    private record SseLine(SseEventSink sink, Sse sse) implements ChangeListeners.Line {
        boolean welcome() {
            return send(sse.newEventBuilder()
                    .reconnectDelay(COME_BACK_AFTER_MS)
                    .comment("listening")
                    .build());
        }

        @Override
        public boolean heartbeat() {
            return send(sse.newEventBuilder().comment("still here").build());
        }

        @Override
        public void displaced() {
            send(sse.newEvent("elsewhere", "{}"));
        }

        @Override
        public boolean changed(Set<RecordingId> recordings) {
            String named = recordings.stream()
                    .limit(MOST_NAMED)
                    .map(id -> "\"" + id + "\"")
                    .collect(Collectors.joining(","));
            boolean more = recordings.size() > MOST_NAMED;
            return send(sse.newEvent("changed", "{\"recording_ids\":[" + named + "],\"and_more\":" + more + "}"));
        }

        /** Whoever is gone is noticed here: the container says so by what it throws, or by the stage it answers. */
        private boolean send(OutboundSseEvent event) {
            if (sink.isClosed()) {
                return false;
            }
            try {
                CompletionStage<?> sent = sink.send(event);
                return !sent.toCompletableFuture().isCompletedExceptionally();
            } catch (IllegalStateException gone) {
                return false;
            }
        }

        @Override
        public void close() {
            sink.close();
        }
    }
}
