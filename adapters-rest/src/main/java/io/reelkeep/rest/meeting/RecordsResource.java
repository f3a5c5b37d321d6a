package io.reelkeep.rest.meeting;

import io.reelkeep.application.recording.ListRecordings;
import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.shared.Page;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.PublicUrls;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Lists the recordings of an enterprise (seed: GET /v1/records). */
@Path("/v1/records")
@MeetingApi
public final class RecordsResource {
    private final ListRecordings list;
    private final PublicUrls urls;

    @Inject
    public RecordsResource(ListRecordings list, PublicUrls urls) {
        this.list = list;
        this.urls = urls;
    }

    /** Always application/json: clients of the dialect do not negotiate. */
    @GET
    public Response list(@Context UriInfo uri, @Context SecurityContext security) {
        var params = new RecordsParams(Params.of(uri));
        ListRecordings.Query query = params.query(MeetingCaller.of(security));
        boolean canExist = params.asksForWhatWeKeep();
        // Asked even when nothing can match: an unknown user is refused either way.
        Page<RecordingView> found = list.list(query);
        Page<RecordingView> page = canExist ? found : new Page<>(List.of(), query.page(), query.pageSize(), 0);
        return Response.ok(RecordsJson.of(page, urls), MeetingErrors.JSON_UTF8).build();
    }
}
