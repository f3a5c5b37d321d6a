package io.reelkeep.media.jcodec;

import io.reelkeep.media.io.StandalonePiece;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.isobmff.write.BoxWriter;
import io.reelkeep.media.jcodec.PictureEncoder.EncodedPicture;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.timeline.Composer;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Puts encoded pictures and silence together to a piece. The sound of all pieces lies on one grid of frames. */
final class PieceAssembler {
    private static final int SOUND_HZ = 48_000;
    private static final int SOUND_FRAME = 1_024;
    private static final int PICTURE_HZ = 15_360;
    // AAC-LC, 48 kHz, one channel
    private static final byte[] SPECIFIC = {0x11, (byte) 0x88};
    private static final byte[] SILENCE = {0x01, 0x18, 0x20, 0x07};

    private final PictureEncoder encoder;
    private final int fromSecond;
    private final int toSecond;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PieceAssembler(PictureEncoder encoder, int fromSecond, int toSecond) {
        this.encoder = encoder;
        this.fromSecond = fromSecond;
        this.toSecond = toSecond;
    }

    StandalonePiece assemble() {
        int ticks = PICTURE_HZ / encoder.framesPerSecond();
        int pictures = encoder.pictures().size();
        var video = new SampleTable(pictures);
        var audio = new SampleTable(Integer.MAX_VALUE);
        video.startAt((long) fromSecond * PICTURE_HZ);
        long soundFrame = firstFrameAt(fromSecond);
        audio.startAt(soundFrame * SOUND_FRAME);
        for (int i = 0; i < pictures; i++) {
            EncodedPicture picture = encoder.pictures().get(i);
            video.add(bytes.size(), picture.bytes().remaining(), ticks, 0, picture.key(), 0);
            bytes.write(picture.bytes().array(), 0, picture.bytes().remaining());
            long until = firstFrameAt(fromSecond + (i + 1.0) / encoder.framesPerSecond());
            for (; soundFrame < until; soundFrame++) {
                audio.add(bytes.size(), SILENCE.length, SOUND_FRAME, 0, true, 0);
                bytes.writeBytes(SILENCE);
            }
        }
        return piece(video, audio);
    }

    /** The frame that begins nearest to a time. */
    private static long firstFrameAt(double second) {
        return Math.round(second * SOUND_HZ / SOUND_FRAME);
    }

    private StandalonePiece piece(SampleTable video, SampleTable audio) {
        SampleEntry entry = encoder.entry();
        var screen = new Display(Display.UPRIGHT, entry.width() << 16, entry.height() << 16);
        TrackIndex pictures = TrackIndex.plain(Kind.VIDEO, PICTURE_HZ, entry, screen, video);
        TrackIndex sound =
                TrackIndex.plain(Kind.AUDIO, SOUND_HZ, soundEntry(), new Display(Display.UPRIGHT, 0, 0), audio);
        var span = new Span(
                0,
                Optional.of(new Stretch(pictures, 0, video.size())),
                Optional.of(new Stretch(sound, 0, audio.size())),
                false,
                List.of(new Mark(1, 0, true)));
        OutputLayout layout = OutputLayout.of(Composer.compose(List.of(span), Integer.MAX_VALUE));
        var content = new HeapContent(ByteBuffer.wrap(bytes.toByteArray()));
        return new StandalonePiece(content, layout, fromSecond * 1_000L, toSecond * 1_000L);
    }

    /** The mp4a box with its descriptors (ISO/IEC 14496-14 §5.6). */
    private static SampleEntry soundEntry() {
        var out = new BoxWriter(128)
                .begin("mp4a")
                .zeros(6)
                .u16(1)
                .zeros(8)
                .u16(1)
                .u16(16)
                .i32(0);
        out.i32(SOUND_HZ << 16).begin("esds", 0, 0);
        // ES descriptor of 25 bytes, decoder config of 17, specific config of 2, SL config of 1
        out.u8(3)
                .u8(25)
                .u16(1)
                .u8(0)
                .u8(4)
                .u8(17)
                .u8(0x40)
                .u8(0x15)
                .zeros(3)
                .i32(2_000)
                .i32(2_000);
        out.u8(5).u8(SPECIFIC.length).bytes(SPECIFIC).u8(6).u8(1).u8(2).end();
        ByteBuffer box = out.end().done();
        byte[] all = new byte[box.remaining()];
        box.get(all);
        return SampleEntry.of(Kind.AUDIO, all);
    }
}
