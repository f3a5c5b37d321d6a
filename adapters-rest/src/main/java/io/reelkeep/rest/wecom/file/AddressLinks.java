package io.reelkeep.rest.wecom.file;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.sharing.HandOutAddresses.Address;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import java.net.URI;

/** The addresses of a file as text, empty where there is none. */
record AddressLinks(PublicUrls urls) {
    private static final String DOWNLOAD = "?download=1";

    String view(Address address) {
        return urls.watchPage(address.watch()).toString();
    }

    String file(Address address) {
        return download(urls.media(address.download(), address.file()));
    }

    String sound(Address address) {
        return address.file().isHeardAlone() ? download(urls.sound(address.download(), address.file())) : "";
    }

    String captions(Address address, CaptionTracks.Listed track) {
        String name = Input.word(track.kind()) + "-" + track.language();
        return download(urls.captions(address.download(), address.file().id(), name));
    }

    private static String download(URI address) {
        return address + DOWNLOAD;
    }
}
