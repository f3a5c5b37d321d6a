package io.reelkeep.rest.media;

import io.reelkeep.application.delivery.AddressMedia;
import io.reelkeep.application.delivery.Delivery;
import java.util.Map;
import java.util.Optional;

/**
 * The web server in front of us sends what is a file of its own disk: nginx takes the path out of {@code X-Accel-Redirect},
 * which never leaves it, and sees to ranges. What it has begun to send it sends to the end, whatever becomes of the link.
 */
public final class XAccel implements MediaDelivery {
    private static final int OK = 200;

    private final AddressMedia addresses;

    public XAccel(AddressMedia addresses) {
        this.addresses = addresses;
    }

    @Override
    public Optional<Elsewhere> elsewhere(Delivery delivery, boolean isDownload) {
        Map<String, String> headers = MediaReply.described(delivery, isDownload);
        // nginx adds its own.
        headers.remove("Accept-Ranges");
        return addresses
                .addressOf(delivery, MediaReply.disposition(isDownload, delivery.name()))
                .map(address -> {
                    headers.put("X-Accel-Redirect", address.getRawPath());
                    return new Elsewhere(OK, headers);
                });
    }
}
