package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A directory that knows people and their passwords. Nothing is ever said to it in clear text.
 *
 * @param url {@code ldaps://host:port}, or {@code ldap://host:port}, where TLS begins by StartTLS (RFC 4511 §4.14)
 * @param account as which people are looked for before their password is tried
 * @param secret the account's password
 * @param certificates PEM: signed by these, and no others, the directory's own certificate must be; those of the machine
 *     where there are none
 */
public record LdapDirectory(URI url, String account, SealedSecret secret, Search search, Optional<String> certificates)
        implements Authority {
    /** What stands for the name that somebody gives. */
    public static final String USER = "{user}";

    private static final int LDAP_PORT = 389;
    private static final int LDAPS_PORT = 636;
    private static final int FIRST_UNPRIVILEGED_PORT = 1024;
    private static final int MAX_DN = 1024;
    private static final int MAX_CERTIFICATES = 32 * 1024;

    public LdapDirectory {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        Checks.require(scheme.equals("ldap") || scheme.equals("ldaps"), "url must begin with ldaps:// or ldap://");
        Checks.require(url.getHost() != null && url.getRawUserInfo() == null, "url must name a host and nobody");
        Checks.require(
                url.getRawPath().matches("/?") && url.getRawQuery() == null && url.getRawFragment() == null,
                "url must end after the port");
        Checks.require(
                url.getPort() == -1
                        || url.getPort() == LDAP_PORT
                        || url.getPort() == LDAPS_PORT
                        || url.getPort() >= FIRST_UNPRIVILEGED_PORT && url.getPort() <= 65_535,
                "port must be 389, 636, or one from 1024 up");
        Checks.text(account, MAX_DN, "account");
        certificates.ifPresent(pem -> Checks.require(
                pem.length() <= MAX_CERTIFICATES && pem.contains("-----BEGIN CERTIFICATE-----"),
                "certificates must be PEM, at most " + MAX_CERTIFICATES + " characters"));
    }

    /**
     * How a person is found.
     *
     * @param base DN under which to look, at any depth
     * @param filter RFC 4515, with {@link #USER} where the name that was given belongs, e.g. {@code (uid={user})}
     * @param idAttribute whose value is the user's id here
     * @param nameAttribute whose value is the user's name, if it is there
     */
    public record Search(String base, String filter, String idAttribute, String nameAttribute) {
        public static final String USUAL_ID = "uid";
        public static final String USUAL_NAME = "cn";

        private static final String ATTRIBUTE = "[A-Za-z][A-Za-z0-9;-]{0,63}";

        public Search {
            Checks.text(base, MAX_DN, "base");
            Checks.text(filter, MAX_DN, "filter");
            Checks.require(filter.contains(USER), "filter must contain " + USER);
            Checks.require(idAttribute.matches(ATTRIBUTE), "id attribute must be the name of an attribute");
            Checks.require(nameAttribute.matches(ATTRIBUTE), "name attribute must be the name of an attribute");
        }
    }

    /** Whether TLS begins with the first byte; otherwise StartTLS is the first thing that is said. */
    public boolean isSecureFromTheStart() {
        return url.getScheme().equalsIgnoreCase("ldaps");
    }

    public int port() {
        return url.getPort() >= 0 ? url.getPort() : isSecureFromTheStart() ? LDAPS_PORT : LDAP_PORT;
    }

    @Override
    public Kind kind() {
        return Kind.LDAP;
    }

    @Override
    public String address() {
        return url.toString();
    }
}
