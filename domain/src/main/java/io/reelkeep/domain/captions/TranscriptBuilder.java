package io.reelkeep.domain.captions;

import io.reelkeep.domain.captions.Paragraph.Sentence;
import io.reelkeep.domain.captions.Paragraph.Word;
import java.util.ArrayList;
import java.util.List;

/** Makes paragraphs of cues, and counts them, their sentences and their words. */
final class TranscriptBuilder {
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private int sentences;
    private int words;

    List<Paragraph> paragraphs(List<Cue> cues) {
        cues.forEach(this::add);
        return paragraphs;
    }

    private void add(Cue cue) {
        SpokenText spoken = SpokenText.of(cue);
        if (spoken.text().isEmpty()) {
            return;
        }
        List<Sentence> made = new ArrayList<>();
        int from = 0;
        while (from < spoken.text().length()) {
            int to = Language.endOfSentence(spoken.text(), from);
            made.add(sentence(spoken, from, to));
            from = to;
        }
        paragraphs.add(new Paragraph(paragraphs.size() + 1, cue.fromMillis(), cue.toMillis(), spoken.speaker(), made));
    }

    private Sentence sentence(SpokenText spoken, int begin, int end) {
        List<Word> made = new ArrayList<>();
        int from = begin;
        while (from < end) {
            int to = Language.endOfWord(spoken.text(), from, end);
            made.add(new Word(
                    ++words,
                    spoken.millisAt(from),
                    spoken.millisAt(to),
                    spoken.text().substring(from, to)));
            from = to;
        }
        return new Sentence(++sentences, spoken.millisAt(begin), spoken.millisAt(end), made);
    }
}
