package io.reelkeep.application.people;

import io.reelkeep.application.people.port.Authorities;
import io.reelkeep.application.people.port.SignInTries;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.people.Vouched;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.Locale;
import java.util.Optional;

/** Lets people in whose name and password a directory of their tenant knows. */
public final class SignInByDirectory {
    private static final int MAX_PASSWORD = 256;

    private final Workbench bench;
    private final FederatedEntrance entrance;
    private final Authorities authorities;
    private final Guesses guesses;

    public SignInByDirectory(Workbench bench, FederatedEntrance entrance, Authorities authorities, SignInTries tries) {
        this.bench = bench;
        this.entrance = entrance;
        this.authorities = authorities;
        this.guesses = new Guesses(tries);
    }

    /**
     * Who wants to come in.
     *
     * @param client the network address it comes from
     * @param former the cookie of the session that the same browser had until now
     */
    public record Command(
            IdentityProviderId provider, String name, String password, String client, Optional<String> former) {
        @Override
        public String toString() {
            return "Command[" + provider + "]";
        }
    }

    /**
     * Tries are counted with those of our own passwords (ASVS 6.3.1).
     *
     * @throws io.reelkeep.domain.shared.Refusal IDENTITY_PROVIDER_UNKNOWN; TOO_MANY_TRIES, also for the right password;
     *     SIGN_IN_FAILED whatever else is wrong
     */
    public SessionOpener.Opened signIn(Command command) {
        Authorities.Asked asked = entrance.open(command.provider(), false);
        SignedIn claimed = claimed(asked.provider().tenant(), command);
        bench.transactions().inOne(() -> guesses.count(claimed, command.client(), bench.now()));
        Vouched who = authorities.check(asked, command.name(), command.password());
        SessionOpener.Opened opened = entrance.letIn(asked.provider(), who, command.former());
        bench.transactions().inOne(() -> guesses.forgive(claimed, command.client()));
        return opened;
    }

    /** A directory takes an empty password for nobody's, and says yes (RFC 4513 §5.1.2): it is not even asked. */
    private static SignedIn claimed(TenantId tenant, Command command) {
        String password = command.password();
        if (password.isEmpty() || password.length() > MAX_PASSWORD || password.indexOf('\0') >= 0) {
            throw SessionOpener.failed();
        }
        try {
            // Directories do not tell upper from lower case: nor do we when we count.
            return new SignedIn(tenant, new UserId(command.name().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException nobodysName) {
            throw SessionOpener.failed();
        }
    }
}
