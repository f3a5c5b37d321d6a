package io.reelkeep.rest.api.usage;

import io.reelkeep.domain.usage.ViewerPrivacy;
import io.reelkeep.rest.shared.Input;

/**
 * How much of single viewers is kept and told.
 *
 * @param viewers {@code named}, {@code anonymous} or {@code off}
 */
record AnalyticsSettingsJson(String viewers) {
    static AnalyticsSettingsJson of(ViewerPrivacy privacy) {
        return new AnalyticsSettingsJson(Input.word(privacy));
    }

    ViewerPrivacy privacy() {
        return Input.word("viewers", viewers, ViewerPrivacy.class);
    }
}
