package io.reelkeep.rest.classroom;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.tenancy.AuthenticateApp;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.TicSignature;
import io.reelkeep.rest.shared.json.RecordBodies;
import io.reelkeep.rest.shared.json.StrictJson;
import io.reelkeep.rest.shared.json.Tolerant;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Lets in only who has signed (contract: Classroom 1), and tells the resource who that is. */
@Provider
@ClassroomApi
@Dependent
@Priority(Priorities.AUTHENTICATION)
public final class ClassroomAuthentication implements ContainerRequestFilter {
    /** Beyond what milliseconds sent by mistake come to: those are refused as too far ahead. */
    private static final long MAX_SECONDS = 9_999_999_999_999L;

    private static final byte[] NOTHING_SAID = {'{', '}'};

    private final AuthenticateApp authenticate;

    @Inject
    public ClassroomAuthentication(AuthenticateApp authenticate) {
        this.authenticate = authenticate;
    }

    /** What of the public parameters a body may carry; the documents ask for it there too. */
    @Tolerant
    record PublicJson(Optional<Long> expireTime) {}

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        Caller caller = authenticate(Params.of(context.getUriInfo()), body(context));
        context.setSecurityContext(
                new CallerContext(caller, context.getSecurityContext().isSecure()));
    }

    /** Media is streamed, and says nothing of who sends it. */
    private static byte[] body(ContainerRequestContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type != null && type.isCompatible(MediaType.APPLICATION_OCTET_STREAM_TYPE)) {
            return NOTHING_SAID;
        }
        byte[] body = RecordBodies.readBounded(context.getEntityStream());
        context.setEntityStream(new ByteArrayInputStream(body));
        return body;
    }

    Caller authenticate(Params params, byte[] body) {
        String sdkAppId = sdkAppId(params);
        long expireTime = expireTime(params, body);
        String claimed = params.require("sign");
        var claim = new AuthenticateApp.Claim(CredentialKind.CLASSROOM, sdkAppId, Optional.empty(), Optional.empty());
        var expiry = new AuthenticateApp.Expiry(Instant.ofEpochSecond(expireTime));
        return authenticate.authenticate(claim, expiry, ticKey -> TicSignature.matches(ticKey, expireTime, claimed));
    }

    /** The tenant's application, as the address names it. */
    static String sdkAppId(Params params) {
        return params.require("sdkappid");
    }

    /** The address goes before the body. */
    private static long expireTime(Params params, byte[] body) {
        return params.find("expire_time")
                .filter(text -> !text.isEmpty())
                .map(text -> Input.wholeNumber("expire_time", text, 0, MAX_SECONDS))
                .orElseGet(() -> Input.inBounds("expire_time", inBody(body), 0, MAX_SECONDS));
    }

    private static long inBody(byte[] body) {
        return StrictJson.read(body, PublicJson.class)
                .expireTime()
                .orElseThrow(() -> new BadInput("expire_time", "is required in the address or in the body"));
    }
}
