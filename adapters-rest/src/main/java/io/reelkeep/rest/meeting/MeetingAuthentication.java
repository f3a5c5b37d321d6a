package io.reelkeep.rest.meeting;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.tenancy.AuthenticateApp;
import io.reelkeep.application.tenancy.AuthenticateUser;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.json.RecordBodies;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets in only who has signed, or has an access token (contract: Meeting 2.1, 2.2), and tells the resource who that is. An
 * {@code STS-Token} is not asked for, nor looked at.
 */
@Provider
@MeetingApi
@Dependent
@Priority(Priorities.AUTHENTICATION)
public final class MeetingAuthentication implements ContainerRequestFilter {
    private final AuthenticateApp authenticate;
    private final AuthenticateUser users;
    private final HttpServletRequest request;

    /** @param request stands for whatever request is under way */
    @Inject
    public MeetingAuthentication(AuthenticateApp authenticate, AuthenticateUser users, HttpServletRequest request) {
        this.authenticate = authenticate;
        this.users = users;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        // Whatever else is sent beside a token, the token decides.
        Optional<String> token = sent("AccessToken");
        Caller caller = token.isPresent() ? authenticate(token.get()) : authenticate(body(context));
        context.setSecurityContext(
                new CallerContext(caller, context.getSecurityContext().isSecure()));
    }

    Caller authenticate(byte[] body) {
        String key = required("X-TC-Key");
        String timestamp = required("X-TC-Timestamp");
        String nonce = required("X-TC-Nonce");
        String claimed = required("X-TC-Signature");
        String tenant = required("AppId");
        var signature = new MeetingSignature(request.getMethod(), key, nonce, timestamp, target(request), body);
        var claim = new AuthenticateApp.Claim(CredentialKind.MEETING, key, Optional.of(tenant), sent("SdkId"));
        var freshness = new AuthenticateApp.Freshness(time(timestamp), nonce);
        return authenticate.authenticate(claim, Optional.of(freshness), secret -> signature.matches(secret, claimed));
    }

    /** The time must be about right; the nonce need only be there: whoever has the token can think of another. */
    Caller authenticate(String token) {
        String openId = required("OpenId");
        String timestamp = required("X-TC-Timestamp");
        required("X-TC-Nonce");
        return users.authenticate(token, openId, time(timestamp));
    }

    private String required(String header) {
        return sent(header).orElseThrow(() -> unknown("the header " + header + " is missing"));
    }

    private Optional<String> sent(String header) {
        return Optional.ofNullable(request.getHeader(header)).filter(value -> !value.isEmpty());
    }

    /** As the caller has written it: a URI put together again from its parts may differ. */
    private static String target(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .map(query -> request.getRequestURI() + "?" + query)
                .orElseGet(request::getRequestURI);
    }

    private static byte[] body(ContainerRequestContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type != null && type.getType().equalsIgnoreCase("multipart")) {
            return new byte[0];
        }
        byte[] body = RecordBodies.readBounded(context.getEntityStream());
        context.setEntityStream(new ByteArrayInputStream(body));
        return body;
    }

    /** Text that is no time counts as one long past: who is calling is to be checked first. */
    static Instant time(String seconds) {
        return seconds.matches("[0-9]{1,11}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : Instant.EPOCH;
    }

    private static Refusal unknown(String why) {
        return new Refusal(Reason.APP_UNKNOWN, why);
    }
}
