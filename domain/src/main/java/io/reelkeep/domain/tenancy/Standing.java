package io.reelkeep.domain.tenancy;

/** What a subscription allows at a moment. It only moves forward, until it is renewed. */
public enum Standing {
    ACTIVE,
    /** It has ended: everything is kept and nothing is shown, and a renewal brings it all back (F48, F49). */
    IN_GRACE,
    /** The grace has ended, too: what was kept is being deleted (F50). */
    LAPSED;

    /** Whether recordings may be watched, downloaded, shared, exported and clipped (C23). */
    public boolean showsContent() {
        return this == ACTIVE;
    }
}
