package io.reelkeep.application.delivery;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.captions.port.CaptionTracks.Listed;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.WebVtt;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Hands out the text of a file. */
record CaptionDelivery(CaptionTracks captions, TenantId tenant, RecordingFile file) {
    /**
     * Within the caller's transaction.
     *
     * @param name kind and language: {@code subtitles-zh-Hans}
     * @throws io.reelkeep.domain.shared.Refusal LINK_UNKNOWN when there is no such track
     */
    Delivery named(String name) {
        Listed wanted = captions.list(tenant, file.id()).stream()
                .filter(track -> nameOf(track).equals(name))
                .findFirst()
                .orElseThrow(SharedRecordings::unknown);
        CaptionTrack track = captions.find(tenant, file.id(), wanted.kind(), wanted.language())
                .orElseThrow(SharedRecordings::unknown);
        byte[] text = WebVtt.write(track.cues()).getBytes(StandardCharsets.UTF_8);
        return new Delivery(
                file.name() + "." + wanted.language() + ".vtt",
                wanted.changedAt(),
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
