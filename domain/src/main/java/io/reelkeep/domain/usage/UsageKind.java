package io.reelkeep.domain.usage;

/** What somebody did with a file (F21). */
public enum UsageKind {
    VIEW,
    DOWNLOAD
}
