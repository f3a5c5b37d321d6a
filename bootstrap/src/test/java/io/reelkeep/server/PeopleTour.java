package io.reelkeep.server;

/** Calls of every kind to the routes of people; each is answered with success. */
final class PeopleTour {
    private final TestTenant tenant;

    PeopleTour(TestTenant tenant) {
        this.tenant = tenant;
    }

    void people() {
        tenant.admin(
                "POST",
                "tenants/" + tenant.id() + "/users",
                "{\"user_id\":\"head\",\"name\":\"Head\",\"roles\":[\"tenant_admin\"]}");
        Browser head = Browser.of(tenant, "head");
        head.api("GET", "session", "");
        head.token();
        head.api("POST", "users", "{\"user_id\":\"new\",\"name\":\"New\"}");
        head.api("GET", "users", "");
        head.api("PATCH", "users/new", "{\"roles\":[\"recording_admin\"]}");
        head.call(
                "POST",
                "session/password",
                "{\"old_password\":\"" + Browser.PASSWORD + "\",\"new_password\":\"another one\"}");
        head.call("DELETE", "session", "");
        head.signIn("head", "another one");
        head.call("DELETE", "sessions", "");
    }
}
