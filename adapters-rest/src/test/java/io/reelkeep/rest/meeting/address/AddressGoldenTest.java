package io.reelkeep.rest.meeting.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.sharing.HandOutAddresses.Address;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.rest.meeting.GoldenAnswer;
import io.reelkeep.rest.meeting.SampleRecording;
import io.reelkeep.rest.shared.PublicUrls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract: Meeting 4.3 and 4.4. */
class AddressGoldenTest {
    private static final PublicUrls URLS = new PublicUrls(URI.create("https://vault.example"));
    private static final AddressLinks ALL = new AddressLinks(URLS, true);

    private final Recording recording = SampleRecording.finished();
    private final List<Address> addresses =
            recording.files().stream().map(this::address).toList();

    @Test
    void tells_addresses_of_all_files() {
        GoldenAnswer.matches("addresses", AddressesJson.of(recording, new Page<>(addresses, 1, 50, 2), ALL));
        GoldenAnswer.matches("addresses-none", AddressesJson.of(recording, new Page<>(List.of(), 1, 50, 0), ALL));
    }

    @Test
    void tells_addresses_of_one_file_at_the_top() {
        GoldenAnswer.matches("address", FileAddressesJson.of(recording, addresses.get(0), ALL));
    }

    /** Empty, not absent. */
    @Test
    void tells_no_address_to_fetch_from_to_those_who_may_only_watch() {
        var watchOnly = new AddressLinks(URLS, false);

        assertThat(watchOnly.view(addresses.get(0))).startsWith("https://vault.example/w/t.");
        assertThat(watchOnly.file(addresses.get(0))).isEmpty();
        assertThat(watchOnly.sound(addresses.get(0))).isEmpty();
    }

    private Address address(RecordingFile file) {
        return new Address(file, ticket(file, false), ticket(file, true));
    }

    private static Ticket ticket(RecordingFile file, boolean mayDownload) {
        var right = new Ticket.Right(
                SampleRecording.TENANT,
                SampleRecording.ID,
                Optional.of(file.id()),
                Optional.empty(),
                mayDownload,
                Instant.ofEpochSecond(1_603_111_530));
        return new Ticket(right, "A".repeat(43));
    }
}
