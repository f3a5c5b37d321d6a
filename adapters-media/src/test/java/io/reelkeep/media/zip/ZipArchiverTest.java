package io.reelkeep.media.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reelkeep.application.delivery.port.Archiver.Entry;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.media.content.GatherPlan;
import io.reelkeep.media.layout.Strip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipArchiverTest {
    private static final Instant CHANGED = Instant.parse("2026-03-02T12:12:01Z");

    @TempDir
    Path folder;

    private final AtomicInteger open = new AtomicInteger();

    @Test
    void other_programs_find_every_file_and_its_time() throws IOException {
        Path zip = write(archive(entry("周会.mp4", 70_000), entry("notes.vtt", 3)));

        try (var read = new ZipFile(zip.toFile())) {
            assertThat(Collections.list(read.entries()))
                    .extracting(ZipEntry::getName, ZipEntry::getMethod, ZipEntry::getSize)
                    .containsExactly(
                            tuple("周会.mp4", ZipEntry.STORED, 70_000L), tuple("notes.vtt", ZipEntry.STORED, 3L));
            ZipEntry film = read.getEntry("周会.mp4");
            assertThat(film.getLastModifiedTime().toInstant()).isEqualTo(CHANGED);
            assertThat(read.getInputStream(film).readAllBytes()).isEqualTo(SampleBytes.of(70_000));
        }
    }

    /** Reads the headers before the files, and checks sizes and checksums against them. */
    @Test
    void it_can_be_read_from_the_front_too() throws IOException {
        byte[] zip = bytes(archive(entry("a.mp4", 1_000), entry("b.mp4", 2_000)));

        try (var read = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(read.getNextEntry().getName()).isEqualTo("a.mp4");
            assertThat(read.readAllBytes()).isEqualTo(SampleBytes.of(1_000));
            assertThat(read.getNextEntry().getName()).isEqualTo("b.mp4");
            assertThat(read.readAllBytes()).isEqualTo(SampleBytes.of(2_000));
            assertThat(read.getNextEntry()).isNull();
        }
    }

    @Test
    void any_range_of_it_is_what_the_whole_has_there() {
        Rendition archive = archive(entry("a.mp4", 300), entry("b.mp4", 200), entry("c.mp4", 1));
        byte[] whole = bytes(archive);

        try (BlobContent content = archive.open()) {
            for (int from = 0; from < whole.length; from += 7) {
                int length = Math.min(113, whole.length - from);
                assertThat(SampleBytes.read(content, from, length))
                        .isEqualTo(Arrays.copyOfRange(whole, from, from + length));
            }
            assertThat(content.read(whole.length, ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void keeps_one_file_open_at_most_and_none_in_the_end() {
        Rendition archive = archive(entry("a.mp4", 300), entry("b.mp4", 200));

        try (BlobContent content = archive.open()) {
            assertThat(open).hasValue(0);
            SampleBytes.read(content, 0, (int) archive.sizeBytes());
            assertThat(open).hasValue(1);
        }

        assertThat(open).hasValue(0);
    }

    @Test
    void its_tag_changes_when_anything_in_it_does() {
        Rendition first = archive(entry("a.mp4", 300));

        assertThat(archive(entry("a.mp4", 300)).tag()).isEqualTo(first.tag());
        assertThat(archive(entry("b.mp4", 300)).tag()).isNotEqualTo(first.tag());
        assertThat(archive(entry("a.mp4", 301)).tag()).isNotEqualTo(first.tag());
        Rendition film = film(300);
        var other = new Rendition(film.mediaType(), "2".repeat(64), film.sizeBytes(), film.opener());
        assertThat(archive(new Entry("a.mp4", CHANGED, other, crc(300))).tag()).isNotEqualTo(first.tag());
    }

    /** The large file is full of zeros, so that a hole in a sparse file is exactly it. */
    @Test
    void files_and_offsets_beyond_32_bits_are_found() throws IOException {
        long large = 5_000_000_000L;
        var holes = new Rendition("video/mp4", "0".repeat(64), large, () -> {
            throw new AssertionError("not to be read");
        });
        GatherPlan plan = ZipArchiver.plan(
                List.of(new Entry("large.mp4", CHANGED, holes, 0x1234_5678L), entry("small.mp4", 500)));

        try (var read = new ZipFile(writeSparsely(plan).toFile())) {
            assertThat(read.size()).isEqualTo(2);
            assertThat(read.getEntry("large.mp4").getSize()).isEqualTo(large);
            assertThat(read.getInputStream(read.getEntry("large.mp4")).read()).isZero();
            assertThat(read.getInputStream(read.getEntry("small.mp4")).readAllBytes())
                    .isEqualTo(SampleBytes.of(500));
        }
    }

    @Test
    void more_files_than_16_bits_count_are_found() throws IOException {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 65_536; i++) {
            entries.add(entry(i + ".m4a", 1));
        }

        try (var read = new ZipFile(writeSparsely(ZipArchiver.plan(entries)).toFile())) {
            assertThat(read.size()).isEqualTo(65_536);
            assertThat(read.getEntry("65535.m4a")).isNotNull();
        }
    }

    /** Programs older than the 64-bit fields know the first byte of a small archive, and its last. */
    @Test
    void a_small_one_has_no_fields_of_64_bits() {
        byte[] zip = bytes(archive(entry("a.mp4", 300)));

        // version needed to extract
        assertThat(zip[4]).isEqualTo((byte) 10);
        // the end record says how long the directory is, and it ends there
        int directoryBytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 10);
        assertThat(directoryBytes).isEqualTo(46 + "a.mp4".length() + 9);
    }

    private static Rendition archive(Entry... entries) {
        return new ZipArchiver().archive(List.of(entries));
    }

    private Entry entry(String name, int bytes) {
        return new Entry(name, CHANGED, film(bytes), crc(bytes));
    }

    private static long crc(int bytes) {
        var crc = new CRC32();
        crc.update(SampleBytes.of(bytes));
        return crc.getValue();
    }

    private Rendition film(int bytes) {
        return new Rendition("video/mp4", "1".repeat(64), bytes, () -> {
            open.incrementAndGet();
            return new Film(bytes);
        });
    }

    private static byte[] bytes(Rendition archive) {
        try (BlobContent content = archive.open()) {
            return SampleBytes.read(content, 0, (int) archive.sizeBytes());
        }
    }

    private Path write(Rendition archive) throws IOException {
        return Files.write(folder.resolve("archive.zip"), bytes(archive));
    }

    private Path writeSparsely(GatherPlan plan) throws IOException {
        Path zip = folder.resolve("sparse.zip");
        try (FileChannel file =
                FileChannel.open(zip, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            for (int i = 0; i < plan.strips().size(); i++) {
                Strip strip = plan.strips().get(i);
                if (strip instanceof Strip.Literal literal) {
                    file.write(literal.bytes(), plan.startOf(i));
                } else if (strip.lengthBytes() < 1_000) {
                    file.write(ByteBuffer.wrap(SampleBytes.of((int) strip.lengthBytes())), plan.startOf(i));
                }
            }
        }
        return zip;
    }

    /** Sample bytes, at most a hundred at a time. */
    private final class Film implements BlobContent {
        private final byte[] bytes;

        Film(int count) {
            bytes = SampleBytes.of(count);
        }

        @Override
        public long sizeBytes() {
            return bytes.length;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            if (position >= bytes.length) {
                return -1;
            }
            int length = (int) Math.min(Math.min(100, into.remaining()), bytes.length - position);
            into.put(bytes, (int) position, length);
            return length;
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
