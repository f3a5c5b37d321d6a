package io.reelkeep.bootstrap;

import io.reelkeep.application.callback.AnnounceCapture;
import io.reelkeep.application.callback.AnnounceEvent;
import io.reelkeep.application.callback.BrowseCallbacks;
import io.reelkeep.application.callback.DeliverCallback;
import io.reelkeep.application.callback.SetCallbackEndpoint;
import io.reelkeep.application.callback.SubscribeToEvents;
import io.reelkeep.application.callback.TestCallback;
import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.callback.port.CallbackBodies;
import io.reelkeep.application.callback.port.CallbackClient;
import io.reelkeep.application.callback.port.CallbackDeliveries;
import io.reelkeep.application.callback.port.CallbackEndpoints;
import io.reelkeep.application.callback.port.EventBodies;
import io.reelkeep.application.callback.port.EventSubscriptions;
import io.reelkeep.application.callback.port.NotifyWishes;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.NotifyOfPart;
import io.reelkeep.application.sharing.PartFiles;
import io.reelkeep.application.sharing.RememberNotify;
import io.reelkeep.application.sharing.port.OpenLinks;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.rest.live.vod.PlayInfoWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is announced, and to whom. */
@ApplicationScoped
public class CallbackWiring {
    @Produces
    @Singleton
    SetCallbackEndpoint setCallbackEndpoint(
            Transactions transactions, Credentials credentials, CallbackEndpoints endpoints, CallbackClient client) {
        return new SetCallbackEndpoint(transactions, credentials, endpoints, client);
    }

    @Produces
    @Singleton
    TestCallback testCallback(
            Workbench bench,
            Credentials credentials,
            SecretVault vault,
            CallbackEndpoints endpoints,
            CallbackBodies bodies,
            CallbackClient client) {
        return new TestCallback(bench, credentials, vault, endpoints, bodies, client);
    }

    @Produces
    @Singleton
    AnnounceCapture announceCapture(
            Workbench bench,
            AnnounceCapture.Told told,
            CallbackEndpoints endpoints,
            CallbackDeliveries deliveries,
            CallbackBodies bodies,
            OpenLinks links) {
        return new AnnounceCapture(bench, told, endpoints, deliveries, bodies, links);
    }

    @Produces
    @Singleton
    AnnounceCapture.Told told(Captures captures, Recordings recordings, Meetings meetings) {
        return new AnnounceCapture.Told(captures, recordings, meetings);
    }

    @Produces
    @Singleton
    OpenLinks openLinks(Shares shares, SecretSource secrets) {
        return new OpenLinks(shares, secrets);
    }

    @Produces
    @Singleton
    DeliverCallback deliverCallback(
            Workbench bench, CallbackDeliveries deliveries, CallbackClient client, DeliverCallback.Keys keys) {
        return new DeliverCallback(bench, deliveries, client, keys);
    }

    @Produces
    @Singleton
    DeliverCallback.Keys keys(Credentials credentials, EventSubscriptions subscriptions, SecretVault vault) {
        return new DeliverCallback.Keys(credentials, subscriptions, vault);
    }

    @Produces
    @Singleton
    Announcements announcements(
            Workbench bench,
            AnnounceEvent.Audience audience,
            Meetings meetings,
            Users users,
            CallbackDeliveries deliveries,
            EventBodies bodies) {
        return new AnnounceEvent(bench, audience, meetings, users, deliveries, bodies);
    }

    @Produces
    @Singleton
    AnnounceEvent.Audience audience(
            EventSubscriptions subscriptions, CallbackEndpoints endpoints, Credentials credentials) {
        return new AnnounceEvent.Audience(subscriptions, endpoints, credentials);
    }

    @Produces
    @Singleton
    SubscribeToEvents subscribeToEvents(
            Transactions transactions,
            Credentials credentials,
            EventSubscriptions subscriptions,
            CallbackClient client,
            SecretVault vault,
            SecretSource secrets) {
        return new SubscribeToEvents(transactions, credentials, subscriptions, client, vault, secrets);
    }

    @Produces
    @Singleton
    RememberNotify rememberNotify(Workbench bench, Captures captures, NotifyWishes wishes, CallbackClient client) {
        return new RememberNotify(bench, captures, wishes, client);
    }

    @Produces
    @Singleton
    NotifyOfPart notifyOfPart(
            Workbench bench,
            Captures captures,
            PartFiles files,
            NotifyWishes wishes,
            Announcements announcements,
            PlayInfoWords words) {
        return new NotifyOfPart(bench, captures, files, wishes, announcements, words);
    }

    @Produces
    @Singleton
    BrowseCallbacks browseCallbacks(Workbench bench, CallbackDeliveries deliveries) {
        return new BrowseCallbacks(bench, deliveries);
    }
}
