package io.reelkeep.rest.outbound.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.util.ssl.cert.PublicKeyAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509Certificate;
import io.reelkeep.application.people.port.Authorities.Asked;
import io.reelkeep.application.people.port.AuthorityAway;
import io.reelkeep.domain.kit.SampleProviders;
import io.reelkeep.domain.people.LdapDirectory;
import io.reelkeep.domain.people.Vouched;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.rest.outbound.CallbackTargets;
import java.net.InetAddress;
import java.net.URI;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and passwords against a real directory (ASVS 1.2.6 LDAP injection, 12.3 TLS to back ends). */
class LdapPartyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String READER = "cn=reader,dc=school,dc=example";

    private static InMemoryDirectoryServer server;
    private static String certificate;

    private final LdapParty party = new LdapParty(new CallbackTargets(List.of("127.0.0.0/8", "::1")), PATIENCE);

    @BeforeAll
    static void start() throws Exception {
        var made = X509Certificate.generateSelfSignedCertificate(
                SignatureAlgorithmIdentifier.SHA_256_WITH_RSA,
                PublicKeyAlgorithmIdentifier.RSA,
                2048,
                new DN("CN=localhost"),
                System.currentTimeMillis() - 3_600_000,
                System.currentTimeMillis() + 3_600_000);
        Certificate own = made.getFirst().toCertificate();
        certificate = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(own.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        SSLContext tls = tls(made.getSecond().getPrivate(), own);
        var config = new InMemoryDirectoryServerConfig("dc=school,dc=example");
        config.addAdditionalBindCredentials(READER, "reader's");
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls", InetAddress.getLoopbackAddress(), 0, tls.getServerSocketFactory(), null),
                InMemoryListenerConfig.createLDAPConfig(
                        "starttls", InetAddress.getLoopbackAddress(), 0, tls.getSocketFactory()));
        server = new InMemoryDirectoryServer(config);
        add("dn: dc=school,dc=example", "objectClass: domain", "dc: school");
        add("dn: ou=people,dc=school,dc=example", "objectClass: organizationalUnit", "ou: people");
        addPerson("alice", "Alice Li", "right");
        addPerson("bob", "Bob", "bob's");
        addPerson("o'brien (guest)*", "O'Brien", "guest's");
        add(
                "dn: cn=twins,ou=people,dc=school,dc=example",
                "objectClass: inetOrgPerson",
                "cn: twins",
                "sn: x",
                "uid: twin",
                "uid: other",
                "userPassword: twin's");
        server.startListening();
    }

    private static SSLContext tls(PrivateKey key, Certificate own) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("server", key, new char[0], new Certificate[] {own});
        var shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(keys, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), null, null);
        return context;
    }

    private static void addPerson(String uid, String name, String password) throws Exception {
        add(
                "dn: cn=" + name + ",ou=people,dc=school,dc=example",
                "objectClass: inetOrgPerson",
                "cn: " + name,
                "sn: x",
                "uid: " + uid,
                "userPassword: " + password);
    }

    private static void add(String... lines) throws Exception {
        server.add(lines);
    }

    @AfterAll
    static void stop() {
        server.shutDown(true);
    }

    private static Asked asked(String scheme, String host, String filter, Optional<String> trusted, String secret) {
        int port = server.getListenPort(scheme.equals("ldaps") ? "tls" : "starttls");
        var directory = new LdapDirectory(
                URI.create(scheme + "://" + host + ":" + port),
                READER,
                new SealedSecret(new byte[] {1}),
                new LdapDirectory.Search("dc=school,dc=example", filter, "uid", "cn"),
                trusted);
        return new Asked(SampleProviders.provider(new TenantId(1), directory), secret);
    }

    private static Asked asked(String scheme) {
        return asked(scheme, "localhost", "(uid={user})", Optional.of(certificate), "reader's");
    }

    private static void assertRefused(Runnable check) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.SIGN_IN_FAILED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldaps", "ldap"})
    void knows_who_has_the_right_password(String scheme) {
        assertThat(party.check(asked(scheme), "alice", "right"))
                .isEqualTo(new Vouched(new UserId("alice"), "Alice Li"));
        assertRefused(() -> party.check(asked(scheme), "alice", "wrong"));
        assertRefused(() -> party.check(asked(scheme), "alice", "bob's"));
        assertRefused(() -> party.check(asked(scheme), "nobody", "right"));
    }

    /** What is a wildcard or an end of a filter in RFC 4515 is a character like any other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "a*",
                "alice)(uid=*",
                "*)(|(uid=*",
                "alice)(objectClass=*",
                "\\2a",
                "alice\\",
                "(",
                ")",
                "&",
                "alice\u0000",
                "王*"
            })
    void a_name_is_never_a_part_of_the_filter(String name) {
        assertRefused(() -> party.check(asked("ldaps"), name, "right"));
    }

    @Test
    void a_name_of_odd_characters_is_found_as_it_is() {
        assertThat(party.check(asked("ldaps"), "o'brien (guest)*", "guest's").user())
                .isEqualTo(new UserId("o'brien (guest)*"));
    }

    @Test
    void a_name_of_several_people_is_nobodys() {
        Asked everybody = asked(
                "ldaps",
                "localhost",
                "(|(uid={user})(objectClass=inetOrgPerson))",
                Optional.of(certificate),
                "reader's");

        assertRefused(() -> party.check(everybody, "alice", "right"));
        assertRefused(() -> party.check(asked("ldaps"), "twin", "twin's"));
    }

    @Test
    void an_empty_password_is_nobodys() {
        assertThatThrownBy(() -> party.check(asked("ldaps"), "alice", ""))
                .isInstanceOfAny(Refusal.class, AuthorityAway.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldaps", "ldap"})
    void speaks_only_to_whom_it_may_trust(String scheme) {
        assertThatExceptionOfType(AuthorityAway.class)
                .isThrownBy(() -> party.check(
                        asked(scheme, "localhost", "(uid={user})", Optional.empty(), "reader's"), "alice", "right"));
        // The certificate is trusted, but it is not that of this name.
        assertThatExceptionOfType(AuthorityAway.class)
                .isThrownBy(() -> party.check(
                        asked(scheme, "127.0.0.1", "(uid={user})", Optional.of(certificate), "reader's"),
                        "alice",
                        "right"));
    }

    @Test
    void says_so_when_our_own_account_is_refused() {
        assertThatExceptionOfType(AuthorityAway.class)
                .isThrownBy(() -> party.check(
                        asked("ldaps", "localhost", "(uid={user})", Optional.of(certificate), "old"),
                        "alice",
                        "right"));
    }

    @Test
    void calls_no_network_of_its_own_unless_it_is_allowed() {
        var closed = new LdapParty(new CallbackTargets(List.of()), PATIENCE);

        assertThatExceptionOfType(AuthorityAway.class).isThrownBy(() -> closed.check(asked("ldaps"), "alice", "right"));
    }

    @Test
    void does_not_wait_for_a_directory_without_end() throws Exception {
        try (var silent = new java.net.ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var directory = new LdapDirectory(
                    URI.create("ldap://127.0.0.1:" + silent.getLocalPort()),
                    READER,
                    new SealedSecret(new byte[] {1}),
                    new LdapDirectory.Search("dc=school,dc=example", "(uid={user})", "uid", "cn"),
                    Optional.of(certificate));
            var hasty = new LdapParty(new CallbackTargets(List.of("127.0.0.0/8")), Duration.ofMillis(200));
            var nobody = new Asked(SampleProviders.provider(new TenantId(1), directory), "x");

            assertThatExceptionOfType(AuthorityAway.class).isThrownBy(() -> hasty.check(nobody, "alice", "right"));
        }
    }
}
