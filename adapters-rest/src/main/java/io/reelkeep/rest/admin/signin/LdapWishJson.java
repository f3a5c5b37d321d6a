package io.reelkeep.rest.admin.signin;

import io.reelkeep.application.people.KeepIdentityProviders.Sealer;
import io.reelkeep.domain.people.LdapDirectory;
import io.reelkeep.domain.people.LdapDirectory.Search;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/**
 * A directory as it is to be; {@code password}, of the account, goes in and never comes out.
 *
 * @param certificates PEM; empty text for those of the machine
 */
record LdapWishJson(
        Optional<String> url,
        Optional<String> account,
        Optional<String> password,
        Optional<String> base,
        Optional<String> filter,
        Optional<String> idAttribute,
        Optional<String> nameAttribute,
        Optional<String> certificates) {
    LdapDirectory over(Optional<LdapDirectory> known, Sealer sealer) {
        URI address = Wishes.required("url", Wishes.address("url", url), known, LdapDirectory::url);
        String as = Wishes.required("account", account, known, LdapDirectory::account);
        var secret = Wishes.secret("password", password, known, address.toString(), sealer);
        Search search = search(known.map(LdapDirectory::search));
        Optional<String> trusted = certificates
                .or(() -> known.flatMap(LdapDirectory::certificates))
                .filter(pem -> !pem.isEmpty());
        trusted.ifPresent(LdapWishJson::refuseUnreadable);
        return Input.of("ldap", () -> new LdapDirectory(address, as, secret, search, trusted));
    }

    private Search search(Optional<Search> known) {
        String under = Wishes.required("base", base, known, Search::base);
        String matching = Wishes.required("filter", filter, known, Search::filter);
        return Input.of(
                "ldap",
                () -> new Search(
                        under,
                        matching,
                        idAttribute.or(() -> known.map(Search::idAttribute)).orElse(Search.USUAL_ID),
                        nameAttribute.or(() -> known.map(Search::nameAttribute)).orElse(Search.USUAL_NAME)));
    }

    private static void refuseUnreadable(String pem) {
        try {
            var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8));
            if (CertificateFactory.getInstance("X.509")
                    .generateCertificates(bytes)
                    .isEmpty()) {
                throw new BadInput("certificates", "must be certificates in PEM");
            }
        } catch (CertificateException unreadable) {
            throw new BadInput("certificates", "must be certificates in PEM");
        }
    }

    @Override
    public String toString() {
        return "LdapWishJson";
    }
}
