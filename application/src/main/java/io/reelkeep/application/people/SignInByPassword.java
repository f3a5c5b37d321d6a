package io.reelkeep.application.people;

import io.reelkeep.application.people.port.PasswordHasher;
import io.reelkeep.application.people.port.Passwords;
import io.reelkeep.application.people.port.SignInTries;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Lets in who knows a person's password. */
public final class SignInByPassword {
    private final Workbench bench;
    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final Guesses guesses;
    private final SessionOpener opener;
    private final String nobodys;

    public SignInByPassword(
            Workbench bench, Passwords passwords, PasswordHasher hasher, SignInTries tries, SessionOpener opener) {
        this.bench = bench;
        this.passwords = passwords;
        this.hasher = hasher;
        this.guesses = new Guesses(tries);
        this.opener = opener;
        this.nobodys = hasher.hash("the password of those who have none");
    }

    /**
     * Who wants to come in.
     *
     * @param claimed who it says to be
     * @param client the network address it comes from
     * @param former the cookie of the session that the same browser has, which ends
     */
    public record Command(SignedIn claimed, Password password, String client, Optional<String> former) {}

    /**
     * Takes as long, and answers the same, for a name that nobody has (ASVS 6.3.8).
     *
     * @throws Refusal SIGN_IN_FAILED; TOO_MANY_TRIES, also for the right password
     */
    public SessionOpener.Opened signIn(Command command) {
        SignedIn claimed = command.claimed();
        Instant now = bench.now();
        Optional<String> hash = bench.transactions().inOne(() -> {
            guesses.count(claimed, command.client(), now);
            return passwords.find(claimed.tenant(), claimed.user());
        });
        boolean isRight = hasher.matches(command.password().text(), hash.orElse(nobodys));
        if (!isRight || hash.isEmpty()) {
            throw SessionOpener.failed();
        }
        return bench.transactions().inOne(() -> open(command, hash));
    }

    private SessionOpener.Opened open(Command command, Optional<String> hash) {
        SignedIn claimed = command.claimed();
        SessionOpener.Opened opened = opener.open(claimed.tenant(), claimed.user(), Session.Method.PASSWORD);
        // Looked at again under the lock: it may have been changed while it was compared.
        if (!passwords.find(claimed.tenant(), claimed.user()).equals(hash)) {
            throw SessionOpener.failed();
        }
        guesses.forgive(claimed, command.client());
        opener.endFormer(command.former());
        return opened;
    }
}
