package io.reelkeep.rest.wecom;

import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.recording.ScrollRecordings;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.SharePolicy;
import io.reelkeep.domain.tenancy.WeComForm;
import io.reelkeep.rest.shared.PublicUrls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answer of POST /cgi-bin/meeting/record/list (contract: WeCom 4). The document calls both lists by two names each, and
 * clients follow it in either: both are there, with the same content, unless the application wants one only.
 *
 * @param nextCursor empty text when that was all
 */
record RecordListJson(
        int errcode,
        String errmsg,
        boolean hasMore,
        String nextCursor,
        Optional<List<MeetingJson>> recordMeetings,
        Optional<List<MeetingJson>> recordList) {

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

    static RecordListJson of(ScrollRecordings.Stretch found, WeComForm form, PublicUrls urls) {
        var answer = new AnswerForm(form);
        List<MeetingJson> rows =
                found.items().stream().map(view -> meeting(view, answer, urls)).toList();
        return new RecordListJson(
                0,
                "ok",
                found.nextCursor().isPresent(),
                found.nextCursor().orElse(""),
                answer.asInExample(rows),
                answer.asInTables(rows));
    }

    private static MeetingJson meeting(RecordingView view, AnswerForm form, PublicUrls urls) {
        Recording recording = view.recording();
        Recording.Subject about = recording.about();
        int state = form.state(recording.state());
        Optional<List<FileJson>> files =
                state == AnswerForm.DONE ? Optional.of(files(view, form, urls)) : Optional.empty();
        return new MeetingJson(
                recording.id().toString(),
                about.meeting().toString(),
                about.meetingCode(),
                about.host().toString(),
                about.startedAt().toEpochMilli(),
                about.title(),
                state,
                files.flatMap(form::asInExample),
                files.flatMap(form::asInTables));
    }

    private static List<FileJson> files(RecordingView view, AnswerForm form, PublicUrls urls) {
        return view.recording().files().stream()
                .map(file -> file(file, view, form, urls))
                .toList();
    }

    /** All files carry the link of the whole meeting (C8). An expiry of 0 is none. */
    private static FileJson file(RecordingFile file, RecordingView view, AnswerForm form, PublicUrls urls) {
        Optional<SharePolicy> terms = view.share().map(Share::policy);
        return new FileJson(
                file.id().toString(),
                file.startedAt().toEpochMilli(),
                file.endedAt().toEpochMilli(),
                form.size(file.sizeBytes()),
                terms.isPresent() ? 1 : 0,
                view.share().map(open -> urls.watchPage(open.token()).toString()),
                terms.map(policy -> policy.audience() == Audience.SAME_COMPANY),
                terms.map(policy -> policy.audience() == Audience.PARTICIPANTS),
                view.password().map(SharePassword::value),
                terms.map(policy -> policy.endsAt().map(Instant::toEpochMilli).orElse(0L)),
                terms.map(SharePolicy::allowDownload));
    }
}
