package io.reelkeep.application.people;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.User;
import java.util.Optional;
import java.util.Set;

/** A school whose teacher has a password, and what people do at its door. */
final class PeopleHouse {
    static final String PASSWORD = "open sesame";

    final Kit kit = new Kit();
    final School school = new School(kit);
    final TenantId tenant = school.tenant;
    final UserId teacher = school.teacher;

    PeopleHouse() {
        give(teacher, PASSWORD);
    }

    SignedIn somebody(String id, Role... roles) {
        kit.addUser.add(tenant, new UserId(id), id, User.Kind.PERSON, Set.of(roles));
        return new SignedIn(tenant, new UserId(id));
    }

    void give(UserId user, String password) {
        kit.changeUser.change(
                tenant,
                user,
                new ChangeUser.Change(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Password.chosen(password))));
    }

    void enable(UserId user, boolean isEnabled) {
        kit.changeUser.change(
                tenant,
                user,
                new ChangeUser.Change(Optional.empty(), Optional.empty(), Optional.of(isEnabled), Optional.empty()));
    }

    SessionOpener.Opened signIn(String user, String password) {
        return signIn(user, password, "192.0.2.1");
    }

    SessionOpener.Opened signIn(String user, String password, String client) {
        return kit.signInByPassword.signIn(new SignInByPassword.Command(
                new SignedIn(tenant, new UserId(user)), new Password(password), client, Optional.empty()));
    }

    boolean isSignedIn(SessionOpener.Opened opened) {
        return kit.recogniseVisitor.recognise(Optional.of(opened.token())).isPresent();
    }
}
