package io.reelkeep.persistence.captions;

import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.captions.WebVtt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "caption_track")
@IdClass(TrackRowKey.class)
class TrackRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "file_id")
    private long fileId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private TrackKind kind;

    @Id
    @Column(name = "language")
    private String language;

    @Column(name = "label")
    private String label;

    @Column(name = "cues")
    private int cues;

    @Column(name = "vtt")
    private String vtt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected TrackRow() {}

    TrackRow(long tenantId, long fileId) {
        this.tenantId = tenantId;
        this.fileId = fileId;
    }

    TrackRow take(CaptionTrack track, Instant now) {
        kind = track.kind();
        language = track.language().value();
        label = track.label();
        cues = track.cues().size();
        vtt = WebVtt.write(track.cues());
        changedAt = now;
        return this;
    }

    CaptionTrack track() {
        return new CaptionTrack(kind, new LanguageTag(language), label, WebVtt.read(vtt));
    }
}
