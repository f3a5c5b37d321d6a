package io.reelkeep.domain.tenancy;

/**
 * In which of the forms that clients of the WeCom dialect disagree about an application gets its answers.
 *
 * @param arrays by which names lists are called (C1)
 * @param clampsInt32 sizes beyond 2^31 - 1 are told as that number (C10)
 * @param exposesTranscoding recordings being made are in state 2, not 1 (C11)
 */
public record WeComForm(Arrays arrays, boolean clampsInt32, boolean exposesTranscoding) {
    /** Everything by both names, true sizes, the documented states. */
    public static final WeComForm DEFAULT = new WeComForm(Arrays.BOTH, false, false);

    /** The names of lists: the document's example and its tables differ. */
    public enum Arrays {
        BOTH,
        /** {@code record_meetings} and {@code record_files} only, as in the example. */
        RECORD_MEETINGS,
        /** {@code record_list} and {@code record_file_list} only, as in the tables. */
        RECORD_LIST
    }
}
