package io.reelkeep.rest.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;
import java.net.URI;
import java.util.Optional;

/** What is set for an enterprise: where it is told of its recordings, empty for nowhere. */
record BusinessJson(
        @JsonProperty("error_code") int errorCode,
        @JsonProperty("error_msg") String errorMsg,
        @JsonProperty("call_back_url") String callBackUrl) {
    /** The request to change it. */
    @Tolerant
    record ChangeJson(@JsonProperty("call_back_url") Optional<String> callBackUrl) {
        /** Empty text asks to be told no longer. */
        Optional<CallbackEndpoint> endpoint(TenantId tenant, String sdkAppId) {
            String url = callBackUrl.orElseThrow(() -> new BadInput("call_back_url", "is required"));
            return url.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Input.of("call_back_url", () -> new CallbackEndpoint(tenant, URI.create(url), sdkAppId)));
        }
    }

    static BusinessJson of(Optional<CallbackEndpoint> endpoint) {
        return new BusinessJson(
                AnswerJson.OK, "", endpoint.map(set -> set.url().toString()).orElse(""));
    }
}
