package io.reelkeep.rest.shared.people;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person or device.
 *
 * @param roles in the tenant: recording_admin, tenant_admin
 */
public record UserJson(
        String userId,
        String name,
        String kind,
        boolean administrator,
        List<String> roles,
        boolean disabled,
        String createdAt) {
    /**
     * The request to register one.
     *
     * @param administrator another word for the role tenant_admin
     */
    public record NewJson(
            String userId,
            String name,
            Optional<String> kind,
            Optional<Boolean> administrator,
            Optional<List<String>> roles) {
        public UserId id() {
            return Input.of("user_id", () -> new UserId(userId));
        }

        public String checkedName() {
            return UserJson.name(name);
        }

        public User.Kind kindOfUser() {
            return kind.map(word -> Input.word("kind", word, User.Kind.class)).orElse(User.Kind.PERSON);
        }

        public Set<Role> allRoles() {
            Set<Role> all = UserJson.roles(roles.orElse(List.of()));
            if (administrator.orElse(false)) {
                all.add(Role.TENANT_ADMIN);
            }
            return all;
        }
    }

    /** A page of users. */
    public record ListJson(List<UserJson> users, Optional<String> nextAfter) {}

    public static UserJson of(User user) {
        return new UserJson(
                user.id().toString(),
                user.name(),
                Input.word(user.kind()),
                user.administrator(),
                words(user.roles()),
                !user.enabled(),
                Times.write(user.createdAt()));
    }

    /** An id that stands in a path: what is no id names nobody. */
    public static UserId inPath(String text) {
        try {
            return new UserId(text);
        } catch (IllegalArgumentException noId) {
            throw new Refusal(Reason.USER_UNKNOWN, "there is no such user");
        }
    }

    /** The roles as callers see them, in the order of what they allow. */
    public static List<String> words(Set<Role> roles) {
        return roles.stream().sorted().map(Input::word).toList();
    }

    static String name(String text) {
        return Input.of("name", () -> Checks.text(text, 128, "name"));
    }

    static Set<Role> roles(List<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> roles.add(Input.word("roles", word, Role.class)));
        return roles;
    }
}
