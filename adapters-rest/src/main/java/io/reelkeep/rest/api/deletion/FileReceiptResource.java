package io.reelkeep.rest.api.deletion;

import io.reelkeep.application.audit.ShowSigningKey;
import io.reelkeep.application.deletion.ShowReceipt;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
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

/** Proof that a file was deleted (F44). */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/recordings/{recording}/files/{file}/deletion-receipt")
@Produces(MediaType.APPLICATION_JSON)
public final class FileReceiptResource {
    private final ShowReceipt receipts;
    private final ShowSigningKey keys;

    @Inject
    public FileReceiptResource(ShowReceipt receipts, ShowSigningKey keys) {
        this.receipts = receipts;
        this.keys = keys;
    }

    @GET
    @Described(value = "Shows the receipt of a deleted file", answer = ReceiptJson.class)
    public Response show(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("file") String file) {
        Caller caller = CallerContext.caller(security);
        return Response.ok(ReceiptJson.of(
                        receipts.ofFile(caller, PathIds.recording(recording), PathIds.file(file)),
                        keys.of(caller.tenant())))
                .build();
    }
}
