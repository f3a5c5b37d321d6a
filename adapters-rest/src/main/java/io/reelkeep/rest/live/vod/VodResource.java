package io.reelkeep.rest.live.vod;

import io.reelkeep.application.sharing.FindFilesByName;
import io.reelkeep.application.sharing.FindFilesOfPart;
import io.reelkeep.application.sharing.RememberNotify;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.callback.NotifyWish;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.live.Vid;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.json.RecordBodies;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /v2/index.php}: looks up what was recorded in live rooms (F125, F126). */
@Path("/v2/index.php")
public final class VodResource {
    private static final int DEFAULT_PAGE_SIZE = 10;
    private static final int MAX_PAGE_SIZE = 100;
    /** Far beyond the end of every list; the product with the page size still fits 63 bits. */
    private static final int MAX_PAGE = 100_000_000;

    private final VodGate gate;
    private final FindFilesByName byName;
    private final FindFilesOfPart ofPart;
    private final RememberNotify notify;
    private final PublicUrls urls;

    @Inject
    public VodResource(
            VodGate gate, FindFilesByName byName, FindFilesOfPart ofPart, RememberNotify notify, PublicUrls urls) {
        this.gate = gate;
        this.byName = byName;
        this.ofPart = ofPart;
        this.notify = notify;
        this.urls = urls;
    }

    @Audited("address.hand-out")
    @GET
    @Described(
            value = "DescribeVodPlayInfo or DescribeRecordPlayInfo",
            answer = FileSetJson.class,
            query = {
                "Action!",
                "SecretId!",
                "Timestamp!:integer",
                "Nonce!:integer",
                "SignatureMethod",
                "Signature!",
                "fileName",
                "vid",
                "pageNo:integer",
                "pageSize:integer"
            })
    public Response get(@Context HttpServletRequest request) {
        return answer(request, Optional.ofNullable(request.getQueryString()).orElse(""));
    }

    /** The parameters are those of the body alone: what else the address says is not signed. */
    @Audited("address.hand-out")
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Described(
            value = "DescribeVodPlayInfo or DescribeRecordPlayInfo, posted",
            answer = FileSetJson.class,
            form = {
                "Action!",
                "SecretId!",
                "Timestamp!:integer",
                "Nonce!:integer",
                "SignatureMethod",
                "Signature!",
                "fileName",
                "vid",
                "pageNo:integer",
                "pageSize:integer"
            })
    public Response post(@Context HttpServletRequest request, InputStream body) throws IOException {
        return answer(request, new String(RecordBodies.readBounded(body), StandardCharsets.UTF_8));
    }

    /** Always application/json: clients of the dialect do not negotiate. */
    private Response answer(HttpServletRequest asked, String form) {
        String host = Optional.ofNullable(asked.getHeader("Host")).orElse("");
        VodRequest request = VodRequest.of(asked.getMethod(), host, form);
        String action = request.require("Action");
        TenantId tenant = gate.tenant(request);
        FileSetJson found = switch (action) {
            case "DescribeVodPlayInfo" -> byName(tenant, request);
            case "DescribeRecordPlayInfo" -> ofPart(tenant, request);
            default -> throw new BadInput("Action", "is not known here");
        };
        return Response.ok(found, VodErrors.JSON_UTF8).build();
    }

    private FileSetJson byName(TenantId tenant, VodRequest request) {
        return FileSetJson.of(
                byName.find(new FindFilesByName.Query(
                        tenant,
                        request.require("fileName"),
                        request.number("pageNo", 1, MAX_PAGE, 1),
                        request.number("pageSize", 1, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE))),
                urls);
    }

    /** Remembered before it is looked up: in between, the file may be made. */
    private FileSetJson ofPart(TenantId tenant, VodRequest request) {
        String text = request.require("vid");
        Optional<Addressee> asker = request.find("notifyUrl")
                .map(url -> Input.of(
                        "notifyUrl",
                        () -> new Addressee(
                                CallbackKind.NOTIFY, tenant, URI.create(url), request.require("SecretId"))));
        OptionalLong fileId = Checks.decimalId(text);
        if (fileId.isPresent()) {
            return FileSetJson.of(ofPart.find(tenant, new RecordingFileId(fileId.getAsLong())), text, urls);
        }
        Vid vid = Vid.find(text)
                .filter(named -> named.tenant().equals(tenant))
                .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "there is no such file"));
        asker.ifPresent(to -> notify.remember(new NotifyWish(to, vid.capture(), vid.part(), text)));
        return FileSetJson.of(ofPart.find(tenant, vid.capture(), vid.part()), text, urls);
    }
}
