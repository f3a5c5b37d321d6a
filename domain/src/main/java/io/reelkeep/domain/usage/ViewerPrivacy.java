package io.reelkeep.domain.usage;

/** How much of single viewers a tenant keeps and tells in its analytics. */
public enum ViewerPrivacy {
    /** Who it was, where that is known. */
    NAMED,
    /** Each view by itself, but not who it was: viewers are told apart within one file by a keyed hash, and not across files. */
    ANONYMOUS,
    /** Counts only. */
    OFF;

    public boolean tellsNames() {
        return this == NAMED;
    }

    public boolean tellsViews() {
        return this != OFF;
    }
}
