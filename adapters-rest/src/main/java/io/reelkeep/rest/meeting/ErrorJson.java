package io.reelkeep.rest.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** An error of the dialect; without {@code new_error_code} its clients lose code and message (contract: Meeting 3). */
public record ErrorJson(@JsonProperty("error_info") Info info) {
    private static final long NEW_CODES_BEGIN_AT = 200_000_000;

    /** Always all three. */
    @JsonPropertyOrder({"error_code", "new_error_code", "message"})
    public record Info(
            @JsonProperty("error_code") long code,
            @JsonProperty("new_error_code") long newCode,
            @JsonProperty("message") String message) {}

    public static ErrorJson of(int code, String message) {
        return new ErrorJson(new Info(code, NEW_CODES_BEGIN_AT + code, message));
    }
}
