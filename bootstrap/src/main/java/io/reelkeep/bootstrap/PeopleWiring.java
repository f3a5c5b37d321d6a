package io.reelkeep.bootstrap;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.people.AuthenticatePerson;
import io.reelkeep.application.people.ChangePassword;
import io.reelkeep.application.people.ChangeUser;
import io.reelkeep.application.people.CheckRights;
import io.reelkeep.application.people.EndSessions;
import io.reelkeep.application.people.IssuePersonToken;
import io.reelkeep.application.people.RecogniseVisitor;
import io.reelkeep.application.people.SessionOpener;
import io.reelkeep.application.people.ShowPerson;
import io.reelkeep.application.people.SignInByPassword;
import io.reelkeep.application.people.port.PasswordHasher;
import io.reelkeep.application.people.port.Passwords;
import io.reelkeep.application.people.port.PersonTokens;
import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.application.people.port.SignInTries;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.bootstrap.secrets.Argon2Hasher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** People who sign in, and what they may do then. */
@ApplicationScoped
public class PeopleWiring {
    @Produces
    @Singleton
    SessionOpener sessionOpener(Workbench bench, Users users, Sessions sessions, SecretSource secrets) {
        return new SessionOpener(bench, users, sessions, secrets);
    }

    @Produces
    @Singleton
    RecogniseVisitor recogniseVisitor(Workbench bench, Sessions sessions) {
        return new RecogniseVisitor(bench, sessions);
    }

    @Produces
    @Singleton
    PasswordHasher passwordHasher(SecretSource secrets) {
        return new Argon2Hasher(secrets);
    }

    @Produces
    @Singleton
    SignInByPassword signInByPassword(
            Workbench bench, Passwords passwords, PasswordHasher hasher, SignInTries tries, SessionOpener opener) {
        return new SignInByPassword(bench, passwords, hasher, tries, opener);
    }

    @Produces
    @Singleton
    ChangePassword.Stores peoplesSecrets(Passwords passwords, Sessions sessions) {
        return new ChangePassword.Stores(passwords, sessions);
    }

    @Produces
    @Singleton
    ChangePassword changePassword(
            Workbench bench, Users users, ChangePassword.Stores stores, PasswordHasher hasher, SignInTries tries) {
        return new ChangePassword(bench, users, stores, hasher, tries);
    }

    @Produces
    @Singleton
    ChangeUser changeUser(
            Workbench bench, Users users, ChangePassword.Stores stores, PasswordHasher hasher, SignInTries tries) {
        return new ChangeUser(bench, users, stores, hasher, tries);
    }

    @Produces
    @Singleton
    ShowPerson showPerson(Transactions transactions, Users users) {
        return new ShowPerson(transactions, users);
    }

    @Produces
    @Singleton
    EndSessions endSessions(Workbench bench, Sessions sessions) {
        return new EndSessions(bench, sessions);
    }

    @Produces
    @Singleton
    IssuePersonToken issuePersonToken(Clock clock, SecretSource secrets, SecretVault vault, PersonTokens tokens) {
        return new IssuePersonToken(clock, secrets, vault, tokens);
    }

    @Produces
    @Singleton
    AuthenticatePerson authenticatePerson(Workbench bench, Sessions sessions, SecretVault vault, PersonTokens tokens) {
        return new AuthenticatePerson(bench, sessions, vault, tokens);
    }

    @Produces
    @Singleton
    CheckRights checkRights(
            Transactions transactions, Recordings recordings, Rights rights, Clips clips, Captures captures) {
        return new CheckRights(transactions, recordings, rights, clips, captures);
    }
}
