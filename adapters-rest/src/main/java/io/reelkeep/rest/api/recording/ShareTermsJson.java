package io.reelkeep.rest.api.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.application.sharing.Terms;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.Optional;

/**
 * On what terms to share; what is left out is as for a new link.
 *
 * @param audience everyone (default), signed_in, participants, named_or_approved, wechat_guests or same_company
 * @param password 4 to 8 letters or digits; none by default
 * @param endsAt never by default
 * @param allowDownload false by default (F34)
 * @param allowTranscripts true by default
 */
record ShareTermsJson(
        Optional<String> audience,
        Optional<String> password,
        Optional<JsonNode> endsAt,
        Optional<Boolean> allowDownload,
        Optional<Boolean> allowTranscripts) {
    Terms terms() {
        return new Terms(
                audience.map(word -> Input.word("audience", word, Audience.class))
                        .orElse(Audience.EVERYONE),
                password.map(text -> Input.of("password", () -> new SharePassword(text))),
                endsAt.filter(node -> !node.isNull()).map(node -> Times.read("ends_at", node)),
                allowDownload.orElse(false),
                allowTranscripts.orElse(true));
    }
}
