package io.reelkeep.rest.wecom;

import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.tenancy.WeComForm;
import java.util.List;
import java.util.Optional;

/** The disputed parts of answers, as the calling application wants them (C1, C10, C11). */
final class AnswerForm {
    static final int DONE = 3;

    private static final int UNDER_WAY = 1;
    private static final int TRANSCODING = 2;

    private final WeComForm wanted;

    AnswerForm(WeComForm wanted) {
        this.wanted = wanted;
    }

    /** A list under the name that the document's example has for it. */
    <T> Optional<List<T>> asInExample(List<T> list) {
        return wanted.arrays() == WeComForm.Arrays.RECORD_LIST ? Optional.empty() : Optional.of(list);
    }

    /** A list under the name that the document's tables have for it. */
    <T> Optional<List<T>> asInTables(List<T> list) {
        return wanted.arrays() == WeComForm.Arrays.RECORD_MEETINGS ? Optional.empty() : Optional.of(list);
    }

    /** The tables say int32; clients that believe it break at a file of 2 GiB. */
    long size(long bytes) {
        return wanted.clampsInt32() ? Math.min(bytes, Integer.MAX_VALUE) : bytes;
    }

    /** The dialect knows two states only. A recording of which no file could be made is finished too, without files. */
    int state(RecordingState state) {
        return switch (state) {
            case RECORDING -> UNDER_WAY;
            case PROCESSING -> wanted.exposesTranscoding() ? TRANSCODING : UNDER_WAY;
            case READY, FAILED -> DONE;
        };
    }
}
