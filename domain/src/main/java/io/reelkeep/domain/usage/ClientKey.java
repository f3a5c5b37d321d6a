package io.reelkeep.domain.usage;

import io.reelkeep.domain.shared.Checks;

/**
 * Who uses one file in one way, as far as can be told: by which link, from which address, with which program. It can be
 * compared, and nothing of that be read from it.
 *
 * @param value 43 characters of base64url
 */
public record ClientKey(String value) {
    public static final int LENGTH = 43;

    public ClientKey {
        Checks.require(value.length() == LENGTH, "the key of a client has 43 characters");
    }
}
