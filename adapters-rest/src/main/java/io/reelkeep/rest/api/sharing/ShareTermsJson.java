package io.reelkeep.rest.api.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.application.sharing.ShareRecording;
import io.reelkeep.application.sharing.Terms;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.time.Instant;
import java.util.Optional;

/**
 * On what terms to share; what is left out is as for a new link.
 *
 * @param audience everyone (default), signed_in, participants, named_or_approved, wechat_guests or same_company
 * @param password 4 to 8 letters or digits; none by default
 * @param generatePassword instead of a password: protect it by a random one (F31)
 * @param endsAt never by default
 * @param validDays instead of an end: from now on, 1 to 3650, such as 7, 15 or 30 (F33)
 * @param allowDownload false by default (F34)
 * @param allowTranscripts true by default
 */
record ShareTermsJson(
        Optional<String> audience,
        Optional<String> password,
        Optional<Boolean> generatePassword,
        Optional<JsonNode> endsAt,
        Optional<Integer> validDays,
        Optional<Boolean> allowDownload,
        Optional<Boolean> allowTranscripts) {
    private static final int MAX_DAYS = 3650;

    /** @param shares makes what is asked for in general into something particular */
    Terms terms(ShareRecording shares) {
        boolean generates = generatePassword.orElse(false);
        if (generates && password.isPresent()) {
            throw new BadInput("generate_password", "cannot be asked for beside a password");
        }
        return new Terms(
                audience.map(word -> Input.word("audience", word, Audience.class))
                        .orElse(Audience.EVERYONE),
                generates
                        ? Optional.of(shares.randomPassword())
                        : password.map(text -> Input.of("password", () -> new SharePassword(text))),
                end(shares),
                allowDownload.orElse(false),
                allowTranscripts.orElse(true));
    }

    private Optional<Instant> end(ShareRecording shares) {
        Optional<Instant> given = endsAt.filter(node -> !node.isNull()).map(node -> Times.read("ends_at", node));
        if (given.isPresent() && validDays.isPresent()) {
            throw new BadInput("valid_days", "cannot be given beside ends_at");
        }
        return given.or(
                () -> validDays.map(days -> shares.endAfter((int) Input.inBounds("valid_days", days, 1, MAX_DAYS))));
    }
}
