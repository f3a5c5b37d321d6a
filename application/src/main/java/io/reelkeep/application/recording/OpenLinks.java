package io.reelkeep.application.recording;

import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePassword;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The links that open whole recordings of one list, asked for all at once. */
final class OpenLinks {
    private final Map<RecordingId, Share> open;
    private final SecretVault vault;

    OpenLinks(Shares shares, SecretVault vault, TenantId tenant, List<Recording> list) {
        this.vault = vault;
        List<RecordingId> ids = list.stream().map(Recording::id).toList();
        this.open = shares.openForAll(tenant, ids).stream()
                .collect(Collectors.toMap(share -> share.scope().recording(), Function.identity(), (a, b) -> a));
    }

    RecordingView beside(Recording recording) {
        Optional<Share> share = Optional.ofNullable(open.get(recording.id()));
        Optional<SharePassword> password = share.flatMap(link -> link.policy().password())
                .map(kept -> new SharePassword(vault.open(recording.tenant(), kept)));
        return new RecordingView(recording, share, password, Optional.empty());
    }
}
