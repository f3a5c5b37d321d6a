package io.reelkeep.application.delivery;

import io.reelkeep.application.delivery.port.BlobAddresses;
import io.reelkeep.application.delivery.port.BlobAddresses.Presentation;
import java.net.URI;
import java.util.Optional;

/** Finds out whether somebody else can hand out in our place what a link has just opened. */
public final class AddressMedia {
    private final BlobAddresses addresses;

    public AddressMedia(BlobAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Where the bytes are to be had for the next {@link Presentation#LONGEST}, whatever becomes of the link meanwhile.
     *
     * @param disposition value of {@code Content-Disposition}
     * @return empty when they are no stored blob, or one that is to be had from this process only
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails
     */
    public Optional<URI> addressOf(Delivery delivery, String disposition) {
        var presentation = new Presentation(delivery.mediaType(), Optional.of(disposition), Presentation.LONGEST);
        return delivery.blob().flatMap(blob -> addresses.addressOf(blob, presentation));
    }
}
