package io.reelkeep.rest.admin.tenancy;

import io.reelkeep.domain.tenancy.User;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** A person or device. */
record UserJson(String userId, String name, String kind, boolean administrator, String createdAt) {
    /** The request to register one. */
    record NewJson(String userId, String name, Optional<String> kind, Optional<Boolean> administrator) {}

    /** A page of users. */
    record ListJson(List<UserJson> users, Optional<String> nextAfter) {}

    static UserJson of(User user) {
        return new UserJson(
                user.id().toString(),
                user.name(),
                Input.word(user.kind()),
                user.administrator(),
                Times.write(user.createdAt()));
    }
}
