package io.reelkeep.rest.shared.organisation;

import io.reelkeep.application.tenancy.RegisterApp;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** An application and its key; secret and token only in the answer that made them, what it may only for WeCom's. */
public record AppJson(
        String appId,
        String kind,
        String name,
        String keyId,
        Optional<String> secret,
        Optional<String> bearerToken,
        boolean enabled,
        Optional<AppPolicyJson> wecom,
        String createdAt) {
    /** The request to register one. */
    public record NewJson(String kind, String name) {
        public CredentialKind credentialKind() {
            return Input.word("kind", kind, CredentialKind.class);
        }

        public String checkedName() {
            return Input.of("name", () -> Checks.text(name, 128, "name"));
        }
    }

    /** All of a tenant. */
    public record ListJson(List<AppJson> apps) {
        public static ListJson of(List<AppCredential> apps) {
            return new ListJson(apps.stream().map(AppJson::of).toList());
        }
    }

    public static AppJson of(AppCredential app) {
        return of(app, Optional.empty(), Optional.empty());
    }

    public static AppJson of(RegisterApp.Issued issued) {
        AppCredential app = issued.credential();
        Optional<String> token = app.kind() == CredentialKind.NATIVE
                ? Optional.of(app.keyId() + "." + issued.secret())
                : Optional.empty();
        return of(app, Optional.of(issued.secret()), token);
    }

    private static AppJson of(AppCredential app, Optional<String> secret, Optional<String> token) {
        return new AppJson(
                app.app().toString(),
                Input.word(app.kind()),
                app.name(),
                app.keyId(),
                secret,
                token,
                app.standing() == AppCredential.Standing.ENABLED,
                Optional.of(app)
                        .filter(one -> one.kind() == CredentialKind.WECOM)
                        .map(one -> AppPolicyJson.of(one.policy())),
                Times.write(app.createdAt()));
    }

    /** Without the secret: records are logged sooner or later. */
    @Override
    public String toString() {
        return "AppJson[" + appId + "]";
    }
}
