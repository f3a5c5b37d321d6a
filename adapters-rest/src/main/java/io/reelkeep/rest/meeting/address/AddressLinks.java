package io.reelkeep.rest.meeting.address;

import io.reelkeep.application.sharing.HandOutAddresses.Address;
import io.reelkeep.rest.shared.PublicUrls;

/**
 * The addresses of a file as text: empty, not absent, where there is none (contract: Meeting 4.3).
 *
 * @param mayDownload whether any but the one of the page is told
 */
record AddressLinks(PublicUrls urls, boolean mayDownload) {
    private static final String DOWNLOAD = "?download=1";

    String view(Address address) {
        return urls.watchPage(address.watch()).toString();
    }

    String file(Address address) {
        return mayDownload ? urls.media(address.download(), address.file()) + DOWNLOAD : "";
    }

    String sound(Address address) {
        return mayDownload && address.file().isHeardAlone()
                ? urls.sound(address.download(), address.file()) + DOWNLOAD
                : "";
    }
}
