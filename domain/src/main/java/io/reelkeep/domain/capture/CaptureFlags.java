package io.reelkeep.domain.capture;

/**
 * What is to be done with the files besides keeping them; nothing unless asked for.
 *
 * @param transcode to encode them anew for every player (F114)
 * @param screenshot to make pictures of them (F115)
 * @param watermark to burn the title and the time into the pictures of a further file (F116)
 */
public record CaptureFlags(boolean transcode, boolean screenshot, boolean watermark) {
    /** What holds when the recorder said nothing. */
    public static final CaptureFlags NONE = new CaptureFlags(false, false, false);

    /** Whether a further file is to be encoded. */
    public boolean asksForFurtherFile() {
        return transcode || watermark;
    }
}
