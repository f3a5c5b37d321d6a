package io.reelkeep.rest.api.audit;

import io.reelkeep.application.audit.ShowSigningKey;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /api/signing-key}: to be fetched early and kept elsewhere, so that what is signed later can be believed. */
@NativeApp
@ForPeople(Need.OWN)
@Dependent
@Path("/api/signing-key")
@Produces(MediaType.APPLICATION_JSON)
public final class SigningKeyResource {
    private final ShowSigningKey keys;

    @Inject
    public SigningKeyResource(ShowSigningKey keys) {
        this.keys = keys;
    }

    @GET
    @Described(value = "Shows the key that audits and receipts are signed with", answer = SigningKeyJson.class)
    public Response show(@Context SecurityContext security) {
        return Response.ok(new SigningKeyJson("Ed25519", keys.of(CallerContext.tenant(security))))
                .build();
    }
}
