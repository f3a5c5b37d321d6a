package io.reelkeep.rest.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Optional;

/**
 * What the script of the page is told, beside what stands on the page. All addresses are paths: the page may have been opened
 * under another name of this server.
 *
 * @param language {@code zh} or {@code en}
 * @param page of this file, without a start
 * @param download its browser may offer to keep the film
 * @param link the address is that of a link and may be passed on; a ticket is for whoever got it
 * @param previous the page of the file before this one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PlayerJson(
        String language,
        String page,
        @JsonUnwrapped FilmJson film,
        boolean download,
        boolean link,
        Optional<String> previous,
        Optional<String> next) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    /**
     * What is played.
     *
     * @param media the file as it is
     * @param hls of an MP4
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FilmJson(
            String file,
            String media,
            Optional<String> hls,
            Optional<String> poster,
            Optional<String> storyboard,
            List<TrackJson> tracks,
            Optional<Integer> start) {}

    /** Something to read along, or to jump to. */
    record TrackJson(String kind, String language, String label, String url) {}

    /** As a block of data, which no browser runs; nothing in it can end it, as no text has a {@code <}. */
    String html() {
        try {
            String json = MAPPER.writeValueAsString(this).replace("<", "\\u003c");
            return "<script type=\"application/json\" id=\"watch\">" + json + "</script>\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
