package io.reelkeep.domain.editing;

import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.Checks;
import java.util.Set;

/** What a clip is called when nobody says. */
public final class ClipName {
    private ClipName() {}

    /** The name of the file with {@code (clip)} behind it, numbered from the second on. */
    public static String of(RecordingFile source, Set<String> taken) {
        String name = with(source.name(), " (clip)");
        for (int number = 2; taken.contains(name); number++) {
            name = with(source.name(), " (clip " + number + ")");
        }
        return name;
    }

    private static String with(String plain, String suffix) {
        return Checks.storable(plain, RecordingFile.MAX_NAME_LENGTH - suffix.length()) + suffix;
    }
}
