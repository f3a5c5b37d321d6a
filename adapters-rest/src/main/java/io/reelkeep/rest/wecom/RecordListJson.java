package io.reelkeep.rest.wecom;

import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.recording.ScrollRecordings;
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

/**
 * The answer of POST /cgi-bin/meeting/record/list (contract: WeCom 4). The document calls both lists by two names each, and
 * clients follow it in either: both are there, with the same content.
 *
 * @param nextCursor empty text when that was all
 */
record RecordListJson(
        int errcode,
        String errmsg,
        boolean hasMore,
        String nextCursor,
        List<MeetingJson> recordMeetings,
        List<MeetingJson> recordList) {
    private static final int UNDER_WAY = 1;
    private static final int DONE = 3;

    /** One recording. Its files are told only once it is finished; times are milliseconds. */
    record MeetingJson(
            String meetingRecordId,
            String meetingid,
            String meetingCode,
            String hostUserId,
            long meetingStartTime,
            String title,
            int state,
            Optional<List<FileJson>> recordFiles,
            Optional<List<FileJson>> recordFileList) {}

    /** One file. What comes after the sharing state is told only while sharing is on. */
    record FileJson(
            String recordFileId,
            long recordStartTime,
            long recordEndTime,
            long recordSize,
            int sharingState,
            Optional<String> sharingUrl,
            Optional<Boolean> requiredSameCorp,
            Optional<Boolean> requiredAttendee,
            Optional<String> password,
            Optional<Long> sharingExpire,
            Optional<Boolean> allowDownload) {}

    static RecordListJson of(ScrollRecordings.Stretch found, PublicUrls urls) {
        List<MeetingJson> rows =
                found.items().stream().map(view -> meeting(view, urls)).toList();
        return new RecordListJson(
                0, "ok", found.nextCursor().isPresent(), found.nextCursor().orElse(""), rows, rows);
    }

    private static MeetingJson meeting(RecordingView view, PublicUrls urls) {
        Recording recording = view.recording();
        Recording.Subject about = recording.about();
        int state = state(recording.state());
        Optional<List<FileJson>> files = state == DONE ? Optional.of(files(view, urls)) : Optional.empty();
        return new MeetingJson(
                recording.id().toString(),
                about.meeting().toString(),
                about.meetingCode(),
                about.host().toString(),
                about.startedAt().toEpochMilli(),
                about.title(),
                state,
                files,
                files);
    }

    private static List<FileJson> files(RecordingView view, PublicUrls urls) {
        return view.recording().files().stream()
                .map(file -> file(file, view, urls))
                .toList();
    }

    /** All files carry the link of the whole meeting (C8). An expiry of 0 is none. */
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

    /** The dialect knows two states only. A recording of which no file could be made is finished too, without files. */
    private static int state(RecordingState state) {
        return switch (state) {
            case RECORDING, PROCESSING -> UNDER_WAY;
            case READY, FAILED -> DONE;
        };
    }
}
