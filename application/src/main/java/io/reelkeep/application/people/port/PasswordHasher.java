package io.reelkeep.application.people.port;

/** Makes of a password what may be kept: slow on purpose, and never the same twice. Not to be called in a transaction. */
public interface PasswordHasher {
    /** At most 255 characters, with all that is needed to compare. */
    String hash(String password);

    /** Takes as long whether it is right or wrong, and as {@link #hash} does. */
    boolean matches(String password, String hash);
}
