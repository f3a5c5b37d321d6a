package io.reelkeep.rest.shared.standing;

import io.reelkeep.application.standing.ShowStanding;
import io.reelkeep.domain.tenancy.StandingWarning;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/**
 * What a subscription allows, and how full it is.
 *
 * @param at when it was so, by the clock that everything here ends by
 * @param edition of the moment: an ended member edition is a free one
 * @param full whether not one byte more is promised
 * @param trashDays for how long deleted recordings can be brought back; 0 where deleting is for good
 */
public record StandingJson(
        String at,
        String edition,
        String standing,
        Optional<String> paidUntil,
        Optional<String> graceEndsAt,
        Optional<Long> quotaBytes,
        long usedBytes,
        long reservedBytes,
        Optional<Long> usedPercent,
        boolean full,
        int trashDays,
        List<WarningJson> warnings) {
    /** What was told about the end of the subscription. */
    public record WarningJson(String stage, String toldAt) {
        static WarningJson of(StandingWarning warning) {
            return new WarningJson(Input.word(warning.stage()), Times.write(warning.toldAt()));
        }
    }

    public static StandingJson of(ShowStanding.View view) {
        Tenant tenant = view.tenant();
        return new StandingJson(
                Times.write(view.at()),
                Input.word(tenant.editionAt(view.at())),
                Input.word(tenant.standing(view.at())),
                tenant.paidUntil().map(Times::write),
                tenant.graceEndsAt().map(Times::write),
                view.space().quotaBytes(),
                view.space().usedBytes(),
                view.space().reservedBytes(),
                view.space().percent(),
                !view.space().hasRoomFor(1),
                view.trashDays(),
                view.warnings().stream().map(WarningJson::of).toList());
    }
}
