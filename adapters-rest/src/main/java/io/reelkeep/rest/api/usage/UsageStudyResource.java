package io.reelkeep.rest.api.usage;

import io.reelkeep.application.usage.StudyUsage;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;

/** How a recording is watched (F21), as numbers or as a table to take along. */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/usage")
public final class UsageStudyResource {
    private final StudyUsage study;

    @Inject
    public UsageStudyResource(StudyUsage study) {
        this.study = study;
    }

    @GET
    @Path("insights")
    @Produces(MediaType.APPLICATION_JSON)
    @Described(
            value = "Tells by how many, how long and how far files were watched",
            answer = InsightsJson.class,
            query = {"from", "to"})
    public Response insights(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("recording") String recording) {
        StudyUsage.Asked asked = asked(security, Params.of(uri), recording);
        return Response.ok(InsightsJson.of(asked, study.study(asked))).build();
    }

    @Audited("usage.export")
    @GET
    @Path("export")
    @Described(
            value = "Exports views and downloads as CSV or XLSX",
            type = "*/*",
            query = {"format!", "from", "to"})
    public Response export(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("recording") String recording) {
        var params = Params.of(uri);
        TableFormat format = params.require("format", (field, text) -> Input.word(field, text, TableFormat.class));
        StudyUsage.Asked asked = asked(security, params, recording);
        StreamingOutput table = out -> format.write(
                out, UsageTable.COLUMNS, rows -> study.each(asked, view -> rows.accept(UsageTable.row(view))));
        String name = "usage-" + asked.recording().id() + "." + format.name().toLowerCase(Locale.ROOT);
        return Response.ok(table, format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private StudyUsage.Asked asked(SecurityContext security, Params params, String recording) {
        var usage = new UsageParams(params);
        return study.ask(new StudyUsage.Query(
                CallerContext.caller(security), PathIds.recording(recording), usage.from(), usage.to()));
    }
}
