package io.reelkeep.rest.classroom;

import io.reelkeep.rest.shared.Input;

/** How classes are named here: by their number, which other dialects call the meeting code. */
final class ClassIds {
    private ClassIds() {}

    static String number(long classId) {
        return Long.toString(Input.inBounds("class_id", classId, 1, Long.MAX_VALUE));
    }
}
