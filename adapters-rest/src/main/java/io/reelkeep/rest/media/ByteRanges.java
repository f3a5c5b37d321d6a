package io.reelkeep.rest.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a {@code Range} header asks for (RFC 9110 §14.2). A header that cannot be understood, or asks for more pieces
 * than anybody needs, is ignored: the whole file is a correct answer to it.
 *
 * @param spans those that exist, in the order asked for; empty unless parts are to be sent
 */
record ByteRanges(Outcome outcome, List<ByteSpan> spans) {
    /** Players ask for one range, download accelerators for a handful. */
    static final int MAX_RANGES = 8;

    private static final int MAX_HEADER_LENGTH = 1024;
    private static final String UNIT = "bytes=";
    private static final ByteRanges ALL = new ByteRanges(Outcome.WHOLE, List.of());
    private static final ByteRanges NONE = new ByteRanges(Outcome.UNSATISFIABLE, List.of());

    /** What is to be answered. */
    enum Outcome {
        /** 200 with the whole file. */
        WHOLE,
        /** 206 with the spans. */
        PARTS,
        /** 416. */
        UNSATISFIABLE
    }

    ByteRanges {
        spans = List.copyOf(spans);
    }

    /** Everything, as if no range had been asked for. */
    static ByteRanges whole() {
        return ALL;
    }

    /** @param size of the file, in bytes, at least 1 */
    static ByteRanges parse(String header, long size) {
        String text = header.strip();
        if (text.length() > MAX_HEADER_LENGTH || !text.toLowerCase(Locale.ROOT).startsWith(UNIT)) {
            return ALL;
        }
        List<String> specs = specs(text.substring(UNIT.length()));
        if (specs.isEmpty() || specs.size() > MAX_RANGES) {
            return ALL;
        }
        var asked = new ArrayList<ByteSpan>();
        for (String spec : specs) {
            if (!isRange(spec)) {
                return ALL;
            }
            span(spec, size).ifPresent(asked::add);
        }
        return asked.isEmpty() ? NONE : overlap(asked) ? ALL : new ByteRanges(Outcome.PARTS, asked);
    }

    /** Empty list elements do not count (RFC 9110 §5.6.1.2). */
    private static List<String> specs(String list) {
        var specs = new ArrayList<String>();
        for (String spec : list.split(",", -1)) {
            if (!spec.isBlank()) {
                specs.add(spec.strip());
            }
        }
        return specs;
    }

    private static boolean isRange(String spec) {
        if (spec.matches("-[0-9]+")) {
            return true;
        }
        if (!spec.matches("[0-9]+-[0-9]*")) {
            return false;
        }
        int dash = spec.indexOf('-');
        return dash == spec.length() - 1 || number(spec.substring(0, dash)) <= number(spec.substring(dash + 1));
    }

    private static Optional<ByteSpan> span(String spec, long size) {
        int dash = spec.indexOf('-');
        if (dash == 0) {
            long length = Math.min(number(spec.substring(1)), size);
            return length == 0 ? Optional.empty() : Optional.of(new ByteSpan(size - length, size - 1));
        }
        long first = number(spec.substring(0, dash));
        if (first >= size) {
            return Optional.empty();
        }
        String last = spec.substring(dash + 1);
        return Optional.of(new ByteSpan(first, last.isEmpty() ? size - 1 : Math.min(number(last), size - 1)));
    }

    /** A number beyond 63 bits lies beyond the end of every file, as the largest one does. */
    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException beyond63Bits) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean overlap(List<ByteSpan> spans) {
        List<ByteSpan> sorted =
                spans.stream().sorted(Comparator.comparing(ByteSpan::first)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).first() <= sorted.get(i - 1).last()) {
                return true;
            }
        }
        return false;
    }
}
