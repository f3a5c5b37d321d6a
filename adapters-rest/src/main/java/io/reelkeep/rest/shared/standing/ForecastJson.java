package io.reelkeep.rest.shared.standing;

import io.reelkeep.application.retention.ForecastEndings;
import io.reelkeep.domain.retention.Ending;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** What is to come, and when; nothing of it has happened. */
public record ForecastJson(
        String until, Optional<String> hiddenFrom, List<EndingJson> endings, Optional<String> nextAfter) {
    private static final int USUAL_DAYS = 30;

    /** That a recording is deleted for good; one that is held stays. */
    public record EndingJson(String recordingId, String deletedAt, String rule, boolean held) {
        static EndingJson of(Ending ending) {
            return new EndingJson(
                    ending.recording().toString(), Times.write(ending.at()), Input.word(ending.rule()), ending.held());
        }
    }

    /** How far to look is {@code days}; it goes on as {@link Onward} says. */
    public static ForecastEndings.Query query(TenantId tenant, Params params) {
        var onward = Onward.of(params);
        int days = params.number("days", 1, ForecastEndings.MAX_DAYS, USUAL_DAYS);
        return new ForecastEndings.Query(tenant, days, onward.after(), onward.limit());
    }

    public static ForecastJson of(ForecastEndings.View view, ForecastEndings.Query query) {
        return new ForecastJson(
                Times.write(view.until()),
                view.hiddenFrom().map(Times::write),
                view.endings().stream().map(EndingJson::of).toList(),
                new Onward(query.after(), query.limit()).next(view.endings(), Ending::recording));
    }
}
