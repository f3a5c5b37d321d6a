package io.reelkeep.server;

import java.net.http.HttpRequest;

/** Calls to every route of signing in with somebody else's word; each is answered with success. */
final class SignInTour {
    private final TestTenant tenant;
    private final VisitingBrowser browser;

    SignInTour(java.net.URI base, TestTenant tenant) {
        this.tenant = tenant;
        this.browser = new VisitingBrowser(base);
    }

    void all() {
        String providers = "tenants/" + tenant.id() + "/identity-providers";
        try (var issuer = new LittleIssuer();
                var directory = new LittleDirectory("t1")) {
            String visited = id(providers, issuer.wish(false));
            String asked = id(providers, directory.wish(false));
            tenant.admin("GET", providers, "");
            tenant.admin("GET", providers + "/" + visited, "");
            tenant.admin("PATCH", providers + "/" + visited, "{\"provision\":true}");
            browser.get("/api/sign-in?tenant=" + tenant.id());
            browser.get(browser.visit(visited, ""));
            tenant.send(tenant.request("/api/sign-in/" + asked)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"user_name\":\"t1\",\"password\":\"pass of t1\"}")));
            tenant.admin("DELETE", providers + "/" + asked, "");
        }
    }

    private String id(String providers, String wish) {
        return tenant.admin("POST", providers, wish)
                .path("identity_provider_id")
                .asText();
    }
}
