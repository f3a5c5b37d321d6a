package io.reelkeep.application.sharing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.delivery.Wanted;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.Ticket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Addresses that work for a while, whatever is shared (contracts: Meeting 4.3, 4.4; WeCom 5). */
final class AddressesTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = school.recorded();
    private final RecordingFileId file = folder.files().get(0).id();
    private final HandOutAddresses.Order order =
            new HandOutAddresses.Order(school.tenant, Optional.of(school.teacher), Duration.ofHours(6));

    private HandOutAddresses.Address address() {
        return kit.handOutAddresses.ofOne(order, file).files().get(0);
    }

    @Test
    void open_the_file_though_nothing_is_shared_and_tell_who_comes() {
        var opened = kit.openShare.open(Visitor.by(address().watch()));

        assertThat(opened.files()).isEqualTo(folder.files());
        assertThat(opened.viewer()).contains(school.teacher);
        assertThat(opened.mayDownload()).isFalse();
    }

    @Test
    void the_address_for_watching_does_not_download() {
        var wanted = new Wanted.OfFile(file, Wanted.Form.WHOLE, "mp4");

        kit.deliverMedia.deliver(Visitor.by(address().download()), wanted, true);
        kit.deliverMedia.deliver(Visitor.by(address().watch()), wanted, false);
        assertRefused(
                Reason.NOT_SHARED_FOR_THAT,
                () -> kit.deliverMedia.deliver(Visitor.by(address().watch()), wanted, true));
    }

    @Test
    void end_after_their_time() {
        Ticket ticket = address().watch();

        kit.clock.advance(Duration.ofHours(6).minusSeconds(1));
        assertThat(kit.openShare.open(Visitor.by(ticket)).files()).hasSize(1);
        kit.clock.advance(Duration.ofSeconds(1));

        assertRefused(Reason.LINK_UNKNOWN, () -> kit.openShare.open(Visitor.by(ticket)));
    }

    @Test
    void nobody_makes_their_own() {
        Ticket ticket = address().watch();
        Ticket.Right right = ticket.right();
        var more = new Ticket.Right(
                right.tenant(), right.recording(), Optional.empty(), right.viewer(), true, right.endsAt());

        assertRefused(Reason.LINK_UNKNOWN, () -> kit.openShare.open(Visitor.by(new Ticket(more, ticket.signature()))));
    }

    @Test
    void are_given_for_all_files_of_a_recording_in_their_order() {
        var addresses = kit.handOutAddresses.ofAll(order, folder.id());

        assertThat(addresses.files()).extracting(HandOutAddresses.Address::file).isEqualTo(folder.files());
        assertThat(kit.openShare
                        .open(Visitor.by(kit.handOutAddresses.toArchive(order, folder.id())))
                        .files())
                .isEqualTo(folder.files());
    }

    @Test
    void strangers_get_none() {
        var stranger = new HandOutAddresses.Order(new School(kit).tenant, Optional.empty(), Duration.ofHours(6));

        assertRefused(Reason.FILE_UNKNOWN, () -> kit.handOutAddresses.ofOne(stranger, file));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.handOutAddresses.ofAll(stranger, folder.id()));
        assertRefused(
                Reason.RECORDING_UNKNOWN, () -> kit.handOutAddresses.ofAll(order, new RecordingId(Long.MAX_VALUE)));
    }
}
