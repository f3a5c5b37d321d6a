package io.reelkeep.rest.wecom.file;

import io.reelkeep.application.sharing.HandOutAddresses.Address;
import java.util.List;

/**
 * The addresses of a file (contract: WeCom 5). They work for 6 hours.
 *
 * @param audioAddress empty where there is no sound that could be had alone
 * @param meetingSummary nobody here sums meetings up
 */
record FileAddressesJson(
        String recordFileId,
        String viewAddress,
        String downloadAddress,
        String downloadAddressFileType,
        String audioAddress,
        String audioAddressFileType,
        List<TextJson> meetingSummary) {
    /** A text that belongs to a file. */
    record TextJson(String downloadAddress, String fileType) {}

    static FileAddressesJson of(Address address, AddressLinks links) {
        return new FileAddressesJson(
                address.file().id().toString(),
                links.view(address),
                links.file(address),
                address.file().body().container().extension(),
                links.sound(address),
                "m4a",
                List.of());
    }
}
