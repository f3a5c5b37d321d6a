package io.reelkeep.rest.wecom.usage;

import io.reelkeep.application.recording.ReachRecording;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.usage.ReportUsage;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.rest.shared.audit.Unaudited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.wecom.WeComApi;
import io.reelkeep.rest.wecom.WeComJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** Counts how often a recording was viewed and downloaded, day by day (contract: WeCom 5). */
@WeComApi
@Path("/cgi-bin/meeting/record/get_statistics")
public final class StatisticsResource {
    private final ReachRecording reaches;
    private final ReportUsage reports;

    @Inject
    public StatisticsResource(ReachRecording reaches, ReportUsage reports) {
        this.reaches = reaches;
        this.reports = reports;
    }

    @Unaudited("it only counts")
    @POST
    @Described(value = "Counts views and downloads by days", answer = StatisticsJson.class, body = StatisticsBody.class)
    public Response count(InputStream body, @Context SecurityContext security) throws IOException {
        var asked = WeComJson.read(body, StatisticsBody.class);
        Caller caller = CallerContext.caller(security);
        Recording recording = reaches.reach(caller, asked.recording(), asked.meeting());
        var query = new ReportUsage.Query(caller, recording.id(), asked.from(), asked.to());
        return WeComJson.answer(StatisticsJson.of(reports.report(query)));
    }
}
