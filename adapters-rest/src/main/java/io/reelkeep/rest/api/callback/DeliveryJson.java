package io.reelkeep.rest.api.callback;

import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackAttempt;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/**
 * One announcement and its attempts; the body only where a single one is shown, as it was before it was encrypted.
 *
 * @param keyId the application that is told: sdkappid, SecretId or corpid
 */
record DeliveryJson(
        String deliveryId,
        String kind,
        String recordingId,
        Optional<String> fileId,
        String event,
        String url,
        String keyId,
        String state,
        int round,
        List<AttemptJson> attempts,
        Optional<String> nextAttemptAt,
        String createdAt,
        Optional<String> body) {
    /** One try, and the answer if there was one. */
    record AttemptJson(
            int number,
            String startedAt,
            Optional<Boolean> acknowledged,
            Optional<Integer> status,
            Optional<String> detail,
            Optional<Long> tookMs) {
        static AttemptJson of(CallbackAttempt attempt) {
            return new AttemptJson(
                    attempt.number(),
                    Times.write(attempt.startedAt()),
                    attempt.answer().map(CallbackAnswer::acknowledged),
                    attempt.answer().flatMap(CallbackAnswer::status),
                    attempt.answer().map(CallbackAnswer::detail),
                    attempt.answer().map(CallbackAnswer::tookMillis));
        }
    }

    static DeliveryJson withoutBody(CallbackDelivery delivery) {
        return of(delivery, Optional.empty());
    }

    static DeliveryJson withBody(CallbackDelivery delivery) {
        return of(delivery, Optional.of(delivery.told().body()));
    }

    private static DeliveryJson of(CallbackDelivery delivery, Optional<String> body) {
        return new DeliveryJson(
                delivery.id().toString(),
                Input.word(delivery.to().kind()),
                delivery.told().recording().toString(),
                delivery.told().file().map(RecordingFileId::toString),
                delivery.told().event(),
                delivery.to().url().toString(),
                delivery.to().keyId(),
                Input.word(delivery.state()),
                delivery.round(),
                delivery.attempts().stream().map(AttemptJson::of).toList(),
                delivery.nextAttemptAt().map(Times::write),
                Times.write(delivery.createdAt()),
                body);
    }
}
