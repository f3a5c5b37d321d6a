package io.reelkeep.bootstrap;

import io.reelkeep.application.callback.port.CallbackBodies;
import io.reelkeep.application.callback.port.CallbackClient;
import io.reelkeep.application.callback.port.EventBodies;
import io.reelkeep.application.people.port.PersonTokens;
import io.reelkeep.application.recording.FollowRecordings;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.tenancy.CountCalls;
import io.reelkeep.application.tenancy.port.UserTokens;
import io.reelkeep.bootstrap.secrets.AdminSecret;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.rest.admin.AdminGate;
import io.reelkeep.rest.api.recording.ChangeListeners;
import io.reelkeep.rest.media.MediaStreams;
import io.reelkeep.rest.meeting.address.AddressLifetimes;
import io.reelkeep.rest.outbound.CallbackTargets;
import io.reelkeep.rest.outbound.ClassroomCallbackBodies;
import io.reelkeep.rest.outbound.ClassroomEventBodies;
import io.reelkeep.rest.outbound.ClassroomWire;
import io.reelkeep.rest.outbound.EventTranslations;
import io.reelkeep.rest.outbound.HttpCallbackClient;
import io.reelkeep.rest.outbound.JwtPersonTokens;
import io.reelkeep.rest.outbound.JwtUserTokens;
import io.reelkeep.rest.outbound.NotifyWire;
import io.reelkeep.rest.outbound.meeting.MeetingEventBodies;
import io.reelkeep.rest.outbound.meeting.MeetingWire;
import io.reelkeep.rest.outbound.wecom.WeComEventBodies;
import io.reelkeep.rest.outbound.wecom.WeComWire;
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
import java.time.Duration;
import java.util.Map;

/** What the outside needs: addresses, bounds, and the way to receivers of callbacks. */
@ApplicationScoped
public class RestWiring {
    /** Contract: Meeting 5, retries and URL check. */
    private static final Duration MEETING_PATIENCE = Duration.ofSeconds(3);

    @Produces
    @Singleton
    PublicUrls publicUrls(Settings settings) {
        return new PublicUrls(settings.baseUrl());
    }

    @Produces
    @Singleton
    AddressLifetimes addressLifetimes(Settings settings) {
        return new AddressLifetimes(settings.addressLifetime(), settings.fileAddressLifetime());
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
    ChangeListeners changeListeners(FollowRecordings follow) {
        return new ChangeListeners(follow);
    }

    @Produces
    @Singleton
    AllowedOrigins allowedOrigins() {
        return AllowedOrigins.NONE;
    }

    @Produces
    @Singleton
    CallQuota callQuota(CountCalls calls) {
        return new CallQuota(calls);
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
        Duration usual = settings.callbackTimeout();
        Duration atMost = usual.compareTo(MEETING_PATIENCE) < 0 ? usual : MEETING_PATIENCE;
        return new HttpCallbackClient(
                new CallbackTargets(settings.callbackAllow()),
                clock,
                Map.of(
                        CallbackKind.CLASSROOM, new ClassroomWire(secrets, usual),
                        CallbackKind.MEETING, new MeetingWire(secrets, atMost),
                        CallbackKind.WECOM, new WeComWire(secrets, usual),
                        CallbackKind.NOTIFY, new NotifyWire(usual)));
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
    PersonTokens personTokens() {
        return new JwtPersonTokens();
    }

    @Produces
    @Singleton
    CallbackBodies callbackBodies(PublicUrls urls) {
        return new ClassroomCallbackBodies(urls);
    }

    @Produces
    @Singleton
    EventBodies eventBodies() {
        return new EventTranslations(Map.of(
                CallbackKind.CLASSROOM, new ClassroomEventBodies(),
                CallbackKind.MEETING, new MeetingEventBodies(),
                CallbackKind.WECOM, new WeComEventBodies()));
    }
}
