package io.reelkeep.rest.media;

import io.reelkeep.application.delivery.AddressMedia;
import io.reelkeep.application.delivery.Delivery;
import java.util.Map;
import java.util.Optional;

/**
 * The store sends what is to be kept: whoever asks is sent on to an address there, which opens for a minute. What is watched is
 * sent by this process: players of browsers go on asking at the address they were sent to, long after it has closed.
 */
public final class Presigned implements MediaDelivery {
    private static final int FOUND = 302;

    private final AddressMedia addresses;

    public Presigned(AddressMedia addresses) {
        this.addresses = addresses;
    }

    @Override
    public Optional<Elsewhere> elsewhere(Delivery delivery, boolean isDownload) {
        if (!isDownload) {
            return Optional.empty();
        }
        return addresses
                .addressOf(delivery, MediaReply.disposition(true, delivery.name()))
                .map(address -> new Elsewhere(
                        FOUND, Map.of("Location", address.toString(), "Cache-Control", "private, no-store")));
    }
}
