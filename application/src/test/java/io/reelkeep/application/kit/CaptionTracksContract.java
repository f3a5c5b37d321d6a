package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.captions.port.CaptionTracks.Listed;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.Cue;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.captions.port.CaptionTracks} promises. */
public interface CaptionTracksContract extends StoreContract {
    LanguageTag CHINESE = new LanguageTag("zh-Hans");
    LanguageTag ENGLISH = new LanguageTag("en");

    private static CaptionTrack track(TrackKind kind, LanguageTag language, String text) {
        return new CaptionTrack(
                kind,
                language,
                "简体中文",
                List.of(
                        new Cue(Optional.of("1"), 0, 1, "", text),
                        new Cue(
                                Optional.empty(),
                                500,
                                360_000_000,
                                "align:start line:0%",
                                "<v 老师>你好\nsecond & line 😀")));
    }

    private RecordingFileId knownTrack(TenantId tenant, TrackKind kind, LanguageTag language) {
        var file = new RecordingFileId(SampleIds.next());
        put(tenant, file, track(kind, language, "one"));
        return file;
    }

    private void put(TenantId tenant, RecordingFileId file, CaptionTrack track) {
        inOne(() -> stores().captions().put(tenant, file, track, SampleTenants.NOON));
    }

    private Optional<CaptionTrack> kept(TenantId tenant, RecordingFileId file, TrackKind kind, LanguageTag language) {
        return inOne(() -> stores().captions().find(tenant, file, kind, language));
    }

    @Test
    default void finds_a_track_as_it_was_put() {
        TenantId tenant = knownTenant().id();
        RecordingFileId file = knownTrack(tenant, TrackKind.SUBTITLES, CHINESE);

        assertThat(kept(tenant, file, TrackKind.SUBTITLES, CHINESE))
                .contains(track(TrackKind.SUBTITLES, CHINESE, "one"));
        assertThat(kept(tenant, file, TrackKind.CHAPTERS, CHINESE)).isEmpty();
        assertThat(kept(tenant, file, TrackKind.SUBTITLES, ENGLISH)).isEmpty();
    }

    @Test
    default void a_megabyte_of_text_comes_back_whole() {
        TenantId tenant = knownTenant().id();
        var file = new RecordingFileId(SampleIds.next());
        List<Cue> cues = LongStream.range(0, 1_000)
                .mapToObj(n -> new Cue(Optional.empty(), n * 10, n * 10 + 10, "", "字".repeat(1_000)))
                .toList();
        var track = new CaptionTrack(TrackKind.SUBTITLES, CHINESE, "label", cues);

        put(tenant, file, track);

        assertThat(kept(tenant, file, TrackKind.SUBTITLES, CHINESE)).contains(track);
    }

    @Test
    default void a_second_track_of_the_kind_and_language_replaces_the_first() {
        TenantId tenant = knownTenant().id();
        RecordingFileId file = knownTrack(tenant, TrackKind.SUBTITLES, CHINESE);
        CaptionTrack second = track(TrackKind.SUBTITLES, CHINESE, "two");

        put(tenant, file, second);

        assertThat(kept(tenant, file, TrackKind.SUBTITLES, CHINESE)).contains(second);
        assertThat(inOne(() -> stores().captions().list(tenant, file))).hasSize(1);
    }

    @Test
    default void lists_by_kind_and_language() {
        TenantId tenant = knownTenant().id();
        RecordingFileId file = knownTrack(tenant, TrackKind.SUBTITLES, CHINESE);
        put(tenant, file, track(TrackKind.SUBTITLES, ENGLISH, "one"));
        put(tenant, file, track(TrackKind.CHAPTERS, CHINESE, "one"));

        assertThat(inOne(() -> stores().captions().list(tenant, file)))
                .containsExactly(
                        new Listed(TrackKind.CHAPTERS, CHINESE, "简体中文", 2, SampleTenants.NOON),
                        new Listed(TrackKind.SUBTITLES, ENGLISH, "简体中文", 2, SampleTenants.NOON),
                        new Listed(TrackKind.SUBTITLES, CHINESE, "简体中文", 2, SampleTenants.NOON));
    }

    @Test
    default void a_removed_track_is_found_no_more() {
        TenantId tenant = knownTenant().id();
        RecordingFileId file = knownTrack(tenant, TrackKind.CHAPTERS, CHINESE);

        assertThat(inOne(() -> stores().captions().remove(tenant, file, TrackKind.SUBTITLES, CHINESE)))
                .isFalse();
        assertThat(inOne(() -> stores().captions().remove(tenant, file, TrackKind.CHAPTERS, CHINESE)))
                .isTrue();
        assertThat(inOne(() -> stores().captions().remove(tenant, file, TrackKind.CHAPTERS, CHINESE)))
                .isFalse();
        assertThat(kept(tenant, file, TrackKind.CHAPTERS, CHINESE)).isEmpty();
    }

    @Test
    default void tracks_of_another_tenant_do_not_exist() {
        TenantId tenant = knownTenant().id();
        RecordingFileId file = knownTrack(tenant, TrackKind.CHAPTERS, CHINESE);
        TenantId other = knownTenant().id();

        assertThat(kept(other, file, TrackKind.CHAPTERS, CHINESE)).isEmpty();
        assertThat(inOne(() -> stores().captions().list(other, file))).isEmpty();
        assertThat(inOne(() -> stores().captions().remove(other, file, TrackKind.CHAPTERS, CHINESE)))
                .isFalse();
        assertThat(kept(tenant, file, TrackKind.CHAPTERS, CHINESE)).isPresent();
    }
}
