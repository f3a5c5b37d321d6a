package io.reelkeep.application.kit;

import io.reelkeep.application.callback.port.CallbackClient;
import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A receiver of callbacks that remembers what came and answers as it was told; without a script it acknowledges. */
public final class ScriptedReceiver implements CallbackClient {
    private final Clock clock;
    private final Runnable guard;
    private final Deque<Supplier<CallbackAnswer>> script = new ArrayDeque<>();
    private final List<Post> posts = new ArrayList<>();
    private boolean deaf;

    /** One request. */
    public record Post(Instant at, CallbackDelivery delivery, CallbackSecrets secrets) {}

    public ScriptedReceiver(Clock clock, Runnable guard) {
        this.clock = clock;
        this.guard = guard;
    }

    public static CallbackAnswer acknowledged() {
        return new CallbackAnswer(true, Optional.of(200), "{\"error_code\":0}", 12);
    }

    public static CallbackAnswer refused() {
        return new CallbackAnswer(false, Optional.of(200), "{\"error_code\":1}", 12);
    }

    /** Answers one of the next requests; may throw a {@link Crash}. */
    public void next(Supplier<CallbackAnswer> answer) {
        script.add(answer);
    }

    /** Refuses the next {@code count} requests. */
    public void refuses(int count) {
        for (int time = 0; time < count; time++) {
            next(ScriptedReceiver::refused);
        }
    }

    /** Never answers from here on. */
    public void goesDeaf() {
        deaf = true;
    }

    /** Everything that came, in order. */
    public List<Post> posts() {
        return List.copyOf(posts);
    }

    @Override
    public CallbackAnswer post(CallbackDelivery delivery, CallbackSecrets secrets) {
        guard.run();
        posts.add(new Post(clock.instant(), delivery, secrets));
        if (!script.isEmpty()) {
            return script.remove().get();
        }
        return deaf ? new CallbackAnswer(false, Optional.empty(), "no answer", 5_000) : acknowledged();
    }

    /** Passed unless deaf. */
    @Override
    public CallbackAnswer check(Addressee subscriber, CallbackSecrets secrets) {
        guard.run();
        return deaf ? new CallbackAnswer(false, Optional.empty(), "no answer", 3_000) : acknowledged();
    }

    @Override
    public void refuseForbidden(URI url) {
        guard.run();
        if (url.getHost().equals("metadata.internal")) {
            throw new Refusal(Reason.CALLBACK_TARGET_FORBIDDEN, "an address inside the house");
        }
    }
}
