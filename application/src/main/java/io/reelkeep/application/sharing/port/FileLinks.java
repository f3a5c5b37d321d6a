package io.reelkeep.application.sharing.port;

import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import java.time.Instant;
import java.util.Optional;

/** Where the links come from that other systems are told of single files. */
public record FileLinks(Shares shares, SecretSource secrets) {
    /** The link that is open, else a new one. Within the transaction that has locked the recording. */
    public ShareToken to(Recording recording, RecordingFileId file, Instant now) {
        var scope = new ShareScope.OneFile(recording.id(), file);
        return shares.openFor(recording.tenant(), scope).map(Share::token).orElseGet(() -> {
            var token = new ShareToken(secrets.token());
            shares.add(new Share(token, recording.tenant(), scope, now, Optional.empty()));
            return token;
        });
    }
}
