package io.reelkeep.faults;

import io.reelkeep.server.TestTenant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was acknowledged, by whomever. Thread-safe. */
final class Promises {
    private final List<Kept> kept = new CopyOnWriteArrayList<>();
    private final List<Deleted> deleted = new CopyOnWriteArrayList<>();
    private final List<TakenBack> takenBack = new CopyOnWriteArrayList<>();

    /**
     * A recording that was acknowledged.
     *
     * @param content which of the known contents it has
     * @param token of its link
     */
    record Kept(
            TestTenant tenant,
            String recording,
            String file,
            Content content,
            String token,
            List<Clip> clips,
            String caption) {}

    /** A clip that was acknowledged as done. */
    record Clip(String id, String file) {}

    /** A recording whose deletion was acknowledged. */
    record Deleted(TestTenant tenant, String recording, String file, String token) {}

    /** A link to a file that was acknowledged as taken back. */
    record TakenBack(TestTenant tenant, String file, String token) {}

    void takeBack(TestTenant tenant, String file, String token) {
        takenBack.add(new TakenBack(tenant, file, token));
    }

    List<TakenBack> takenBack() {
        return List.copyOf(takenBack);
    }

    void keep(Kept one) {
        kept.add(one);
    }

    /** From now on it must not be there. */
    void delete(Kept one) {
        deleted.add(new Deleted(one.tenant(), one.recording(), one.file(), one.token()));
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    List<Deleted> deleted() {
        return List.copyOf(deleted);
    }
}
