package io.reelkeep.domain.capture;

import io.reelkeep.domain.shared.Checks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When a recording goes on in a new file: every 90 minutes of recorded media (F129). The cut falls between two
 * segments, so that nothing is lost and nothing is told twice: a file takes segments as long as it stays within the
 * limit. A single segment above the limit makes a file of its own.
 */
public record RolloverRule(Duration limit) {
    /** The limit of the documents. */
    public static final RolloverRule NINETY_MINUTES = new RolloverRule(Duration.ofMinutes(90));

    public RolloverRule {
        Checks.positive(limit.toMillis(), "rollover limit");
    }

    /** An inclusive run of segment numbers. */
    public record Span(int first, int last) {}

    /** All files of a capture to which nothing more comes. Segments in the order of their numbers. */
    public List<Span> cut(List<Segment> segments) {
        var spans = new ArrayList<Span>();
        int first = 0;
        while (first < segments.size()) {
            int end = endOfFile(segments, first);
            spans.add(
                    new Span(segments.get(first).number(), segments.get(end - 1).number()));
            first = end;
        }
        return spans;
    }

    /**
     * The files that are full although more may come: without a hole in them, and followed by the segment that did not
     * fit any more.
     *
     * @param firstNumber the number the next file begins with
     */
    public List<Span> cutFull(List<Segment> segments, int firstNumber) {
        List<Segment> unbroken = unbrokenFrom(segments, firstNumber);
        List<Span> spans = cut(unbroken);
        return spans.isEmpty() ? spans : spans.subList(0, spans.size() - 1);
    }

    private int endOfFile(List<Segment> segments, int first) {
        Duration length = segments.get(first).length();
        int end = first + 1;
        while (end < segments.size()) {
            length = length.plus(segments.get(end).length());
            if (length.compareTo(limit) > 0) {
                break;
            }
            end++;
        }
        return end;
    }

    private static List<Segment> unbrokenFrom(List<Segment> segments, int firstNumber) {
        var unbroken = new ArrayList<Segment>();
        for (Segment segment : segments) {
            if (segment.number() == firstNumber + unbroken.size()) {
                unbroken.add(segment);
            } else if (segment.number() > firstNumber) {
                break;
            }
        }
        return unbroken;
    }
}
