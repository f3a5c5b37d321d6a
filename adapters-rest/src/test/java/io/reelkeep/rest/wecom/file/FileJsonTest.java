package io.reelkeep.rest.wecom.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.sharing.HandOutAddresses.Address;
import io.reelkeep.application.sharing.HandOutAddresses.Addresses;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.wecom.SampleAnswers;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract: WeCom 5, get_file_list and get_file. */
class FileJsonTest {
    private static final AddressLinks LINKS = new AddressLinks(new PublicUrls(URI.create("https://vault.example")));
    private static final RecordingFile LESSON = SampleAnswers.file(1, FileBody.Container.MP4, "avc1.42c01e,mp4a.40.2");
    private static final RecordingFile SILENT = SampleAnswers.file(2, FileBody.Container.WEBM, "vp8,opus");

    @Test
    void tells_the_addresses_of_all_files() throws IOException {
        Recording folder = SampleAnswers.recording(LESSON, SILENT);

        SampleAnswers.matches(
                "file-list", FileListJson.of(new Addresses(folder, List.of(address(LESSON), address(SILENT))), LINKS));
    }

    @Test
    void tells_no_addresses_while_there_are_no_files() throws IOException {
        SampleAnswers.matches(
                "file-list-empty", FileListJson.of(new Addresses(SampleAnswers.recording(), List.of()), LINKS));
    }

    /** Times are text of digits, summaries a list: what the document is not clear about. */
    @Test
    void tells_the_addresses_of_one_file() throws IOException {
        SampleAnswers.matches(
                "file",
                FileJson.of(
                        SampleAnswers.recording(LESSON),
                        address(LESSON),
                        List.of(track(TrackKind.SUBTITLES), track(TrackKind.CHAPTERS)),
                        LINKS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|40063",
                "{\"meeting_record_id\":\"1\"}|40063",
                "{\"meetingid\":\"1\"}|40063",
                "{\"meeting_record_id\":\"\",\"meetingid\":\"1\"}|40063",
                "{\"meeting_record_id\":\"1\",\"meetingid\":\"\"}|40063",
                "{\"meeting_record_id\":null,\"meetingid\":\"1\"}|40063",
                "{\"meeting_record_id\":1,\"meetingid\":\"1\"}|40058",
                "{\"meeting_record_id\":\"x\",\"meetingid\":\"1\"}|40058",
                "{\"meeting_record_id\":\"-1\",\"meetingid\":\"1\"}|40058",
                "{\"meeting_record_id\":\"9223372036854775808\",\"meetingid\":\"1\"}|40058",
                "{\"meeting_record_id\":\"1\",\"meetingid\":\"0x1\"}|40058",
                "{\"meeting_record_id\":[\"1\"],\"meetingid\":\"1\"}|40058",
                "{\"meeting_record_id\":\"1\",\"meetingid\":\"1\",\"more\":{}}|0",
                "{\"meeting_record_id\":\"1\",\"meetingid\":\"1\"}|0",
            })
    void needs_two_ids(String body, int code) {
        String ofFile = body.replace("meeting_record_id", "record_file_id");

        assertThat(SampleAnswers.code(() -> {
                    RecordingIdsBody asked = SampleAnswers.read(body, RecordingIdsBody.class);
                    return List.of(asked.recording(), asked.meeting());
                }))
                .isEqualTo(code);
        assertThat(SampleAnswers.code(() -> {
                    FileIdsBody asked = SampleAnswers.read(ofFile, FileIdsBody.class);
                    return List.of(asked.file(), asked.meeting());
                }))
                .isEqualTo(code);
    }

    private static Address address(RecordingFile file) {
        return new Address(file, ticket(file, false), ticket(file, true));
    }

    private static Ticket ticket(RecordingFile file, boolean mayDownload) {
        return new Ticket(
                new Ticket.Right(
                        SampleAnswers.TENANT,
                        SampleAnswers.recording().id(),
                        Optional.of(file.id()),
                        Optional.empty(),
                        mayDownload,
                        SampleAnswers.START.plusSeconds(21_600)),
                "S".repeat(43));
    }

    private static CaptionTracks.Listed track(TrackKind kind) {
        return new CaptionTracks.Listed(kind, new LanguageTag("zh-Hans"), "中文", 3, SampleAnswers.START);
    }
}
