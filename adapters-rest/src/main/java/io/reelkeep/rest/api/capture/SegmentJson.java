package io.reelkeep.rest.api.capture;

import io.reelkeep.application.capture.AcceptSegment;
import io.reelkeep.domain.capture.SegmentOffer;
import io.reelkeep.rest.shared.Input;
import java.util.Optional;

/** What became of a segment; the digest is the one that was checked. */
record SegmentJson(int segment, String status, String sha256, Optional<Long> sizeBytes) {
    static SegmentJson of(AcceptSegment.Command sent, SegmentOffer offer) {
        return new SegmentJson(
                sent.number(), Input.word(offer), sent.digest().orElseThrow().hex(), sent.lengthBytes());
    }
}
