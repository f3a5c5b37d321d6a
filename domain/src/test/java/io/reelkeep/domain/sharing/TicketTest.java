package io.reelkeep.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TicketTest {
    private static final String SIGNATURE = "s".repeat(43);
    private static final Instant END = SampleTenants.NOON;

    private static Ticket ticket(Optional<RecordingFileId> file, Optional<UserId> viewer, boolean mayDownload) {
        return new Ticket(
                new Ticket.Right(new TenantId(7), new RecordingId(Long.MAX_VALUE), file, viewer, mayDownload, END),
                SIGNATURE);
    }

    @Test
    void says_itself_what_it_opens() {
        Ticket whole = ticket(Optional.empty(), Optional.empty(), false);
        Ticket one = ticket(Optional.of(new RecordingFileId(9)), Optional.of(new UserId("张三 a/b?")), true);

        assertThat(Ticket.read(whole.text())).contains(whole);
        assertThat(Ticket.read(one.text())).contains(one);
        assertThat(one.right().scope())
                .isEqualTo(new ShareScope.OneFile(new RecordingId(Long.MAX_VALUE), new RecordingFileId(9)));
    }

    @Test
    void needs_no_escaping_in_an_address_however_long_the_user_id() {
        Ticket longest =
                ticket(Optional.of(new RecordingFileId(Long.MAX_VALUE)), Optional.of(new UserId("汉".repeat(64))), true);

        assertThat(longest.text()).matches("[A-Za-z0-9._-]{50,460}");
        assertThat(Ticket.read(longest.text())).contains(longest);
    }

    @Test
    void ends_at_its_end() {
        Ticket ticket = ticket(Optional.empty(), Optional.empty(), false);

        assertThat(ticket.isOpenAt(END.minusMillis(1))).isTrue();
        assertThat(ticket.isOpenAt(END)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t",
                "t.1.2...w.1." + "short",
                "t.0.2...w.1.sssssssssssssssssssssssssssssssssssssssssss",
                "t.1.99999999999999999999...w.1.sssssssssssssssssssssssssssssssssssssssssss",
                "t.1.2.0..w.1.sssssssssssssssssssssssssssssssssssssssssss",
                "t.1.2...x.1.sssssssssssssssssssssssssssssssssssssssssss",
                "t.1.2..A.w.1.sssssssssssssssssssssssssssssssssssssssssss",
                "t.1.2..AA.w.1.sssssssssssssssssssssssssssssssssssssssssss",
                "u.1.2...w.1.sssssssssssssssssssssssssssssssssssssssssss"
            })
    void what_is_not_of_that_form_is_no_ticket(String text) {
        assertThat(Ticket.read(text)).isEmpty();
    }

    /** F21 */
    @Test
    void one_for_looking_after_says_so_and_opens_no_download() {
        var right = new Ticket.Right(
                new TenantId(7),
                new RecordingId(8),
                Optional.empty(),
                Optional.of(new UserId("t1")),
                Ticket.Extent.PREVIEW,
                END);

        Ticket read = Ticket.read(new Ticket(right, SIGNATURE).text()).orElseThrow();

        assertThat(read.right()).isEqualTo(right);
        assertThat(read.right().isCounted()).isFalse();
        assertThat(read.right().mayDownload()).isFalse();
        assertThat(ticket(Optional.empty(), Optional.empty(), false).right().isCounted())
                .isTrue();
    }

    @Test
    void is_not_printed_with_its_signature() {
        assertThat(ticket(Optional.empty(), Optional.empty(), false).toString()).doesNotContain(SIGNATURE);
    }
}
