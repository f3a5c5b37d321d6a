package io.reelkeep.rest.api.people;

import io.reelkeep.application.people.Password;
import io.reelkeep.rest.shared.Input;

/** Another password for oneself. */
record PasswordChangeJson(String oldPassword, String newPassword) {
    Password old() {
        return Input.of("old_password", () -> new Password(oldPassword));
    }

    /** 8 to 128 characters. */
    Password chosen() {
        return Input.of("new_password", () -> Password.chosen(newPassword));
    }

    @Override
    public String toString() {
        return "PasswordChangeJson";
    }
}
