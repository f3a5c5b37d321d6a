package io.reelkeep.rest.outbound;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;

/** The body with which an address is tried. Ours: the Classroom documents have none (docs/reference/organisation.md). */
record CallbackTestJson(
        @JsonProperty("event") String event,
        @JsonProperty("data") Data data) {
    /** @param timestamp seconds since 1970 */
    record Data(
            @JsonProperty("sdkappid") BigInteger sdkAppId,
            @JsonProperty("timestamp") long timestamp) {}
}
