package io.reelkeep.application.recording;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.OpenLinks;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.Take;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.ShareToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists what was recorded of a class on the machines of those who taught it (contract: Classroom 5). */
public final class ListClassFiles {
    private final Workbench bench;
    private final Meetings meetings;
    private final Recordings recordings;
    private final Captures captures;
    private final OpenLinks links;

    public ListClassFiles(
            Workbench bench, Meetings meetings, Recordings recordings, Captures captures, OpenLinks links) {
        this.bench = bench;
        this.meetings = meetings;
        this.recordings = recordings;
        this.captures = captures;
        this.links = links;
    }

    /**
     * Which files.
     *
     * @param number of the class
     * @param recorder empty for everybody
     * @param capture empty for all
     * @param from how many to skip
     * @param count how many to list at most
     */
    public record Query(
            TenantId tenant,
            String number,
            Optional<UserId> recorder,
            Optional<CaptureId> capture,
            long from,
            int count) {}

    /**
     * One file.
     *
     * @param link opens this file alone
     */
    public record Found(UserId recorder, RecordingFile file, ShareToken link) {}

    /** @param total how many there are, also before and after those listed */
    public record Answer(List<Found> files, long total) {
        public Answer {
            files = List.copyOf(files);
        }
    }

    /**
     * In the order of recording; what was cut or encoded anew is left out. A file that has no link yet gets one.
     *
     * @throws Refusal MEETING_UNKNOWN
     */
    public Answer list(Query query) {
        return bench.transactions().inOne(() -> {
            Meeting lesson = meetings.latestOf(query.tenant(), Meeting.Kind.CLASS, query.number())
                    .orElseThrow(() -> new Refusal(Reason.MEETING_UNKNOWN, "there is no class " + query.number()));
            return recordings
                    .lockOf(query.tenant(), lesson.id(), Origin.LOCAL)
                    .map(folder -> filesOf(folder, query))
                    .orElseGet(() -> new Answer(List.of(), 0));
        });
    }

    private Answer filesOf(Recording folder, Query query) {
        Map<CaptureId, UserId> wanted = recorders(folder, query);
        List<RecordingFile> all = folder.files().stream()
                .filter(file -> file.making() == RecordingFile.Making.RECORDED)
                .filter(file -> wanted.containsKey(file.capture()))
                .toList();
        List<Found> page = all.stream()
                .skip(query.from())
                .limit(query.count())
                .map(file -> found(folder, file, wanted))
                .toList();
        return new Answer(page, all.size());
    }

    private Found found(Recording folder, RecordingFile file, Map<CaptureId, UserId> recorders) {
        UserId recorder = Optional.ofNullable(recorders.get(file.capture())).orElseThrow();
        return new Found(recorder, file, links.to(folder, file.id(), bench.now()));
    }

    private Map<CaptureId, UserId> recorders(Recording folder, Query query) {
        return folder.takes().stream()
                .map(Take::capture)
                .filter(id -> query.capture().map(id::equals).orElse(true))
                .flatMap(id -> captures.find(query.tenant(), id).stream())
                .filter(capture ->
                        query.recorder().map(capture.recorder()::equals).orElse(true))
                .collect(Collectors.toMap(Capture::id, Capture::recorder));
    }
}
