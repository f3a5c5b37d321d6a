package io.reelkeep.rest.shared.auth;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.tenancy.AuthenticateApp;
import io.reelkeep.domain.tenancy.CredentialKind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Lets applications in whose token is {@code <key id>.<secret>}. */
@Provider
@NativeApp
@Dependent
@Priority(Priorities.AUTHENTICATION)
public final class NativeAuth implements ContainerRequestFilter {
    private final AuthenticateApp apps;

    @Inject
    public NativeAuth(AuthenticateApp apps) {
        this.apps = apps;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = BearerToken.of(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        var claim = new AuthenticateApp.Claim(CredentialKind.NATIVE, token.keyId(), Optional.empty(), Optional.empty());
        Caller caller = apps.authenticate(claim, Optional.empty(), secret -> same(secret, token.secret()));
        request.setSecurityContext(
                new CallerContext(caller, request.getSecurityContext().isSecure()));
    }

    /** In constant time for secrets of the same length, which all of a kind are (ASVS 11.2.4). */
    private static boolean same(String secret, String sent) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
