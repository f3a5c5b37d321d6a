package io.reelkeep.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Calls of every kind to what the administrators of a tenant set up themselves; each is answered with success. */
final class OrganisationTour {
    private final TestTenant tenant;

    OrganisationTour(TestTenant tenant) {
        this.tenant = tenant;
    }

    void all() {
        tenant.admin(
                "POST",
                "tenants/" + tenant.id() + "/users",
                "{\"user_id\":\"keeper\",\"name\":\"Keeper\",\"roles\":[\"tenant_admin\"]}");
        Browser keeper = Browser.of(tenant, "keeper");
        Http.get(tenant.request("/api/setup").build().uri());
        apps(keeper);
        callback(keeper);
        events(keeper);
    }

    private static void apps(Browser keeper) {
        String app = "apps/" + register(keeper, "wecom");
        keeper.api("GET", "apps", "");
        keeper.api("GET", app, "");
        keeper.api("PATCH", app, "{\"enabled\":false}");
        keeper.api("POST", app + "/secret", "");
        keeper.api("DELETE", app, "");
    }

    private static void callback(Browser keeper) {
        String key = keeper.api("POST", "apps", "{\"kind\":\"classroom\",\"name\":\"told\"}")
                .path("key_id")
                .asText();
        try (var receiver = new CallbackReceiver(n -> CallbackReceiver.Answer.YES)) {
            keeper.api("PUT", "callback", "{\"url\":\"" + receiver.url() + "\",\"sdkappid\":\"" + key + "\"}");
            keeper.api("GET", "callback", "");
            keeper.api("POST", "callback/test", "");
        }
        keeper.api("DELETE", "callback", "");
    }

    private static void events(Browser keeper) {
        String own = "event-subscriptions/" + register(keeper, "meeting");
        String token =
                keeper.api("POST", "event-subscriptions/keys", "").path("token").asText();
        try (var receiver = new EventReceiver(call ->
                new String(Base64.getDecoder().decode(call.query().get("check_str")), StandardCharsets.UTF_8))) {
            keeper.api(
                    "PUT",
                    own,
                    "{\"name\":\"Archive\",\"url\":\"" + receiver.url() + "\",\"token\":\"" + token
                            + "\",\"events\":[\"deleted\"]}");
        }
        keeper.api("GET", own, "");
        keeper.api("GET", "event-subscriptions", "");
        keeper.api("DELETE", own, "");
    }

    private static String register(Browser keeper, String kind) {
        return keeper.api("POST", "apps", "{\"kind\":\"" + kind + "\",\"name\":\"" + kind + "\"}")
                .path("app_id")
                .asText();
    }
}
