package io.reelkeep.rest.wecom.file;

import io.reelkeep.application.captions.ShowCaptions;
import io.reelkeep.application.recording.ReachRecording;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.sharing.HandOutAddresses;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
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
import java.time.Duration;
import java.util.Optional;

/** Gives out the addresses of files (contract: WeCom 5). */
@WeComApi
@Path("/cgi-bin/meeting/record")
public final class FilesResource {
    private static final Duration LIFETIME = Duration.ofHours(6);

    private final ReachRecording reaches;
    private final HandOutAddresses addresses;
    private final ShowCaptions captions;
    private final AddressLinks links;

    @Inject
    public FilesResource(ReachRecording reaches, HandOutAddresses addresses, ShowCaptions captions, PublicUrls urls) {
        this.reaches = reaches;
        this.addresses = addresses;
        this.captions = captions;
        this.links = new AddressLinks(urls);
    }

    /** None while they are being made. */
    @Unaudited("it only lists")
    @POST
    @Path("get_file_list")
    @Described(
            value = "Gives addresses of all files of a recording",
            answer = FileListJson.class,
            body = RecordingIdsBody.class)
    public Response list(InputStream body, @Context SecurityContext security) throws IOException {
        var asked = WeComJson.read(body, RecordingIdsBody.class);
        Caller caller = CallerContext.caller(security);
        Recording recording = reaches.reach(caller, asked.recording(), Optional.of(asked.meeting()));
        return WeComJson.answer(FileListJson.of(addresses.ofAll(order(caller), recording.id()), links));
    }

    @Audited("address.hand-out")
    @POST
    @Path("get_file")
    @Described(value = "Gives addresses of a file", answer = FileJson.class, body = FileIdsBody.class)
    public Response show(InputStream body, @Context SecurityContext security) throws IOException {
        var asked = WeComJson.read(body, FileIdsBody.class);
        Caller caller = CallerContext.caller(security);
        Recording recording = reaches.reach(caller, asked.file(), Optional.of(asked.meeting()));
        var address = addresses.ofOne(order(caller), asked.file()).files().get(0);
        var tracks = captions.list(caller.tenant(), recording.id(), asked.file());
        return WeComJson.answer(FileJson.of(recording, address, tracks, links));
    }

    private static HandOutAddresses.Order order(Caller caller) {
        return new HandOutAddresses.Order(caller.tenant(), Optional.empty(), LIFETIME);
    }
}
