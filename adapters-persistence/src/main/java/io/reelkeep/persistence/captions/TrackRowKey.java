package io.reelkeep.persistence.captions;

import io.reelkeep.domain.captions.TrackKind;
import java.io.Serializable;
import java.util.Objects;

/** The key of a track: of which file, for what, in which language. */
final class TrackRowKey implements Serializable {
    private static final long serialVersionUID = 1;

    private long tenantId;
    private long fileId;
    private TrackKind kind;
    private String language;

    /** For the persistence provider. */
    TrackRowKey() {
        this(0, 0, TrackKind.SUBTITLES, "");
    }

    TrackRowKey(long tenantId, long fileId, TrackKind kind, String language) {
        this.tenantId = tenantId;
        this.fileId = fileId;
        this.kind = kind;
        this.language = language;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrackRowKey that
                && tenantId == that.tenantId
                && fileId == that.fileId
                && kind == that.kind
                && language.equals(that.language);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, fileId, kind, language);
    }
}
