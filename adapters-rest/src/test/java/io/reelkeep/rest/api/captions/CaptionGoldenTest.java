package io.reelkeep.rest.api.captions;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.application.captions.port.CaptionTracks.Listed;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Golden;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionGoldenTest {
    @Test
    void the_tracks_of_a_file() {
        var track = new Listed(
                TrackKind.SUBTITLES, new LanguageTag("zh-Hans"), "简体中文", 20_000, Instant.parse("2026-03-02T12:00:00Z"));

        Golden.assertSame("api/captions", TracksJson.of(List.of(track)));
        Golden.assertSame("api/captions_none", TracksJson.of(List.of()));
    }

    @Test
    void text_must_be_utf_8_and_have_a_cue() {
        byte[] latin = {'W', 'E', 'B', 'V', 'T', 'T', (byte) 0xE9};

        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> CaptionText.read(new ByteArrayInputStream(latin)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> CaptionText.cues("WEBVTT"));
    }
}
