package io.reelkeep.media.jcodec;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.parse.AvcConfig;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One coded picture that needs no other, let through only after every count that jcodec would believe has been looked
 * at: it is known to loop for ever on an endless list, and to allocate whatever it is told to.
 *
 * @param units parameter sets and slices, without lengths
 */
record AvcPicture(AvcSequence sequence, List<ByteBuffer> units) {
    private static final int SLICE = 1;
    private static final int IDR_SLICE = 5;
    private static final int SEQUENCE = 7;
    private static final int PICTURE = 8;
    private static final int INTRA = 2;
    private static final int MAX_SLICES = 128;
    private static final int MAX_MARKINGS = 64;

    /** What is needed of a picture parameter set to read a slice header. */
    private record Parameters(int sequence, boolean ordersFields, boolean countsRedundant) {
        /** §7.3.2.2. */
        static Parameters read(Rbsp bits) {
            int sequence = bits.upTo(31, "SPS id");
            bits.bits(1);
            boolean ordersFields = bits.flag();
            bits.upTo(0, "slice groups");
            bits.upTo(31, "references");
            bits.upTo(31, "references");
            bits.bits(3);
            bits.upTo(104, "quantiser");
            bits.upTo(104, "quantiser");
            bits.upTo(24, "chroma quantiser");
            bits.bits(2);
            return new Parameters(sequence, ordersFields, bits.flag());
        }
    }

    /** Reads the units of a sample. */
    private static final class Reader {
        private final Map<Integer, AvcSequence> sequences = new HashMap<>();
        private final Map<Integer, Parameters> parameters = new HashMap<>();
        private final List<ByteBuffer> units = new ArrayList<>();
        private final List<AvcSequence> used = new ArrayList<>();
        private int nextMacroblock;

        void take(byte[] nal) {
            switch (nal[0] & 31) {
                case SEQUENCE -> {
                    AvcSequence sequence = AvcSequence.read(nal);
                    sequences.put(sequence.id(), sequence);
                    units.add(sequence.bare());
                }
                case PICTURE -> {
                    Rbsp bits = Rbsp.of(nal);
                    parameters.put(bits.upTo(255, "PPS id"), Parameters.read(bits));
                    units.add(ByteBuffer.wrap(nal));
                }
                case SLICE, IDR_SLICE -> {
                    checkSlice(nal);
                    units.add(ByteBuffer.wrap(nal));
                }
                default -> {}
            }
        }

        /** §7.3.3, as far as the lists go. */
        private void checkSlice(byte[] nal) {
            Rbsp bits = Rbsp.of(nal);
            int first = bits.upTo(1 << 20, "macroblock");
            if (bits.upTo(9, "slice type") % 5 != INTRA) {
                throw new MediaRefused(Code.NO_KEYFRAME, "the picture needs others");
            }
            Parameters its = known(parameters, bits.upTo(255, "PPS id"));
            AvcSequence sequence = known(sequences, its.sequence());
            used.add(sequence);
            boolean isInside = first >= nextMacroblock && first < sequence.width() * sequence.height() / 256;
            if (!isInside || used.size() > MAX_SLICES || !used.get(0).equals(sequence)) {
                throw new MediaRefused(Code.UNSUPPORTED_CODEC, "slices out of order");
            }
            nextMacroblock = first + 1;
            skipOrder(bits, nal, its, sequence);
            if ((nal[0] >> 5 & 3) != 0 && (nal[0] & 31) == SLICE && bits.flag()) {
                skipMarkings(bits);
            }
        }

        private static void skipOrder(Rbsp bits, byte[] nal, Parameters its, AvcSequence sequence) {
            bits.bits(sequence.frameNumberBits());
            if ((nal[0] & 31) == IDR_SLICE) {
                bits.upTo(65_535, "IDR picture");
            }
            if (sequence.orderType() == 0) {
                bits.bits(sequence.orderBits());
            }
            boolean hasDelta = sequence.orderType() == 1 && !sequence.orderDeltaIsZero();
            int deltas = (hasDelta ? 1 : 0) + (its.ordersFields() && (hasDelta || sequence.orderType() == 0) ? 1 : 0);
            for (int i = 0; i < deltas; i++) {
                bits.skipSigned();
            }
            if (its.countsRedundant()) {
                bits.upTo(127, "redundant picture");
            }
        }

        /** §7.3.3.3: operations with their arguments, ended by operation 0. */
        private static void skipMarkings(Rbsp bits) {
            for (int i = 0; i < MAX_MARKINGS; i++) {
                int operation = bits.upTo(6, "marking");
                if (operation == 0) {
                    return;
                }
                int arguments = operation == 3 ? 2 : operation == 5 ? 0 : 1;
                for (int argument = 0; argument < arguments; argument++) {
                    bits.upTo(65_535, "marking");
                }
            }
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + MAX_MARKINGS + " markings");
        }

        private static <V> V known(Map<Integer, V> sets, int id) {
            if (!sets.containsKey(id)) {
                throw new MediaRefused(Code.CORRUPT, "parameter set " + id + " is missing");
            }
            return sets.get(id);
        }
    }

    /** @throws MediaRefused when it is not a whole picture by itself, or not of a kind that we decode */
    static AvcPicture read(AvcConfig config, ByteBuffer sample) {
        var reader = new Reader();
        config.parameterSets().forEach(set -> reader.take(nal(HexFormat.of().parseHex(set.hex()))));
        ByteBuffer rest = sample.duplicate();
        while (rest.remaining() > config.lengthBytes()) {
            int length = 0;
            for (int i = 0; i < config.lengthBytes(); i++) {
                length = length << 8 | rest.get() & 0xff;
            }
            if (length < 0 || length > rest.remaining()) {
                throw new MediaRefused(Code.CORRUPT, "a NAL unit of " + length + " bytes");
            }
            if (length > 1) {
                byte[] unit = new byte[length];
                rest.get(unit);
                reader.take(unit);
            } else {
                rest.position(rest.position() + length);
            }
        }
        if (reader.used.isEmpty()) {
            throw new MediaRefused(Code.CORRUPT, "a sample without a picture");
        }
        return new AvcPicture(reader.used.get(0), reader.units);
    }

    private static byte[] nal(byte[] unit) {
        if (unit.length < 2) {
            throw new MediaRefused(Code.CORRUPT, "an empty parameter set");
        }
        return unit;
    }
}
