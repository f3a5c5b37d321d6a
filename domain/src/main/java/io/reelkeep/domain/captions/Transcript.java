package io.reelkeep.domain.captions;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said in a file, to be read and searched: every cue with something to read in it is one paragraph. The same
 * cues always give the same ids.
 */
public record Transcript(List<Paragraph> paragraphs) {
    /** More places than anybody goes through. */
    public static final int MAX_HITS = 10_000;
    /** The longest text to look for, in characters. */
    public static final int MAX_WANTED_LENGTH = 256;

    public Transcript {
        paragraphs = List.copyOf(paragraphs);
    }

    /** @param cues in the order of their starts */
    public static Transcript of(List<Cue> cues) {
        return new Transcript(new TranscriptBuilder().paragraphs(cues));
    }

    /**
     * Some paragraphs in a row.
     *
     * @param isMore whether others come after them
     */
    public record Stretch(List<Paragraph> paragraphs, boolean isMore) {}

    /**
     * Where a text was found.
     *
     * @param offset in the text of the sentence, in UTF-16 code units as are lengths in Java and JavaScript
     * @param length of what was found, counted in the same way
     */
    public record Hit(Paragraph paragraph, Paragraph.Sentence sentence, int offset, int length) {}

    /** Whether anything is said at all. */
    public boolean hasSpeech() {
        return !paragraphs.isEmpty();
    }

    /**
     * From a paragraph on, itself included.
     *
     * @param first the id of that paragraph; from the beginning without one
     * @param limit at least 1; all without one
     * @throws Refusal BAD_PARAMETER when there is no such paragraph
     */
    public Stretch stretch(Optional<Integer> first, Optional<Integer> limit) {
        int from = first.map(id -> id - 1).orElse(0);
        if (first.isPresent() && (from < 0 || from >= paragraphs.size())) {
            throw new Refusal(Reason.BAD_PARAMETER, "there is no paragraph " + first.get());
        }
        int left = paragraphs.size() - from;
        int taken = Math.min(left, limit.orElse(left));
        return new Stretch(paragraphs.subList(from, from + taken), taken < left);
    }

    /**
     * Finds a text inside sentences, whatever its case and however wide its blanks, at most {@value #MAX_HITS} times.
     * Hits do not overlap.
     *
     * @param wanted 1 to {@value #MAX_WANTED_LENGTH} characters
     * @throws Refusal BAD_PARAMETER when it is longer, or nothing but blanks
     */
    public List<Hit> hits(String wanted) {
        String plain = wanted.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty() || wanted.length() > MAX_WANTED_LENGTH) {
            throw new Refusal(Reason.BAD_PARAMETER, "a text to look for has 1 to " + MAX_WANTED_LENGTH + " characters");
        }
        List<Hit> hits = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            for (Paragraph.Sentence sentence : paragraph.sentences()) {
                find(plain, paragraph, sentence, hits);
            }
        }
        return hits;
    }

    private static void find(String wanted, Paragraph paragraph, Paragraph.Sentence sentence, List<Hit> hits) {
        String text = sentence.text();
        int length = wanted.length();
        int offset = 0;
        while (offset + length <= text.length() && hits.size() < MAX_HITS) {
            boolean isHere = text.regionMatches(true, offset, wanted, 0, length);
            if (isHere) {
                hits.add(new Hit(paragraph, sentence, offset, length));
            }
            offset += isHere ? length : 1;
        }
    }

    /** Who speaks, in the order of their first words. What nobody is named for is not among it. */
    public List<Speaker> speakers() {
        Map<String, List<Paragraph>> byName = new LinkedHashMap<>();
        paragraphs.forEach(said -> said.speaker()
                .ifPresent(name ->
                        byName.computeIfAbsent(name, first -> new ArrayList<>()).add(said)));
        return byName.entrySet().stream()
                .map(one -> new Speaker(one.getKey(), one.getValue()))
                .toList();
    }

    /** Somebody whom the subtitles name, and all that is said in that voice. */
    public record Speaker(String name, List<Paragraph> paragraphs) {
        public Speaker {
            paragraphs = List.copyOf(paragraphs);
        }

        public long totalMillis() {
            return paragraphs.stream()
                    .mapToLong(said -> said.toMillis() - said.fromMillis())
                    .sum();
        }
    }
}
