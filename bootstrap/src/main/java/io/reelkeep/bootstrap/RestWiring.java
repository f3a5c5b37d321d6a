package io.reelkeep.bootstrap;

import io.reelkeep.application.callback.port.CallbackBodies;
import io.reelkeep.application.callback.port.CallbackClient;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.tenancy.port.UserTokens;
import io.reelkeep.bootstrap.secrets.AdminSecret;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.rest.admin.AdminGate;
import io.reelkeep.rest.media.MediaStreams;
import io.reelkeep.rest.outbound.CallbackTargets;
import io.reelkeep.rest.outbound.ClassroomCallbackBodies;
import io.reelkeep.rest.outbound.HttpCallbackClient;
import io.reelkeep.rest.outbound.JwtUserTokens;
import io.reelkeep.rest.shared.CallQuota;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.body.BodyIntake;
import io.reelkeep.rest.shared.body.IngestLimits;
import io.reelkeep.rest.tus.AllowedOrigins;
import io.reelkeep.rest.wecom.WeComQuota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/** What the outside needs: addresses, bounds, and the way to receivers of callbacks. */
@ApplicationScoped
public class RestWiring {
    @Produces
    @Singleton
    PublicUrls publicUrls(Settings settings) {
        return new PublicUrls(settings.baseUrl());
    }

    @Produces
    @Singleton
    BodyIntake bodyIntake(Settings settings) {
        return new BodyIntake(
                new IngestLimits(
                        settings.segmentMaxBytes(), settings.minBytesPerSecond(), settings.maxConcurrentUploads()),
                System::nanoTime);
    }

    @Produces
    @Singleton
    MediaStreams mediaStreams(Settings settings) {
        return new MediaStreams(settings.maxConcurrentDownloads());
    }

    @Produces
    @Singleton
    AllowedOrigins allowedOrigins() {
        return AllowedOrigins.NONE;
    }

    @Produces
    @Singleton
    CallQuota callQuota(Clock clock) {
        return new CallQuota(clock);
    }

    @Produces
    @Singleton
    WeComQuota weComQuota(Settings settings) {
        return new WeComQuota(settings.wecomCallsPerMinute());
    }

    @Produces
    @Singleton
    AdminGate adminGate(AdminSecret secret) {
        return secret::matches;
    }

    @Produces
    @Singleton
    CallbackClient callbackClient(Settings settings, Clock clock, SecretSource secrets) {
        return new HttpCallbackClient(
                new CallbackTargets(settings.callbackAllow()), clock, secrets, settings.callbackTimeout());
    }

    void close(@Disposes CallbackClient client) {
        if (client instanceof HttpCallbackClient http) {
            try {
                http.close();
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    @Produces
    @Singleton
    UserTokens userTokens() {
        return new JwtUserTokens();
    }

    @Produces
    @Singleton
    CallbackBodies callbackBodies(PublicUrls urls) {
        return new ClassroomCallbackBodies(urls);
    }
}
