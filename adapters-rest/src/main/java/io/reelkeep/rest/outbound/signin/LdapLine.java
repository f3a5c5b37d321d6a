package io.reelkeep.rest.outbound.signin;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.NameResolver;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import io.reelkeep.application.people.port.AuthorityAway;
import io.reelkeep.domain.people.LdapDirectory;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.rest.outbound.CallbackTargets;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/**
 * Opens connections to directories: only to addresses that {@link CallbackTargets} allows, and always under TLS to a
 * certificate of that name. Follows no referral: it would take the password elsewhere.
 */
final class LdapLine {
    private static final int MAX_MESSAGE_BYTES = 256 * 1024;
    private static final int MAX_WHY = 300;

    private final CallbackTargets targets;
    private final Duration patience;

    LdapLine(CallbackTargets targets, Duration patience) {
        this.targets = targets;
        this.patience = patience;
    }

    /** @throws AuthorityAway when it does not answer, or cannot prove who it is */
    LDAPConnection open(LdapDirectory directory) {
        try {
            SSLContext tls = Certificates.context(directory.certificates());
            return directory.isSecureFromTheStart()
                    ? connect(directory, tls.getSocketFactory())
                    : upgraded(connect(directory, SocketFactory.getDefault()), tls);
        } catch (LDAPException | GeneralSecurityException failed) {
            String why = Checks.storable(String.valueOf(failed.getMessage()), MAX_WHY);
            throw new AuthorityAway("no connection under TLS to the directory: " + why, failed);
        }
    }

    private LDAPConnection connect(LdapDirectory directory, SocketFactory sockets) throws LDAPException {
        return new LDAPConnection(
                sockets, options(), directory.url().getHost().replaceAll("^\\[|]$", ""), directory.port());
    }

    /** RFC 4511 §4.14. */
    private static LDAPConnection upgraded(LDAPConnection connection, SSLContext tls) throws LDAPException {
        try {
            var answer = connection.processExtendedOperation(new StartTLSExtendedRequest(tls));
            if (!answer.getResultCode().equals(ResultCode.SUCCESS)) {
                throw new LDAPException(answer);
            }
            return connection;
        } catch (LDAPException refused) {
            connection.close();
            throw refused;
        }
    }

    private LDAPConnectionOptions options() {
        int millis = Math.toIntExact(patience.toMillis());
        var options = new LDAPConnectionOptions();
        options.setNameResolver(new CheckedNames(targets));
        options.setConnectTimeoutMillis(millis);
        options.setResponseTimeoutMillis((long) millis);
        options.setMaxMessageSize(MAX_MESSAGE_BYTES);
        options.setFollowReferrals(false);
        options.setUseSynchronousMode(true);
        options.setBindWithDNRequiresPassword(true);
        options.setSSLSocketVerifier(new NamedCertificate());
        return options;
    }

    /** The address that was checked is the one that is connected to. */
    private static final class CheckedNames extends NameResolver {
        private final CallbackTargets targets;

        CheckedNames(CallbackTargets targets) {
            this.targets = targets;
        }

        @Override
        public InetAddress getByName(String host) throws UnknownHostException {
            return targets.resolve(host)[0];
        }

        @Override
        public InetAddress[] getAllByName(String host) throws UnknownHostException {
            return targets.resolve(host);
        }

        @Override
        public void toString(StringBuilder text) {
            text.append("CheckedNames");
        }
    }
}
