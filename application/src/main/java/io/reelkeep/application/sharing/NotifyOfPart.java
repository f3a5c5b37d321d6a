package io.reelkeep.application.sharing;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.callback.port.NotifyWishes;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.callback.Announcement;
import io.reelkeep.domain.callback.NotifyWish;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** Sends the answer of a look-up to those who asked too early: once the part is decided, be it made or failed. */
public final class NotifyOfPart {
    /** What such a delivery is called in the log. */
    static final String EVENT = "DescribeRecordPlayInfo";

    private final Workbench bench;
    private final Captures captures;
    private final PartFiles files;
    private final NotifyWishes wishes;
    private final Announcements announcements;
    private final Words words;

    public NotifyOfPart(
            Workbench bench,
            Captures captures,
            PartFiles files,
            NotifyWishes wishes,
            Announcements announcements,
            Words words) {
        this.bench = bench;
        this.captures = captures;
        this.files = files;
        this.wishes = wishes;
        this.announcements = announcements;
        this.words = words;
    }

    /** Writes the answer as the look-up would. */
    public interface Words {
        String answer(FindFilesOfPart.Found found, String vid);
    }

    /** May be run twice: whoever was told waits no more. */
    public void tell(TenantId tenant, CaptureId id, int part) {
        bench.transactions().inOne(() -> captures.lock(tenant, id).ifPresent(capture -> tell(capture, part)));
    }

    private void tell(Capture capture, int part) {
        List<NotifyWish> waiting = wishes.of(capture.tenant(), capture.id(), part);
        if (waiting.isEmpty()) {
            return;
        }
        files.find(capture, part)
                .filter(found -> found.state() != FilePart.State.PENDING)
                .ifPresent(found -> {
                    waiting.forEach(wish -> announcements.tell(
                            wish.to(),
                            new Announcement(
                                    capture.recording(), Optional.empty(), EVENT, words.answer(found, wish.vid()))));
                    wishes.remove(capture.tenant(), capture.id(), part);
                });
    }
}
