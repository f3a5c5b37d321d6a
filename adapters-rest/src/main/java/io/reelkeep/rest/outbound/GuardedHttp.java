package io.reelkeep.rest.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client that does one exchange per connection, and nothing on its own: no redirects, retries, cookies,
 * credentials, decompression or proxies from the environment.
 */
final class GuardedHttp {
    private static final int MAX_CONNECTIONS = 256;
    private static final int MAX_PER_RECEIVER = 16;

    private GuardedHttp() {}

    static CloseableHttpClient client(CallbackTargets targets, Duration patience) {
        Timeout timeout = Timeout.ofMilliseconds(patience.toMillis());
        return HttpClients.custom()
                .setConnectionManager(connections(targets, timeout))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                // A kept connection would outlive the check of its address.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Reelkeep")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(CallbackTargets targets, Timeout timeout) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(targets))
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_PER_RECEIVER)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
    }

    /** Checking and connecting use the same addresses: a name cannot change its mind in between. */
    private record CheckedNames(CallbackTargets targets) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return targets.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
