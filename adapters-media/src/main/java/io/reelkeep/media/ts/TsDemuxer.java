package io.reelkeep.media.ts;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.demux.ContentWindow;
import io.reelkeep.media.demux.Demuxed;
import io.reelkeep.media.demux.Demuxed.Input;
import io.reelkeep.media.demux.EpochWriter;
import io.reelkeep.media.elementary.PictureCoding;
import io.reelkeep.media.elementary.SoundFrame;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.ts.ElementaryStream.Times;
import io.reelkeep.media.ts.Program.Elementary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes pictures (H.264, H.265) and sound (AAC in ADTS, MP3) out of pieces of a transport stream and writes them as bare
 * samples to a scratch blob. Reads the pieces once, from front to back; on the heap are one picture and the tables.
 */
public final class TsDemuxer {
    private static final long SEARCHED_BYTES = 16L << 20;
    private static final long JITTER = ClockTime.HZ / 10;
    private static final long PAUSE = 10L * ClockTime.HZ;
    private static final long PAUSE_BETWEEN_PIECES = ClockTime.HZ;
    private static final long MAX_REORDER = 10L * ClockTime.HZ;

    private final Input input;
    private final int wantedPiece;
    private final boolean goesOn;
    private final EpochWriter writer;
    private final ProgramTables tables = new ProgramTables();
    private final Map<Integer, PesStream> streams = new LinkedHashMap<>();
    private boolean settled;
    private int piece;
    private long latest;
    private boolean hasLatest;

    private TsDemuxer(Input input, int wantedPiece, boolean goesOn, EpochWriter writer) {
        this.input = input;
        this.wantedPiece = wantedPiece;
        this.goesOn = goesOn;
        this.writer = writer;
    }

    /**
     * Demuxes a run of pieces without a missing one.
     *
     * @param wantedPiece index of the first that is to come into a file; those before it help to read it
     * @param goesOn another file begins after the last: what breaks off there was only cut
     * @param sinks gives a sink for each epoch that has samples; committed on return
     * @throws MediaRefused when there is nothing to build on
     */
    public static Demuxed demux(
            Input input, int wantedPiece, boolean goesOn, Supplier<BlobSink> sinks, int maxSamples) {
        try (var writer = new EpochWriter(ClockTime.HZ, sinks, maxSamples)) {
            return new TsDemuxer(input, wantedPiece, goesOn, writer).demux();
        }
    }

    private Demuxed demux() {
        openStreams(findProgram());
        var packets = new PacketReader(new ContentWindow(input.content()));
        var packet = new TsPacket();
        while (packets.next()) {
            if (packets.hasSkipped()) {
                streams.values().forEach(PesStream::suspect);
            }
            moveTo(input.pieceAt(packets.position()));
            writer.touch(piece);
            if (packet.read(packets.array(), packets.index())) {
                take(packet);
            }
        }
        boolean cutOff = false;
        for (PesStream stream : streams.values()) {
            cutOff |= stream.finish(goesOn);
        }
        if (cutOff && !goesOn) {
            writer.losses().lose(piece, Code.TRUNCATED, Kind.VIDEO, 0);
        }
        return writer.finish();
    }

    /** A piece may begin anywhere: the tables come again and again, but seldom first. */
    private Program findProgram() {
        var packets = new PacketReader(new ContentWindow(input.content()));
        var packet = new TsPacket();
        var search = new ProgramTables();
        while (packets.next() && packets.position() < SEARCHED_BYTES) {
            if (packet.read(packets.array(), packets.index())) {
                search.take(packet);
            }
            if (search.program().isPresent()) {
                return search.program().get();
            }
        }
        throw new MediaRefused(Code.NO_MOOV, "no table of the streams in the transport stream");
    }

    private void openStreams(Program program) {
        if (program.video().isEmpty() && program.stranger().isPresent()) {
            Elementary stranger = program.stranger().get();
            if (Program.isStrangeVideo(stranger.type()) || program.audio().isEmpty()) {
                throw new MediaRefused(Code.UNSUPPORTED_CODEC, "transport stream with type " + stranger.type());
            }
        }
        if (program.audio().isEmpty() && program.stranger().isPresent()) {
            writer.losses().lose(piece, Code.UNSUPPORTED_CODEC, Kind.AUDIO, 0);
        }
        streams.clear();
        program.video().ifPresent(video -> {
            PictureCoding coding = video.type() == Program.H264 ? PictureCoding.h264() : PictureCoding.h265();
            streams.put(video.pid(), new PesStream(new PictureStream(coding, writer), this::place));
        });
        program.audio().ifPresent(audio -> {
            SoundFrame.Parser parser = audio.type() == Program.AAC ? SoundFrame::adts : SoundFrame::mp3;
            streams.put(audio.pid(), new PesStream(new SoundStream(parser, writer), this::place));
        });
    }

    private void moveTo(int next) {
        piece = next;
        if (!settled && next >= wantedPiece) {
            settled = true;
            streams.values().forEach(PesStream::settle);
        }
    }

    private void take(TsPacket packet) {
        Optional<Program> before = tables.program();
        if (tables.take(packet)) {
            restart();
            openStreams(tables.program().or(() -> before).orElseThrow());
        }
        PesStream stream = streams.get(packet.pid());
        if (stream != null) {
            stream.take(packet, piece);
        }
    }

    private void restart() {
        streams.values().forEach(PesStream::flush);
        writer.begin();
        streams.values().forEach(stream -> stream.out().reset());
        hasLatest = false;
    }

    private Times place(PesHeader header, PesStream stream, boolean firstInPiece) {
        if (hasLatest && isJump(header.decoding(), stream.out(), firstInPiece)) {
            restart();
        }
        long decoding = hasLatest ? ClockTime.near(reference(stream.out()), header.decoding()) : header.decoding();
        long presentation = ClockTime.near(decoding, header.presentation());
        latest = decoding;
        hasLatest = true;
        boolean possible = presentation - decoding <= MAX_REORDER && decoding - presentation <= MAX_REORDER;
        return new Times(true, possible ? presentation : decoding, decoding, false);
    }

    private long reference(ElementaryStream stream) {
        return stream.hasBegun() ? stream.expected() : latest;
    }

    private boolean isJump(long lower33, ElementaryStream stream, boolean firstInPiece) {
        long ahead = ClockTime.near(reference(stream), lower33) - reference(stream);
        if (!stream.hasBegun()) {
            return Math.abs(ahead) > PAUSE;
        }
        return ahead < -JITTER || ahead > (firstInPiece ? PAUSE_BETWEEN_PIECES : PAUSE);
    }
}
