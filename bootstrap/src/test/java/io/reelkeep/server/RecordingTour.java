package io.reelkeep.server;

/** What a person does to record by itself; each call is answered with success. */
final class RecordingTour {
    private final TestTenant tenant;

    RecordingTour(TestTenant tenant) {
        this.tenant = tenant;
    }

    void person() {
        Browser teacher = Browser.of(tenant, "t1");
        teacher.api("POST", "meetings", "{\"subject\":\"By myself\",\"kind\":\"class\"}");
        teacher.api("GET", "meetings", "");
        teacher.api("GET", "captures", "");
    }
}
