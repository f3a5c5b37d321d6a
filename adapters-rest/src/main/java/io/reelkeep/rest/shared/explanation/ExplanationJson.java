package io.reelkeep.rest.shared.explanation;

import io.reelkeep.application.sharing.ExplainShare.Explanation;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.rest.shared.Input;
import java.util.List;
import java.util.Optional;

/**
 * Why somebody can or cannot open a link.
 *
 * @param verdict open, or what the viewer is told: the first of the checks that is not open
 * @param ties how the viewer stands to the recording
 * @param checks in the order in which they are made
 */
public record ExplanationJson(
        String recordingId, Optional<String> fileId, String verdict, List<String> ties, List<CheckJson> checks) {
    /** What one gate says. */
    public record CheckJson(String gate, String verdict) {
        static CheckJson of(Share.Check check) {
            return new CheckJson(Input.word(check.gate()), Input.word(check.verdict()));
        }
    }

    public static ExplanationJson of(Explanation explanation) {
        Share share = explanation.share();
        return new ExplanationJson(
                share.scope().recording().toString(),
                share.scope().onlyFile().map(Object::toString),
                Input.word(explanation.verdict()),
                explanation.ties().stream().sorted().map(Input::word).toList(),
                explanation.checks().stream().map(CheckJson::of).toList());
    }
}
