package io.reelkeep.rest.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** An error as RFC 9457 has it, with our code. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProblemJson(
        String type, String title, int status, String detail, String code, String requestId, Optional<String> field) {}
