package io.reelkeep.rest.wecom;

import io.reelkeep.application.recording.ScrollRecordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Unaudited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** Lists the recordings of an enterprise (contract: WeCom 4). */
@WeComApi
@Path("/cgi-bin/meeting/record/list")
public final class RecordListResource {
    private final ScrollRecordings scroll;
    private final PublicUrls urls;

    @Inject
    public RecordListResource(ScrollRecordings scroll, PublicUrls urls) {
        this.scroll = scroll;
        this.urls = urls;
    }

    @Unaudited("it only lists")
    @POST
    @Described(value = "Lists recordings", answer = RecordListJson.class, body = RecordListBody.class)
    public Response list(InputStream body, @Context SecurityContext security) throws IOException {
        RecordListBody asked = WeComJson.read(body, RecordListBody.class);
        Caller caller = CallerContext.caller(security);
        var found = scroll.list(asked.query(caller));
        return WeComJson.answer(RecordListJson.of(found, caller.form(), urls));
    }
}
