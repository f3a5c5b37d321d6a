package io.reelkeep.application.delivery;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names for files in an archive that every file system takes: no folders, nothing reserved, nothing twice, also where
 * upper and lower case are the same.
 */
final class ArchiveNames {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"/\\\\|?*]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    // Most file systems take 255 bytes; four bytes are the longest character.
    private static final int MAX_CHARACTERS = 60;

    private final Set<String> taken = new HashSet<>();

    /**
     * A name that is not taken yet.
     *
     * @param extension without the dot
     */
    String of(String wanted, String extension) {
        String stem = safe(wanted);
        String name = stem + "." + extension;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = stem + " (" + number + ")." + extension;
        }
        return name;
    }

    private static String safe(String wanted) {
        String plain = FORBIDDEN.matcher(wanted).replaceAll("_");
        int length = Math.min(plain.codePointCount(0, plain.length()), MAX_CHARACTERS);
        String cut = plain.substring(0, plain.offsetByCodePoints(0, length));
        String stem = EDGES.matcher(cut).replaceAll("");
        return stem.isEmpty() || DEVICE.matcher(stem).matches() ? "_" + stem : stem;
    }
}
