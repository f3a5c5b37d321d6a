package io.reelkeep.rest.shared.people;

import io.reelkeep.application.people.ChangeUser;
import io.reelkeep.application.people.Password;
import io.reelkeep.rest.shared.Input;
import java.util.List;
import java.util.Optional;

/**
 * What is to be different about a person; what is left out stays.
 *
 * @param roles all of them, an empty list for none
 * @param password 8 to 128 characters; signs the person out everywhere, as {@code disabled} does
 */
public record UserChangeJson(
        Optional<String> name, Optional<List<String>> roles, Optional<Boolean> disabled, Optional<String> password) {
    public ChangeUser.Change change() {
        return new ChangeUser.Change(
                name.map(UserJson::name),
                roles.map(UserJson::roles),
                disabled.map(is -> !is),
                password.map(text -> Input.of("password", () -> Password.chosen(text))));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "UserChangeJson[" + name + ", " + roles + ", " + disabled + "]";
    }
}
