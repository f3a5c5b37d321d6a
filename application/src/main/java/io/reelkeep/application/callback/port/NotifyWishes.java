package io.reelkeep.application.callback.port;

import io.reelkeep.domain.callback.NotifyWish;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;

/** Who waits for which part of a recording in a live room. */
public interface NotifyWishes {
    /** Adding the same one again changes nothing. Within the transaction that locked the capture. */
    void add(NotifyWish wish);

    /** In the order of their addresses. */
    List<NotifyWish> of(TenantId tenant, CaptureId capture, int part);

    /** Nobody waits for that part any more. */
    void remove(TenantId tenant, CaptureId capture, int part);
}
