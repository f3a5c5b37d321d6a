package io.reelkeep.rest.outbound.signin;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ssl.SSLSocketVerifier;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;

/**
 * Takes only a certificate of the very host that was named (RFC 6125). The directory library's own verifier also takes one of
 * a name that an address merely resolves back to.
 */
final class NamedCertificate extends SSLSocketVerifier {
    private final DefaultHostnameVerifier names = new DefaultHostnameVerifier();

    @Override
    public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
        try {
            names.verify(host, (X509Certificate) socket.getSession().getPeerCertificates()[0]);
        } catch (SSLException otherName) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, "the certificate is not that of " + host, otherName);
        }
    }
}
