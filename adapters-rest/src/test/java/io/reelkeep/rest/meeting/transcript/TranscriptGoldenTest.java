package io.reelkeep.rest.meeting.transcript;

import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.captions.Transcript;
import io.reelkeep.domain.captions.WebVtt;
import io.reelkeep.rest.meeting.GoldenAnswer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract: Meeting 4.9. */
class TranscriptGoldenTest {
    private static final Transcript TRANSCRIPT = Transcript.of(WebVtt.read("""
            WEBVTT

            00:01.000 --> 00:02.500
            <v 张三>会议开始，请看会议议程

            00:03.000 --> 00:04.000
            <v 张三>第一项

            00:04.000 --> 00:06.000
            <v 李四>好
            """));

    @Test
    void tells_paragraphs_with_their_sentences() {
        GoldenAnswer.matches(
                "transcript-details", DetailsJson.of(TRANSCRIPT.stretch(Optional.empty(), Optional.of(100))));
        GoldenAnswer.matches(
                "transcript-details-more", DetailsJson.of(TRANSCRIPT.stretch(Optional.of(1), Optional.of(1))));
    }

    @Test
    void tells_where_the_paragraphs_lie() {
        GoldenAnswer.matches("transcript-paragraphs", ParagraphsJson.of(TRANSCRIPT));
    }

    @Test
    void tells_where_a_text_stands() {
        GoldenAnswer.matches("transcript-search", HitsJson.of(TRANSCRIPT.hits("会议")));
        GoldenAnswer.matches("transcript-search-none", HitsJson.of(TRANSCRIPT.hits("散会")));
    }

    @Test
    void tells_who_speaks() {
        var speakers = TRANSCRIPT.speakers();

        GoldenAnswer.matches("smart-speakers", SpeakersJson.of(new Page<>(speakers, 1, 10, 2)));
        GoldenAnswer.matches("smart-speakers-second", SpeakersJson.of(new Page<>(speakers.subList(1, 2), 2, 1, 2)));
    }

    @Test
    void tells_chapters() {
        GoldenAnswer.matches("smart-chapters", ChaptersJson.of(Transcript.of(WebVtt.read("""
                WEBVTT

                00:00.000 --> 00:03.000
                议程 &amp; 开场

                00:03.000 --> 00:06.000
                Erster Punkt
                """))));
    }
}
