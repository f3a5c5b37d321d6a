package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;

/** Calls of every kind to the routes that prove what was done; each is answered with success. */
final class ProofTour {
    private final TestTenant tenant;

    ProofTour(TestTenant tenant) {
        this.tenant = tenant;
    }

    void audit() {
        tenant.api("GET", "audit", "");
        tenant.api("GET", "signing-key", "");
        for (String path : new String[] {"audit", "tenants/" + tenant.id() + "/audit"}) {
            tenant.admin("GET", path, "");
            exported(tenant.request("/api/admin/" + path + "/export")
                    .header("Authorization", "Bearer " + ServerProcess.ADMIN_SECRET));
        }
        exported(tenant.authorised("/api/audit/export"));
    }

    /** Of whatever was deleted on the way. */
    void deletions() {
        JsonNode deletions = tenant.api("GET", "deletions", "").path("deletions");
        deletions.forEach(deletion -> {
            String of = "recordings/" + deletion.path("recording_id").asText();
            String file = deletion.has("file_id")
                    ? "/files/" + deletion.path("file_id").asText()
                    : "";
            tenant.api("GET", of + file + "/deletion-receipt", "");
        });
    }

    void analytics() {
        tenant.api("PUT", "analytics-settings", "{\"viewers\":\"named\"}");
        tenant.api("GET", "analytics-settings", "");
        String usage = "recordings/" + tenant.openCapture().path("recording_id").asText() + "/usage/";
        tenant.api("GET", usage + "insights", "");
        exported(tenant.authorised("/api/" + usage + "export?format=csv"));
        exported(tenant.authorised("/api/" + usage + "export?format=xlsx"));
    }

    void reconcile() {
        tenant.admin("POST", "reconcile", "");
        tenant.admin("GET", "reconcile", "");
    }

    private void exported(HttpRequest.Builder request) {
        if (tenant.send(request).statusCode() != 200) {
            throw new AssertionError("not exported");
        }
    }
}
