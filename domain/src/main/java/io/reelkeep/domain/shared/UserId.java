package io.reelkeep.domain.shared;

/**
 * Names a person inside one tenant: the id of the enterprise's sign-on, or the one given at creation (seed: GET
 * /v1/records, userid). Between 1 and 64 characters, none of them a control character.
 */
public record UserId(String value) {
    /** The longest accepted name, in characters. */
    public static final int MAX_LENGTH = 64;

    public UserId {
        Checks.text(value, MAX_LENGTH, "user id");
    }

    @Override
    public String toString() {
        return value;
    }
}
