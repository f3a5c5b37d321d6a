package io.reelkeep.rest.api.capture;

import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.capture.CaptureFlags;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.VideoSource;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.util.List;
import java.util.Optional;

/** The request to open a capture. */
record StartJson(String meetingId, String recorder, String origin, Optional<OptionsJson> options) {
    /** What the recorder may say about its files. */
    record OptionsJson(
            Optional<String> fileName,
            Optional<List<String>> tags,
            Optional<Long> category,
            Optional<String> source,
            Optional<Boolean> recordsAudioToo,
            Optional<Boolean> transcode,
            Optional<Boolean> screenshot,
            Optional<Boolean> watermark) {
        CaptureOptions options() {
            CaptureOptions silent = CaptureOptions.DEFAULT;
            return Input.of(
                    "options",
                    () -> new CaptureOptions(
                            fileName,
                            tags.orElse(silent.tags()),
                            category.orElse(silent.category()),
                            source.map(word -> Input.word("options.source", word, VideoSource.class))
                                    .orElse(silent.source()),
                            recordsAudioToo.orElse(silent.recordsAudioToo()),
                            new CaptureFlags(
                                    transcode.orElse(false), screenshot.orElse(false), watermark.orElse(false))));
        }
    }

    StartCapture.Command command(Caller caller) {
        return new StartCapture.Command(
                caller.tenant(),
                Input.id("meeting_id", meetingId, MeetingId::new),
                recorderFor(caller),
                originOfCapture(),
                options.map(OptionsJson::options).orElse(CaptureOptions.DEFAULT));
    }

    /** People record for themselves only (F7). */
    private UserId recorderFor(Caller caller) {
        UserId named = Input.of("recorder", () -> new UserId(recorder));
        if (!caller.user().map(named::equals).orElse(true)) {
            throw new Refusal(Reason.NOT_PERMITTED, "you may record for yourself only");
        }
        return named;
    }

    private Origin originOfCapture() {
        Origin named = Input.word("origin", origin, Origin.class);
        if (named == Origin.UPLOAD) {
            throw new BadInput("origin", "whole files are brought in by tus, at /uploads");
        }
        return named;
    }
}
