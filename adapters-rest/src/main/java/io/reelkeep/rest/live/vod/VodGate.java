package io.reelkeep.rest.live.vod;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.tenancy.AuthenticateApp;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.CallQuota;
import io.reelkeep.rest.shared.CurrentRequest;
import io.reelkeep.rest.shared.Input;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Lets in only who has signed (contract: Live 2). */
@Dependent
public final class VodGate {
    /** How far a signed time may be from ours, either way (contract: Live 2, code 4500). */
    private static final Duration TOLERANCE = Duration.ofHours(2);

    /** What clients sign that reach us under another name. */
    private static final String ORIGINAL_HOST = "vod.api.qcloud.com";

    /** Contract: Live 2. */
    private static final long CALLS_PER_MINUTE = 100;

    private static final String DEFAULT_METHOD = "HmacSHA1";
    private static final Set<String> METHODS = Set.of(DEFAULT_METHOD, "HmacSHA256");
    private static final long MAX_SECONDS = 100_000_000_000L;

    private final AuthenticateApp authenticate;
    private final CallQuota quota;

    @Inject
    public VodGate(AuthenticateApp authenticate, CallQuota quota) {
        this.authenticate = authenticate;
        this.quota = quota;
    }

    /** Whose request it is. @throws io.reelkeep.rest.shared.CalledTooOften at the 101st of the application in a minute */
    TenantId tenant(VodRequest request) {
        String claimed = request.require("Signature");
        String algorithm = request.find("SignatureMethod").orElse(DEFAULT_METHOD);
        if (!METHODS.contains(algorithm)) {
            throw new BadInput("SignatureMethod", "must be HmacSHA1 or HmacSHA256");
        }
        var claim = new AuthenticateApp.Claim(
                CredentialKind.LIVE, request.require("SecretId"), Optional.empty(), Optional.empty());
        VodSignature ours = request.signature(algorithm, request.host());
        VodSignature original = request.signature(algorithm, ORIGINAL_HOST);
        Caller caller = authenticate.authenticate(
                claim,
                Optional.of(freshness(request)),
                secret -> ours.matches(secret, claimed) || original.matches(secret, claimed));
        quota.count(new CallQuota.Key(caller.tenant(), "vod", caller.app().value(), CALLS_PER_MINUTE));
        var app = new Actor(Actor.Kind.APPLICATION, caller.app().toString());
        CurrentRequest.get().facts().by(app, caller.tenant());
        return caller.tenant();
    }

    private static AuthenticateApp.Freshness freshness(VodRequest request) {
        long seconds = Input.wholeNumber("Timestamp", request.require("Timestamp"), 0, MAX_SECONDS);
        long nonce = Input.wholeNumber("Nonce", request.require("Nonce"), 1, Long.MAX_VALUE);
        return new AuthenticateApp.Freshness(Instant.ofEpochSecond(seconds), Long.toString(nonce), TOLERANCE);
    }
}
