package io.reelkeep.media.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredBodiesTest {
    private final InMemoryBlobStore store = new InMemoryBlobStore();
    private final StoredBodies bodies = new StoredBodies(store);
    private int ids;

    private BlobId nextId() {
        return new BlobId("%032x".formatted(++ids));
    }

    private BlobId blob(byte[] bytes) {
        BlobId id = nextId();
        store.write(id, new ByteArrayInputStream(bytes), stored -> {});
        return id;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A file in the making, and what its bytes must be. */
    private final class Recipe {
        private final BlobSink sink = store.create(nextId());
        private final RecipeWriter writer = new RecipeWriter(sink);
        private final ByteArrayOutputStream expected = new ByteArrayOutputStream();

        Recipe literal(byte[] bytes) {
            writer.literal(ByteBuffer.wrap(bytes));
            expected.writeBytes(bytes);
            return this;
        }

        Recipe range(BlobId blob, int from, int length) {
            try (BlobContent content = store.open(blob)) {
                writer.range(blob, content, from, length);
            }
            expected.write(SampleBytes.read(store, blob), from, length);
            return this;
        }

        FileBody finish() {
            var body = FileBody.recipe(sink.id(), writer.fileBytes(), writer.tag());
            writer.finish();
            return body;
        }
    }

    private byte[] readAll(FileBody body, int step) {
        var out = new ByteArrayOutputStream();
        try (BlobContent content = bodies.open(body)) {
            ByteBuffer buffer = ByteBuffer.allocate(step);
            while (content.read(out.size(), buffer.clear()) > 0) {
                out.write(buffer.array(), 0, buffer.position());
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_recipe_reads_as_the_file_and_is_written_out_as_the_same_bytes() {
        ForAll.samples(random -> draw(new Random(random.nextLong())), recipe -> {
            byte[] expected = recipe.expected.toByteArray();
            FileBody body = recipe.finish();
            BlobSink sink = store.create(nextId());
            bodies.write(body, sink, Progress.UNWATCHED);

            assertThat(readAll(body, 7)).isEqualTo(expected);
            assertThat(readAll(body.writtenTo(sink.id()), 4_096)).isEqualTo(expected);
        });
    }

    private Recipe draw(Random random) {
        BlobId first = blob(bytes(random, 300));
        BlobId second = blob(bytes(random, 70));
        var recipe = new Recipe().literal(bytes(random, 1 + random.nextInt(20)));
        for (int i = random.nextInt(9); i > 0; i--) {
            switch (random.nextInt(3)) {
                case 0 -> recipe.literal(bytes(random, random.nextInt(5)));
                case 1 -> recipe.range(first, random.nextInt(200), random.nextInt(100));
                default -> recipe.range(second, random.nextInt(30), random.nextInt(40));
            }
        }
        return recipe;
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void the_tag_changes_with_the_bytes_only() {
        BlobId blob = blob(ascii("0123456789"));

        String tag = new Recipe().literal(ascii("a")).range(blob, 2, 3).finish().contentTag();

        assertThat(new Recipe().literal(ascii("a")).range(blob, 2, 3).finish().contentTag())
                .isEqualTo(tag);
        assertThat(new Recipe().literal(ascii("b")).range(blob, 2, 3).finish().contentTag())
                .isNotEqualTo(tag);
        assertThat(new Recipe().literal(ascii("a")).range(blob, 3, 3).finish().contentTag())
                .isNotEqualTo(tag);
    }

    @Test
    void resolves_to_ranges_of_blobs_so_that_nothing_need_be_read() {
        BlobId blob = blob(ascii("0123456789"));
        FileBody body = new Recipe().literal(ascii("head")).range(blob, 2, 6).finish();
        var ranges = new ArrayList<String>();

        try (RangedContent content = bodies.open(body)) {
            content.resolve(2, 5, new RangedContent.Taker() {
                @Override
                public void range(BlobId source, BlobContent bytes, long position, long length) {
                    ranges.add((source.equals(blob) ? "blob" : "recipe") + " " + position + " " + length);
                }

                @Override
                public void literal(ByteBuffer bytes) {
                    ranges.add("literal");
                }
            });
        }

        assertThat(ranges).containsExactly("recipe 10 2", "blob 2 3");
    }

    @Test
    void names_the_blobs_that_exist_for_the_recipe_alone() {
        BlobId scratch = blob(ascii("scratch"));
        BlobId segment = blob(ascii("segment"));
        var recipe = new Recipe().range(segment, 0, 3).range(scratch, 0, 3);
        recipe.writer.scratch(scratch, "same bytes");

        assertThat(bodies.scratch(recipe.finish())).containsExactly(scratch);
    }

    @Test
    void a_cancelled_write_leaves_nothing_behind() {
        BlobId blob = blob(new byte[20 << 20]);
        FileBody body = new Recipe().range(blob, 0, 20 << 20).finish();
        BlobSink sink = store.create(nextId());

        assertThatThrownBy(() -> bodies.write(body, sink, done -> {
                    throw new Progress.Cancelled();
                }))
                .isInstanceOf(Progress.Cancelled.class);

        assertThat(store.kept()).containsExactlyInAnyOrder(blob, body.blob());
    }

    @Test
    void tells_progress_at_least_every_eight_mebibytes() {
        BlobId blob = blob(new byte[20 << 20]);
        FileBody body = new Recipe().range(blob, 0, 20 << 20).finish();
        var reached = new ArrayList<Long>();

        bodies.write(body, store.create(nextId()), reached::add);

        assertThat(reached).isEqualTo(List.of(8L << 20, 16L << 20));
    }

    @Test
    void bytes_that_are_no_recipe_are_told_as_a_failure_of_the_store() {
        for (String text : List.of("", "short", "x".repeat(64), "x".repeat(40) + "\0\0\0\0\0\0\0\0RKRECIPE")) {
            var body = FileBody.recipe(blob(ascii(text)), 10, "a".repeat(64));

            assertThatThrownBy(() -> bodies.open(body)).isInstanceOf(BlobStoreException.class);
        }
    }

    @Test
    void a_recipe_whose_segment_is_gone_is_not_written_out() {
        BlobId blob = blob(ascii("0123456789"));
        FileBody body = new Recipe().range(blob, 0, 10).finish();
        store.delete(blob);
        BlobSink sink = store.create(nextId());

        assertThatThrownBy(() -> bodies.write(body, sink, Progress.UNWATCHED))
                .isInstanceOf(BlobStoreException.NotFound.class);
        assertThat(store.kept()).containsExactly(body.blob());
    }
}
