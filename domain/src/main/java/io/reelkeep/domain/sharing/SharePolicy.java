package io.reelkeep.domain.sharing;

import io.reelkeep.domain.tenancy.SealedSecret;
import java.time.Instant;
import java.util.Optional;

/**
 * On what terms a link opens (F17).
 *
 * @param password what must be shown besides the link (F30); kept sealed, since its owner may read it again (C7)
 * @param endsAt from then on the link opens nothing (F33); empty for never
 * @param allowDownload whether viewers may take bytes along (F34)
 * @param allowTranscripts whether viewers may read what was said
 */
public record SharePolicy(
        Audience audience,
        Optional<SealedSecret> password,
        Optional<Instant> endsAt,
        boolean allowDownload,
        boolean allowTranscripts) {
    /** What a new link has unless told otherwise: everybody may watch, nobody may download (F34). */
    public static final SharePolicy WATCH_ONLY =
            new SharePolicy(Audience.EVERYONE, Optional.empty(), Optional.empty(), false, true);

    /** For links that are made for the tenant's own back ends, which come to fetch the bytes. */
    public static final SharePolicy FETCH =
            new SharePolicy(Audience.EVERYONE, Optional.empty(), Optional.empty(), true, true);

    boolean isOverAt(Instant now) {
        return endsAt.map(end -> !now.isBefore(end)).orElse(false);
    }

    boolean allows(Visit.Purpose purpose) {
        return switch (purpose) {
            case WATCH -> true;
            case DOWNLOAD -> allowDownload;
            case READ -> allowTranscripts;
        };
    }
}
