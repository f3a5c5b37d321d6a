package io.reelkeep.application.kit;

import io.reelkeep.application.people.port.PasswordHasher;

/** Passwords with a word before them; counts how often it was asked to compare. */
public final class PlainHasher implements PasswordHasher {
    private final Runnable refuseInside;
    private int compared;

    PlainHasher(Runnable refuseInside) {
        this.refuseInside = refuseInside;
    }

    @Override
    public String hash(String password) {
        refuseInside.run();
        return "hashed " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        refuseInside.run();
        compared++;
        return hash.equals("hashed " + password);
    }

    public int compared() {
        return compared;
    }
}
