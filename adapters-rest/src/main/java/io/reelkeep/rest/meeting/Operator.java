package io.reelkeep.rest.meeting;

import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import java.util.Optional;

/**
 * On whose behalf a call is made (contract: Meeting 2.3): an operator with the type of the id, or the older {@code userid}.
 * The operator goes before the user (F55). Empty text counts as absent.
 */
public record Operator(Optional<String> id, Optional<String> type, Optional<String> user) {
    /** Open ids and the ids of rooms stand in the same register of users. */
    private static final int MAX_TYPE = 3;

    public Operator {
        id = id.filter(text -> !text.isEmpty());
        type = type.filter(text -> !text.isEmpty());
        user = user.filter(text -> !text.isEmpty());
    }

    /** As the query has it. */
    public static Operator of(Params params) {
        return new Operator(params.find("operator_id"), params.find("operator_id_type"), params.find("userid"));
    }

    /** As a body has it. */
    public static Operator of(Optional<String> id, Optional<Long> type, Optional<String> user) {
        return new Operator(id, type.map(String::valueOf), user);
    }

    /** @throws BadInput for one half of the newer form (F53), for an unknown type, and when nobody is named (F54) */
    public UserId required() {
        return named().orElseThrow(Operator::missing);
    }

    static BadInput missing() {
        return new BadInput("operator_id", "either operator_id or userid is required");
    }

    /** @throws BadInput as above, but nobody need be named */
    public Optional<UserId> named() {
        return id.isPresent() ? id.map(this::typed) : untyped();
    }

    private UserId typed(String text) {
        String number = type.orElseThrow(() -> new BadInput("operator_id_type", "is required with operator_id"));
        Input.wholeNumber("operator_id_type", number, 1, MAX_TYPE);
        return Input.of("operator_id", () -> new UserId(text));
    }

    private Optional<UserId> untyped() {
        type.ifPresent(alone -> {
            throw new BadInput("operator_id_type", "must come with operator_id");
        });
        return user.map(text -> Input.of("userid", () -> new UserId(text)));
    }
}
