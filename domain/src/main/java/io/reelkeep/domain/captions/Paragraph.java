package io.reelkeep.domain.captions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is said during one cue, in sentences and words. Times are milliseconds inside the file.
 *
 * @param id from 1, in the order of the transcript
 * @param speaker who says it, where the cue names somebody
 */
public record Paragraph(int id, long fromMillis, long toMillis, Optional<String> speaker, List<Sentence> sentences) {
    public Paragraph {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence; its words one after the other are its text.
     *
     * @param id from 1, counted through the whole transcript
     */
    public record Sentence(int id, long fromMillis, long toMillis, List<Word> words) {
        public Sentence {
            words = List.copyOf(words);
        }

        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining());
        }
    }

    /**
     * A word with the marks and the blank that follow it; where writing has no blanks, one character.
     *
     * @param id from 1, counted through the whole transcript
     */
    public record Word(int id, long fromMillis, long toMillis, String text) {}
}
