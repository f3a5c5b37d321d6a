package io.reelkeep.rest.admin.signin;

import io.reelkeep.application.people.KeepIdentityProviders.Sealer;
import io.reelkeep.domain.people.Authority;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** What is wished, what was known, and what must be one or the other. */
final class Wishes {
    private static final int MAX_SECRET = 512;

    private Wishes() {}

    static <A, T> T required(String field, Optional<T> wished, Optional<A> known, Function<A, T> of) {
        return wished.or(() -> known.map(of)).orElseThrow(() -> new BadInput(field, "is required"));
    }

    static Optional<URI> address(String field, Optional<String> text) {
        return text.map(given -> Input.of(field, () -> URI.create(given)));
    }

    /** A known secret stays, but is not sent to another address than the one it was given for. */
    static SealedSecret secret(
            String field, Optional<String> wished, Optional<? extends Authority> known, String address, Sealer sealer) {
        return wished.map(text -> sealer.apply(Input.of(field, () -> Checks.text(text, MAX_SECRET, field))))
                .or(() -> known.filter(one -> one.address().equals(address)).map(Authority::secret))
                .orElseThrow(() -> new BadInput(field, "is required, also for another address"));
    }
}
