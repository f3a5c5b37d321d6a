package io.reelkeep.rest.meeting;

import io.reelkeep.application.recording.ListTenantRecordings;
import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.CallQuota;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Lists all recordings of an enterprise, for its administrators (contract: Meeting 4.2). */
@Path("/v1/corp/records")
@MeetingApi
public final class CorpRecordsResource {
    private static final long CALLS_PER_MINUTE = 10;

    private final ListTenantRecordings list;
    private final CallQuota quota;
    private final PublicUrls urls;

    @Inject
    public CorpRecordsResource(ListTenantRecordings list, CallQuota quota, PublicUrls urls) {
        this.list = list;
        this.quota = quota;
        this.urls = urls;
    }

    /** Not for those who call with a token of a user. */
    @GET
    @Described(
            value = "Lists the recordings of the enterprise",
            answer = RecordsJson.class,
            query = {
                "start_time!:integer",
                "end_time!:integer",
                "page:integer",
                "page_size:integer",
                "query_record_type:integer",
                "operator_id!",
                "operator_id_type!:integer"
            })
    public Response list(@Context UriInfo uri, @Context SecurityContext security) {
        TenantId tenant = MeetingCaller.of(security).enterprise().tenant();
        quota.count(new CallQuota.Key(tenant, "corp records", tenant.value(), CALLS_PER_MINUTE));
        var params = new RecordsParams(Params.of(uri));
        ListTenantRecordings.Query query = params.enterpriseQuery(tenant);
        boolean canExist = params.asksForWhatWeKeep();
        // Asked even when nothing can match: who may not ask is refused either way.
        Page<RecordingView> found = list.list(query);
        Page<RecordingView> page = canExist ? found : new Page<>(List.of(), query.page(), query.pageSize(), 0);
        return Answers.of(RecordsJson.ofEnterprise(page, urls));
    }
}
