package io.reelkeep.application.kit;

import io.reelkeep.application.people.port.Authorities;
import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.domain.people.Vouched;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Vouches for whoever comes back with a code or with a password: the code, or the name, is the user's id. */
public final class ScriptedAuthorities implements Authorities {
    /** The code and the password of nobody. */
    public static final String WRONG = "wrong";

    public final List<SignInAttempt> begun = new ArrayList<>();
    public final List<String> secrets = new ArrayList<>();

    private final Runnable network;

    /** @param network fails where there must be none */
    public ScriptedAuthorities(Runnable network) {
        this.network = network;
    }

    @Override
    public URI begin(Asked asked, SignInAttempt attempt, boolean inApp) {
        network.run();
        secrets.add(asked.secret());
        begun.add(attempt);
        return URI.create("https://idp.example/" + (inApp ? "app" : "page") + "?state=" + attempt.state());
    }

    @Override
    public Vouched finish(Asked asked, SignInAttempt attempt, Returned returned) {
        network.run();
        return vouched(returned.code(), returned.code());
    }

    @Override
    public Vouched check(Asked asked, String name, String password) {
        network.run();
        return vouched(name, password);
    }

    private static Vouched vouched(String id, String proof) {
        if (proof.equals(WRONG)) {
            throw new Refusal(Reason.SIGN_IN_FAILED, "the sign-in is not right");
        }
        return Vouched.of(id, Optional.of("Name of " + id));
    }
}
