package io.reelkeep.media.jcodec;

import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.isobmff.write.BoxWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.encode.H264FixedRateControl;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.model.Picture;

/** Encodes pictures to H.264 Baseline, each as one sample with its NAL units after their lengths. */
final class PictureEncoder {
    private static final int SEQUENCE_PARAMETERS = 7;
    private static final int PICTURE_PARAMETERS = 8;
    private static final int BYTES_PER_FRAME = 4_096;

    private final int width;
    private final int height;
    private final int framesPerSecond;
    private final H264Encoder encoder;
    private final ByteBuffer buffer;
    private final List<EncodedPicture> pictures = new ArrayList<>();
    private byte[] sps = {};
    private byte[] pps = {};

    /** @param keyInterval every so many pictures stands alone, beginning with the first */
    PictureEncoder(int width, int height, int framesPerSecond, int keyInterval) {
        JcodecLogSink.install();
        this.width = width;
        this.height = height;
        this.framesPerSecond = framesPerSecond;
        this.encoder = new H264Encoder(new H264FixedRateControl(BYTES_PER_FRAME));
        encoder.setKeyInterval(keyInterval);
        this.buffer = ByteBuffer.allocate(width * height * 6);
    }

    /** One sample. */
    record EncodedPicture(ByteBuffer bytes, boolean key) {}

    int framesPerSecond() {
        return framesPerSecond;
    }

    List<EncodedPicture> pictures() {
        return pictures;
    }

    void add(Picture picture) {
        buffer.clear();
        EncodedFrame frame = encoder.encodeFrame(picture, buffer);
        var sample = new ByteArrayOutputStream();
        for (ByteBuffer nal : H264Utils.splitFrame(frame.getData())) {
            byte[] bytes = new byte[nal.remaining()];
            nal.get(bytes);
            switch (bytes[0] & 31) {
                case SEQUENCE_PARAMETERS -> sps = bytes;
                case PICTURE_PARAMETERS -> pps = bytes;
                default -> {
                    sample.writeBytes(
                            ByteBuffer.allocate(4).putInt(bytes.length).array());
                    sample.writeBytes(bytes);
                }
            }
        }
        pictures.add(new EncodedPicture(ByteBuffer.wrap(sample.toByteArray()), frame.isKeyFrame()));
    }

    /** The avc1 box (ISO/IEC 14496-15 §5.4.2). */
    SampleEntry entry() {
        var out = new BoxWriter(256)
                .begin("avc1")
                .zeros(6)
                .u16(1)
                .zeros(16)
                .u16(width)
                .u16(height);
        // 72 dpi twice, reserved, one frame a sample, no name, 24 bits of colour, pre-defined -1
        out.i32(0x480000).i32(0x480000).i32(0).u16(1).zeros(32).u16(24).u16(-1);
        out.begin("avcC").u8(1).u8(sps[1]).u8(sps[2]).u8(sps[3]).u8(0xff);
        out.u8(0xe1).u16(sps.length).bytes(sps).u8(1).u16(pps.length).bytes(pps).end();
        ByteBuffer box = out.end().done();
        byte[] bytes = new byte[box.remaining()];
        box.get(bytes);
        return SampleEntry.of(Kind.VIDEO, bytes);
    }
}
