package io.reelkeep.rest.live.vod;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An error of VOD API 2.0; always all three. */
record VodErrorJson(
        @JsonProperty("code") int code,
        @JsonProperty("message") String message,
        @JsonProperty("codeDesc") String codeDesc) {}
