package io.reelkeep.rest.api.signin;

import io.reelkeep.application.people.SessionOpener;

/**
 * Who has signed in. The session itself is in the cookie.
 *
 * @param csrfToken to be said with every change by that cookie
 */
record SignedInJson(String tenantId, String userId, String name, String csrfToken) {
    static SignedInJson of(SessionOpener.Opened opened) {
        return new SignedInJson(
                opened.user().tenant().toString(),
                opened.user().id().toString(),
                opened.user().name(),
                opened.csrfToken());
    }

    @Override
    public String toString() {
        return "SignedInJson[" + userId + "]";
    }
}
