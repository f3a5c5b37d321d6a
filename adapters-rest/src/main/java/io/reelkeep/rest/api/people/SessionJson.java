package io.reelkeep.rest.api.people;

import io.reelkeep.application.people.AuthenticatePerson.Visit;
import io.reelkeep.application.people.SessionOpener;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import io.reelkeep.rest.shared.people.UserJson;
import java.util.List;
import java.util.Optional;

/**
 * Who has signed in.
 *
 * @param method password, oidc, wecom or ldap
 * @param csrfToken for changes by cookie; none for those who call with a token
 * @param expiresAt unless it is used before
 */
record SessionJson(
        String tenantId,
        UserJson user,
        List<String> roles,
        String method,
        Optional<String> csrfToken,
        String expiresAt) {
    static SessionJson of(SessionOpener.Opened opened) {
        return of(opened.session(), opened.user(), Optional.of(opened.csrfToken()));
    }

    static SessionJson of(Visit visit, User user) {
        return of(visit.session(), user, visit.csrfToken());
    }

    private static SessionJson of(Session session, User user, Optional<String> csrfToken) {
        return new SessionJson(
                session.tenant().toString(),
                UserJson.of(user),
                UserJson.words(user.roles()),
                Input.word(session.method()),
                csrfToken,
                Times.write(session.endsAt()));
    }

    @Override
    public String toString() {
        return "SessionJson[" + tenantId + ", " + user.userId() + "]";
    }
}
