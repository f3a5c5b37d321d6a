package io.reelkeep.media.jcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.media.content.FileContent;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.CutBench;
import io.reelkeep.media.kit.SpliceBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.common.SeekableDemuxerTrack;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Packet;
import org.jcodec.containers.mp4.MP4Packet;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write and read is found by somebody else's demuxer just so: place, length, time and key of every sample. */
final class SecondOpinionTest {
    private static final String B_FRAMES = "-g 25 -bf 3 -preset medium -c:a aac";

    @TempDir
    Path dir;

    private record Sample(long offset, int bytes, long shownTicks, long durationTicks, boolean key) {}

    private Path clip(String name, double seconds, String flags) {
        var encoding = new ArrayList<>(List.of(B_FRAMES.split(" ")));
        encoding.addAll(List.of("-movflags", flags));
        return Clips.with(dir, name, seconds, encoding.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+faststart", "frag_keyframe+empty_moov+default_base_moof"})
    void agrees_about_what_was_stitched(String flags) throws IOException {
        var bench = new SpliceBench(dir);
        Path first = clip("a.mp4", 2.3, flags);
        Path second = clip("b.mp4", 1.7, flags);

        assertAgreed(bench.stitch(List.of(bench.piece(1, first), bench.piece(2, second)))
                .path());
    }

    @ParameterizedTest
    @EnumSource(CutMode.class)
    void agrees_about_what_was_cut(CutMode mode) throws IOException {
        var bench = new CutBench(dir);

        assertAgreed(bench.cut(mode, bench.body(clip("a.mp4", 6, "+faststart")), 1_300, 4_700)
                .path());
    }

    private static void assertAgreed(Path file) throws IOException {
        try (SeekableByteChannel channel = NIOUtils.readableChannel(file.toFile());
                FileContent content = FileContent.open(file)) {
            MP4Demuxer theirs = MP4Demuxer.createRawMP4Demuxer(channel);
            List<TrackIndex> ours =
                    MovieReader.read(content, 0, Limits.forThisHeap()).movie().tracks();

            assertThat(theirs.getTracks()).hasSameSizeAs(ours);
            for (int i = 0; i < ours.size(); i++) {
                List<Sample> found = found(theirs.getTracks().get(i), file);
                assertThat(found).isEqualTo(samples(ours.get(i))).isNotEmpty();
            }
        }
    }

    private static List<Sample> samples(TrackIndex track) {
        var samples = new ArrayList<Sample>();
        SampleCursor next = track.samples().cursor(0);
        while (samples.size() < track.samples().size()) {
            samples.add(new Sample(
                    next.offset(),
                    next.sizeBytes(),
                    next.decodeTicks() + next.shiftTicks(),
                    next.durationTicks(),
                    next.isSync()));
            next.advance();
        }
        return samples;
    }

    private static List<Sample> found(SeekableDemuxerTrack track, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var samples = new ArrayList<Sample>();
        for (Packet next = track.nextFrame(); next != null; next = track.nextFrame()) {
            var packet = (MP4Packet) next;
            byte[] data = NIOUtils.toArray(packet.getData());
            int offset = (int) packet.getFileOff();
            assertThat(data).isEqualTo(java.util.Arrays.copyOfRange(bytes, offset, offset + data.length));
            samples.add(
                    new Sample(offset, data.length, packet.getMediaPts(), packet.getDuration(), packet.isKeyFrame()));
        }
        return samples;
    }
}
