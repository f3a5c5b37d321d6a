package io.reelkeep.rest.meeting.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.application.sharing.ShareRecording.Shared;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.SharePolicy;
import java.time.Instant;
import java.util.Optional;

/** The answer of GET /v1/records/settings/{meeting_record_id} (contract: Meeting 4.6). */
record SettingsJson(
        @JsonProperty("meeting_id") String meetingId,
        @JsonProperty("meeting_record_name") String meetingRecordName,
        @JsonProperty("sharing_config") ConfigJson sharingConfig) {
    private static final int EVERYONE = 0;
    private static final int SAME_ENTERPRISE = 1;

    /** Nothing but the switch while sharing is off (F23). */
    record ConfigJson(
            @JsonProperty("enable_sharing") boolean enableSharing,
            @JsonProperty("share_scope") Optional<Integer> shareScope,
            @JsonProperty("enable_approve") Optional<Boolean> enableApprove,
            @JsonProperty("enable_password") Optional<Boolean> enablePassword,
            @JsonProperty("password") Optional<String> password,
            @JsonProperty("enable_sharing_expire") Optional<Boolean> enableSharingExpire,
            @JsonProperty("sharing_expire") Optional<Long> sharingExpire,
            @JsonProperty("allow_download") Optional<Boolean> allowDownload,
            @JsonProperty("allow_view_transcripts") Optional<Boolean> allowViewTranscripts) {
        static ConfigJson of(Optional<Shared> shared) {
            Optional<SharePolicy> terms = shared.map(on -> on.share().policy());
            return new ConfigJson(
                    terms.isPresent(),
                    terms.map(policy -> policy.audience() == Audience.SAME_COMPANY ? SAME_ENTERPRISE : EVERYONE),
                    terms.map(policy -> policy.audience() == Audience.NAMED_OR_APPROVED),
                    shared.map(on -> on.password().isPresent()),
                    shared.flatMap(Shared::password).map(SharePassword::value),
                    terms.map(policy -> policy.endsAt().isPresent()),
                    terms.flatMap(SharePolicy::endsAt).map(Instant::toEpochMilli),
                    terms.map(SharePolicy::allowDownload),
                    terms.map(SharePolicy::allowTranscripts));
        }
    }

    static SettingsJson of(Recording recording, Optional<Shared> shared) {
        Recording.Subject about = recording.about();
        return new SettingsJson(about.meeting().toString(), about.title(), ConfigJson.of(shared));
    }
}
