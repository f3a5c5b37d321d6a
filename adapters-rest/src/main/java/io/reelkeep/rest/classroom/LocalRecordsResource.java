package io.reelkeep.rest.classroom;

import io.reelkeep.application.recording.ListClassFiles;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /paas/v1/localrecord/query}: what was recorded of a class by those who taught it. */
@ClassroomApi
@Dependent
@Path("/paas/v1/localrecord/query")
@Consumes(MediaType.APPLICATION_JSON)
public final class LocalRecordsResource {
    private final ListClassFiles list;
    private final PublicUrls urls;

    @Inject
    public LocalRecordsResource(ListClassFiles list, PublicUrls urls) {
        this.list = list;
        this.urls = urls;
    }

    @Audited("address.hand-out")
    @POST
    @Described(value = "Lists the local recordings of a class", answer = LocalRecordsJson.class)
    public Response query(@Context SecurityContext security, LocalRecordsQueryJson body) {
        ListClassFiles.Query query = Input.body(body).query(CallerContext.tenant(security));
        return Response.ok(LocalRecordsJson.of(query, list.list(query), urls), ClassroomErrors.JSON_UTF8)
                .build();
    }
}
