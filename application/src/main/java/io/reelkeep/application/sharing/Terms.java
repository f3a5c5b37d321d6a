package io.reelkeep.application.sharing;

import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.SharePolicy;
import java.time.Instant;
import java.util.Optional;

/** On what terms somebody wants to share: as {@link SharePolicy}, the password in clear. */
public record Terms(
        Audience audience,
        Optional<SharePassword> password,
        Optional<Instant> endsAt,
        boolean allowDownload,
        boolean allowTranscripts) {}
