package io.reelkeep.domain.callback;

import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.Checks;

/**
 * Somebody who has looked up a part of a recording in a live room before its file was there, and wants the answer later
 * (contract: Live 2, notifyUrl).
 *
 * @param part from 1
 * @param vid how the part was asked for
 */
public record NotifyWish(Addressee to, CaptureId capture, int part, String vid) {
    /** How many may wait for one part. */
    public static final int MAX_PER_PART = 10;

    public NotifyWish {
        Checks.positive(part, "part");
        Checks.text(vid, 64, "vid");
    }
}
