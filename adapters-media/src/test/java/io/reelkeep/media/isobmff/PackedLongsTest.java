package io.reelkeep.media.isobmff;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.ForAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedLongsTest {
    @Test
    void holds_what_was_put_in_however_it_was_put_in() {
        ForAll.samples(300, PackedLongsTest::story, story -> {
            assertThat(IntStream.range(0, story.packed.size()).mapToLong(story.packed::get))
                    .containsExactlyElementsOf(story.plain);
            assertThat(IntStream.range(0, story.packed.size()).mapToLong(story.packed.inTurn()::get))
                    .containsExactlyElementsOf(story.plain);
            long sum = 0;
            for (int i = 0; i < story.plain.size(); i++) {
                assertThat(story.packed.sum(i)).as("sum before " + i).isEqualTo(sum);
                sum += story.plain.get(i);
            }
            assertThat(story.packed.sum()).isEqualTo(sum);
        });
    }

    @Test
    void equal_numbers_take_next_to_nothing() {
        var packed = new PackedLongs();
        IntStream.range(0, 1_000_000).forEach(i -> packed.add(1_024));
        packed.trim();

        assertThat(packed.heapBytes()).isLessThan(300_000);
    }

    @Test
    void numbers_within_64_kib_of_each_other_take_two_bytes() {
        var random = new Random(3);
        var packed = new PackedLongs();
        IntStream.range(0, 1_000_000).forEach(i -> packed.add(5_000_000_000L + random.nextInt(65_536)));
        packed.trim();

        assertThat(packed.heapBytes()).isLessThan(2_330_000);
    }

    @Test
    void the_rear_part_is_a_run_of_its_own() {
        var packed = new PackedLongs();
        IntStream.range(0, 1_000).forEach(i -> packed.add(i * i));

        PackedLongs rear = packed.from(700);

        assertThat(rear.size()).isEqualTo(300);
        assertThat(rear.get(0)).isEqualTo(490_000);
        assertThat(rear.sum(2)).isEqualTo(490_000 + 491_401);
    }

    private record Story(PackedLongs packed, List<Long> plain) {}

    /** Adds, changes and trims by turns, with numbers of all widths. */
    private static Story story(Random random) {
        var packed = new PackedLongs();
        var plain = new ArrayList<Long>();
        int bits = random.nextInt(64);
        long usual = random.nextLong();
        boolean mostlyUsual = random.nextBoolean();
        for (int i = random.nextInt(1_500); i > 0; i--) {
            long value = mostlyUsual && random.nextInt(25) > 0 ? usual : random.nextLong() >> bits;
            packed.add(value);
            plain.add(value);
            if (random.nextInt(40) == 0) {
                int at = random.nextInt(plain.size());
                packed.set(at, -value);
                plain.set(at, -value);
            }
            if (random.nextInt(200) == 0) {
                packed.trim();
            }
        }
        return new Story(packed, plain);
    }
}
