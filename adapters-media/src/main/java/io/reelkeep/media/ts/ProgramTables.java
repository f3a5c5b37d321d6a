package io.reelkeep.media.ts;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.ts.Program.Elementary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the tables that say which packets belong to what (ISO/IEC 13818-1 §2.4.4). */
final class ProgramTables {
    private static final int PAT_PID = 0;
    private static final int PAT = 0;
    private static final int PMT = 2;
    private static final int CRC_BYTES = 4;

    private final Map<Integer, SectionReader> readers = new HashMap<>(Map.of(PAT_PID, new SectionReader()));
    private int mapPid = -1;
    private Optional<Program> program = Optional.empty();

    Optional<Program> program() {
        return program;
    }

    /** @return whether another program is in force since then */
    boolean take(TsPacket packet) {
        SectionReader reader = readers.get(packet.pid());
        if (reader == null) {
            return false;
        }
        boolean changed = false;
        reader.take(packet);
        for (Optional<byte[]> section = reader.next(); section.isPresent(); section = reader.next()) {
            changed |= packet.pid() == PAT_PID ? associate(section.get()) : map(section.get());
        }
        return changed;
    }

    private boolean associate(byte[] section) {
        // table id u8, length 12 bits, stream id u16, version u8, numbers u8[2]; then (program u16, 3 bits, PID 13)
        boolean current = section.length >= 8 && (section[5] & 1) == 1;
        if ((section[0] & 0xff) != PAT || !current) {
            return false;
        }
        for (int at = 8; at + 4 <= section.length - CRC_BYTES; at += 4) {
            boolean network = section[at] == 0 && section[at + 1] == 0;
            if (!network) {
                moveMap(u13(section, at + 2));
                return false;
            }
        }
        return false;
    }

    private void moveMap(int pid) {
        if (pid != mapPid && pid != PAT_PID) {
            readers.remove(mapPid);
            readers.put(pid, new SectionReader());
            mapPid = pid;
        }
    }

    private boolean map(byte[] section) {
        boolean current = section.length >= 16 && (section[5] & 1) == 1;
        if ((section[0] & 0xff) != PMT || !current) {
            return false;
        }
        Program found = streams(section, 12 + (u13(section, 10) & 0xfff));
        boolean changed = program.isPresent() && !program.get().equals(found);
        program = Optional.of(found);
        return changed;
    }

    private static Program streams(byte[] section, int from) {
        Optional<Elementary> video = Optional.empty();
        Optional<Elementary> audio = Optional.empty();
        Optional<Elementary> stranger = Optional.empty();
        int at = from;
        // type u8, 3 bits, PID 13, 4 bits, length of descriptors 12
        while (at + 5 <= section.length - CRC_BYTES) {
            var stream = new Elementary(u13(section, at + 1), section[at] & 0xff);
            if (Program.isEncrypted(stream.type())) {
                throw new MediaRefused(Code.ENCRYPTED, "a stream of type " + stream.type());
            }
            if (Program.isKnownVideo(stream.type())) {
                video = video.or(() -> Optional.of(stream));
            } else if (Program.isKnownAudio(stream.type())) {
                audio = audio.or(() -> Optional.of(stream));
            } else if (Program.isStrange(stream.type())) {
                stranger = stranger.filter(other -> Program.isStrangeVideo(other.type()))
                        .or(() -> Optional.of(stream));
            }
            at += 5 + (u13(section, at + 3) & 0xfff);
        }
        return new Program(video, audio, stranger);
    }

    private static int u13(byte[] section, int at) {
        return (section[at] & 0x1f) << 8 | section[at + 1] & 0xff;
    }
}
