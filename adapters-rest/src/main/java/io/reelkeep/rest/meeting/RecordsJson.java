package io.reelkeep.rest.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.SharePolicy;
import io.reelkeep.rest.shared.PublicUrls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answer of GET /v1/records (contract: Meeting 4.1): ids are text, times milliseconds. */
record RecordsJson(
        @JsonProperty("total_count") long totalCount,
        @JsonProperty("current_size") int currentSize,
        @JsonProperty("current_page") int currentPage,
        @JsonProperty("total_page") long totalPage,
        @JsonProperty("record_meetings") List<MeetingJson> recordMeetings) {
    private static final int PUBLIC_NET = 0;

    /** One recording. Its files are told only once it is finished (F70); its host by one of two names. */
    record MeetingJson(
            @JsonProperty("meeting_record_id") String meetingRecordId,
            @JsonProperty("meeting_id") String meetingId,
            @JsonProperty("meeting_code") String meetingCode,
            @JsonProperty("host_user_id") Optional<String> hostUserId,
            @JsonProperty("userid") Optional<String> userid,
            @JsonProperty("media_start_time") long mediaStartTime,
            @JsonProperty("subject") String subject,
            @JsonProperty("state") int state,
            @JsonProperty("record_type") int recordType,
            @JsonProperty("media_set_type") int mediaSetType,
            @JsonProperty("record_files") Optional<List<FileJson>> recordFiles) {
        private MeetingJson inEnterprise(Recording recording) {
            Instant start = recording.files().stream()
                    .map(RecordingFile::startedAt)
                    .findFirst()
                    .orElseGet(recording::createdAt);
            return new MeetingJson(
                    meetingRecordId,
                    meetingId,
                    meetingCode,
                    Optional.empty(),
                    hostUserId,
                    start.toEpochMilli(),
                    subject,
                    state,
                    recordType,
                    mediaSetType,
                    recordFiles);
        }
    }

    /** One file. What comes after the sharing state is told only while sharing is on (F73). */
    record FileJson(
            @JsonProperty("record_file_id") String recordFileId,
            @JsonProperty("record_start_time") long recordStartTime,
            @JsonProperty("record_end_time") long recordEndTime,
            @JsonProperty("record_size") long recordSize,
            @JsonProperty("sharing_state") int sharingState,
            @JsonProperty("sharing_url") Optional<String> sharingUrl,
            @JsonProperty("required_same_corp") Optional<Boolean> requiredSameCorp,
            @JsonProperty("required_participant") Optional<Boolean> requiredParticipant,
            @JsonProperty("password") Optional<String> password,
            @JsonProperty("sharing_expire") Optional<Long> sharingExpire,
            @JsonProperty("allow_download") Optional<Boolean> allowDownload) {}

    /** The size told is that of a full page, as in the document's example (C3). */
    static RecordsJson of(Page<RecordingView> page, PublicUrls urls) {
        return of(page.map(view -> meeting(view, urls)));
    }

    /** As the list of a whole enterprise has it (contract: Meeting 4.2): another name, and another start. */
    static RecordsJson ofEnterprise(Page<RecordingView> page, PublicUrls urls) {
        return of(page.map(view -> meeting(view, urls).inEnterprise(view.recording())));
    }

    private static RecordsJson of(Page<MeetingJson> page) {
        return new RecordsJson(page.total(), page.size(), page.number(), page.pages(), page.items());
    }

    private static MeetingJson meeting(RecordingView view, PublicUrls urls) {
        Recording recording = view.recording();
        Recording.Subject about = recording.about();
        int state = state(recording.state());
        return new MeetingJson(
                recording.id().toString(),
                about.meeting().toString(),
                about.meetingCode(),
                Optional.of(about.host().toString()),
                Optional.empty(),
                about.startedAt().toEpochMilli(),
                about.title(),
                state,
                recordType(recording.origin()),
                PUBLIC_NET,
                state == 3 ? Optional.of(files(view, urls)) : Optional.empty());
    }

    private static List<FileJson> files(RecordingView view, PublicUrls urls) {
        return view.recording().files().stream()
                .map(file -> file(file, view, urls))
                .toList();
    }

    /** All files carry the link of the whole meeting (F83, C8). An expiry of 0 is none. */
    private static FileJson file(RecordingFile file, RecordingView view, PublicUrls urls) {
        Optional<SharePolicy> terms = view.share().map(Share::policy);
        return new FileJson(
                file.id().toString(),
                file.startedAt().toEpochMilli(),
                file.endedAt().toEpochMilli(),
                file.sizeBytes(),
                terms.isPresent() ? 1 : 0,
                view.share().map(open -> urls.watchPage(open.token()).toString()),
                terms.map(policy -> policy.audience() == Audience.SAME_COMPANY),
                terms.map(policy -> policy.audience() == Audience.PARTICIPANTS),
                view.password().map(SharePassword::value),
                terms.map(policy -> policy.endsAt().map(Instant::toEpochMilli).orElse(0L)),
                terms.map(SharePolicy::allowDownload));
    }

    /** A recording of which no file could be made is finished too, without files. */
    private static int state(RecordingState state) {
        return switch (state) {
            case RECORDING -> 1;
            case PROCESSING -> 2;
            case READY, FAILED -> 3;
        };
    }

    /** As in query_record_type, but cloud recordings are 0 here. */
    private static int recordType(Origin origin) {
        return switch (origin) {
            case CLOUD, LIVE -> 0;
            case UPLOAD -> 2;
            case LOCAL -> 4;
        };
    }
}
