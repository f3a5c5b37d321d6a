package io.reelkeep.server;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.cert.CertException;
import com.unboundid.util.ssl.cert.PublicKeyAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509Certificate;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A directory with StartTLS, in memory; the password of everybody is {@code pass of} and the uid. */
final class LittleDirectory implements AutoCloseable {
    private static final String READER = "cn=reader,dc=school,dc=example";

    private final InMemoryDirectoryServer server;
    private final String certificate;

    LittleDirectory(String... uids) {
        try {
            var made = X509Certificate.generateSelfSignedCertificate(
                    SignatureAlgorithmIdentifier.SHA_256_WITH_RSA,
                    PublicKeyAlgorithmIdentifier.RSA,
                    2048,
                    new DN("CN=localhost"),
                    System.currentTimeMillis() - 3_600_000,
                    System.currentTimeMillis() + 3_600_000);
            Certificate own = made.getFirst().toCertificate();
            certificate = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(own.getEncoded())
                    .replace("\n", "\\n");
            SSLContext tls = tls(made.getSecond().getPrivate(), own);
            var config = new InMemoryDirectoryServerConfig("dc=school,dc=example");
            config.addAdditionalBindCredentials(READER, "reader's");
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig(
                    "ldap", InetAddress.getLoopbackAddress(), 0, tls.getSocketFactory()));
            server = new InMemoryDirectoryServer(config);
            server.add("dn: dc=school,dc=example", "objectClass: domain", "dc: school");
            for (String uid : uids) {
                add(uid);
            }
            server.startListening();
        } catch (LDAPException | LDIFException | CertException | GeneralSecurityException | IOException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static SSLContext tls(PrivateKey key, Certificate own) throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("server", key, new char[0], new Certificate[] {own});
        var shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(keys, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), null, null);
        return context;
    }

    private void add(String uid) throws LDAPException, LDIFException {
        server.add(
                "dn: uid=" + uid + ",dc=school,dc=example",
                "objectClass: inetOrgPerson",
                "cn: Name of " + uid,
                "sn: x",
                "uid: " + uid,
                "userPassword: pass of " + uid);
    }

    /** For POST /api/admin/tenants/{tenant}/identity-providers. */
    String wish(boolean provision) {
        return "{\"label\":\"Directory\",\"provision\":" + provision + ",\"ldap\":{\"url\":\"ldap://localhost:"
                + server.getListenPort() + "\",\"account\":\"" + READER
                + "\",\"password\":\"reader's\",\"base\":\"dc=school,dc=example\",\"filter\":\"(uid={user})\","
                + "\"certificates\":\"-----BEGIN CERTIFICATE-----\\n" + certificate
                + "\\n-----END CERTIFICATE-----\\n\"}}";
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
