package io.reelkeep.application.callback;

import io.reelkeep.application.callback.port.CallbackClient;
import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.application.callback.port.EventSubscriptions;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.callback.EventKeys;
import io.reelkeep.domain.callback.EventSubscription;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets what an application is told of recordings, and where (F82). */
public final class SubscribeToEvents {
    private static final int TOKEN_LENGTH = 25;
    private static final int AES_KEY_LENGTH = 43;

    /** 43 characters carry two bits more than a key of 32 bytes: in the last character they are 0. */
    private static final String LAST_CHARACTERS = "AEIMQUYcgkosw048";

    private final Transactions transactions;
    private final Credentials credentials;
    private final EventSubscriptions subscriptions;
    private final CallbackClient client;
    private final SecretVault vault;
    private final SecretSource secrets;

    public SubscribeToEvents(
            Transactions transactions,
            Credentials credentials,
            EventSubscriptions subscriptions,
            CallbackClient client,
            SecretVault vault,
            SecretSource secrets) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.subscriptions = subscriptions;
        this.client = client;
        this.vault = vault;
        this.secrets = secrets;
    }

    /** Everything of a subscription. */
    public record Command(
            TenantId tenant, AppId app, String name, URI url, EventKeys keys, Set<RecordingEvent.Kind> events) {}

    /**
     * Asks the address whether it knows the keys, then sets or replaces the subscription. Deliveries under way go to where
     * they went, signed with the new keys.
     *
     * @throws Refusal APP_UNKNOWN when that is no Meeting or WeCom application here; CALLBACK_TARGET_FORBIDDEN for an
     *     address that must not be called; CALLBACK_UNCONFIRMED when it does not answer as it should; BAD_PARAMETER for
     *     keys that do not fit the language
     */
    public EventSubscription subscribe(Command command) {
        AppCredential app = transactions.inOne(() -> known(command.tenant(), command.app()));
        var to = new Addressee(kindOf(app), command.tenant(), command.url(), app.keyId());
        EventKeys keys = command.keys().fitFor(to.kind());
        var subscription = new EventSubscription(
                app.app(),
                to,
                command.name(),
                vault.seal(command.tenant(), keys.text()),
                keys.aesKey().isPresent(),
                command.events());
        refuseUnconfirmed(to, new CallbackSecrets(app.app(), keys.token(), keys.aesKey()));
        transactions.inOne(() -> subscriptions.set(subscription));
        return subscription;
    }

    public Optional<EventSubscription> current(TenantId tenant, AppId app) {
        return transactions.inOne(() -> subscriptions.find(tenant, app));
    }

    public List<EventSubscription> list(TenantId tenant) {
        return transactions.inOne(() -> subscriptions.list(tenant));
    }

    /** Nothing new is announced; deliveries under way fail for want of keys. */
    public void unsubscribe(TenantId tenant, AppId app) {
        transactions.inOne(() -> subscriptions.remove(tenant, app));
    }

    /** Keys that nobody has yet, to be given to the receiver before subscribing. They are not kept. */
    public EventKeys proposeKeys() {
        int last = Byte.toUnsignedInt(secrets.bytes(1)[0]) % LAST_CHARACTERS.length();
        String key = secrets.alphanumeric(AES_KEY_LENGTH - 1) + LAST_CHARACTERS.charAt(last);
        return new EventKeys(secrets.alphanumeric(TOKEN_LENGTH), Optional.of(key));
    }

    private AppCredential known(TenantId tenant, AppId app) {
        return credentials.list(tenant).stream()
                .filter(one -> one.app().equals(app))
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.APP_UNKNOWN, "there is no application " + app));
    }

    private static CallbackKind kindOf(AppCredential app) {
        return switch (app.kind()) {
            case MEETING -> CallbackKind.MEETING;
            case WECOM -> CallbackKind.WECOM;
            case NATIVE, CLASSROOM, LIVE ->
                throw new Refusal(Reason.APP_UNKNOWN, "only Meeting and WeCom applications subscribe to events");
        };
    }

    private void refuseUnconfirmed(Addressee to, CallbackSecrets keys) {
        client.refuseForbidden(to.url());
        CallbackAnswer answer = client.check(to, keys);
        if (!answer.acknowledged()) {
            throw new Refusal(Reason.CALLBACK_UNCONFIRMED, "the address did not pass the check: " + answer.detail());
        }
    }
}
