package io.reelkeep.rest.api.organisation;

import io.reelkeep.application.callback.TestCallback;
import java.util.Optional;

/**
 * How trying an address went.
 *
 * @param acknowledged whether a delivery would count as made: HTTP 200 and {@code error_code} 0
 * @param status of HTTP; absent when there was no answer
 * @param detail why it does not count, or how the answer begins
 * @param body that was sent
 */
record TriedJson(String url, boolean acknowledged, Optional<Integer> status, String detail, long tookMs, String body) {
    static TriedJson of(TestCallback.Tried tried) {
        return new TriedJson(
                tried.endpoint().url().toString(),
                tried.answer().acknowledged(),
                tried.answer().status(),
                tried.answer().detail(),
                tried.answer().tookMillis(),
                tried.body());
    }
}
