package io.reelkeep.rest.meeting.transcript;

import io.reelkeep.domain.captions.Paragraph;
import io.reelkeep.domain.captions.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The answer of GET /v1/smart/chapters (contract: Meeting 4.9). */
record ChaptersJson(List<ChapterJson> chapterList) {
    /**
     * What a part of the file is about.
     *
     * @param chapterName base64 of UTF-8
     * @param startTime milliseconds inside the file, as text
     * @param picUrl empty: there are no pictures of chapters
     */
    record ChapterJson(String chapterId, String chapterName, String startTime, String picUrl) {
        static ChapterJson of(Paragraph chapter) {
            String name =
                    chapter.sentences().stream().map(Paragraph.Sentence::text).collect(Collectors.joining());
            return new ChapterJson(
                    Integer.toString(chapter.id()), base64(name), Long.toString(chapter.fromMillis()), "");
        }
    }

    static ChaptersJson of(Transcript chapters) {
        return new ChaptersJson(
                chapters.paragraphs().stream().map(ChapterJson::of).toList());
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
