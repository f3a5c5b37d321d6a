package io.reelkeep.server;

/** Calls of every kind to what administrators ask before they decide; each is answered with success. */
final class OfficeTour {
    private final TestTenant tenant;

    OfficeTour(TestTenant tenant) {
        this.tenant = tenant;
    }

    void ask() {
        tenant.api(
                "POST",
                "retention/forecast?days=1",
                "{\"keep_days\":30,\"keep_days_of\":[{\"origin\":\"local\",\"days\":7}],\"trash_days\":1}");
    }
}
