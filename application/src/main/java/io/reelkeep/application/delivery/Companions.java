package io.reelkeep.application.delivery;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.captions.port.CaptionTracks.Listed;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.WebVtt;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What is kept beside a file and comes with it: pictures and peaks, captions and chapters. */
public final class Companions {
    private final Workbench bench;
    private final Previews previews;
    private final CaptionTracks captions;
    private final BlobStore store;

    public Companions(Workbench bench, Previews previews, CaptionTracks captions, BlobStore store) {
        this.bench = bench;
        this.previews = previews;
        this.captions = captions;
        this.store = store;
    }

    /** @throws MediaRefused NO_SAMPLES when there is no such picture */
    Delivery preview(TenantId tenant, RecordingFile file, String name) {
        Illustration found = bench.transactions()
                .inOne(() -> previews.find(tenant, file.id()))
                .flatMap(preview -> preview.named(name))
                .orElseThrow(() -> new MediaRefused(MediaRefused.Code.NO_SAMPLES, "no such preview"));
        var rendition = new Rendition(
                found.kind().mediaType(), found.contentTag(), found.sizeBytes(), () -> store.open(found.blob()));
        return new Delivery(name, file.createdAt(), rendition);
    }

    /**
     * Text of a file.
     *
     * @param name kind and language: {@code subtitles-zh-Hans}
     * @throws io.reelkeep.domain.shared.Refusal LINK_UNKNOWN when there is no such track
     */
    Delivery captions(TenantId tenant, RecordingFile file, String name) {
        return bench.transactions().inOne(() -> {
            Listed wanted = captions.list(tenant, file.id()).stream()
                    .filter(track -> nameOf(track).equals(name))
                    .findFirst()
                    .orElseThrow(SharedRecordings::unknown);
            return captions.find(tenant, file.id(), wanted.kind(), wanted.language())
                    .map(track -> text(file, wanted, track))
                    .orElseThrow(SharedRecordings::unknown);
        });
    }

    private static Delivery text(RecordingFile file, Listed listed, CaptionTrack track) {
        byte[] text = WebVtt.write(track.cues()).getBytes(StandardCharsets.UTF_8);
        return new Delivery(
                file.name() + "." + listed.language() + ".vtt",
                listed.changedAt(),
                new Rendition("text/vtt", tag(text), text.length, () -> new TextContent(text)));
    }

    private static String nameOf(Listed track) {
        return track.kind().name().toLowerCase(Locale.ROOT) + "-" + track.language();
    }

    private static String tag(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
