package io.reelkeep.rest.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTargetsTest {
    private final CallbackTargets targets = new CallbackTargets(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "5f00::1"
            })
    void closes_every_address_that_is_not_public(String address) throws Exception {
        assertThat(targets.mayBeCalled(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
                "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.169.0.0", "198.17.255.255", "198.20.0.0",
                "223.255.255.255", "2400:3200::1", "2606:4700::1111"
            })
    void lets_public_addresses_be_called(String address) throws Exception {
        assertThat(targets.mayBeCalled(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/cb",
                "http://127.1:8080/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://localhost:8080/",
                "http://169.254.169.254/x",
                "http://1.1.1.1:22/",
                "http://1.1.1.1:0/",
                "http://1.1.1.1:1023/",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "gopher://1.1.1.1/"
            })
    void refuses_what_must_not_be_called_in_whatever_spelling(String url) {
        assertThatThrownBy(() -> targets.refuseForbidden(URI.create(url)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CALLBACK_TARGET_FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/cb",
                "https://1.1.1.1:443/",
                "HTTPS://1.1.1.1/",
                "http://1.1.1.1:1024/",
                "http://[2606:4700::1111]:8443/"
            })
    void accepts_public_addresses_on_open_ports(String url) {
        assertThatCode(() -> targets.refuseForbidden(URI.create(url))).doesNotThrowAnyException();
    }

    @Test
    void lets_a_name_wait_that_does_not_resolve_today() {
        assertThatCode(() -> targets.refuseForbidden(URI.create("https://nowhere.invalid/cb")))
                .doesNotThrowAnyException();
    }

    @Test
    void opens_exactly_the_blocks_that_are_allowed() throws Exception {
        var onPremises = new CallbackTargets(List.of("10.1.0.0/16", "fd00:1::/32", "192.168.7.7"));

        assertThat(onPremises.mayBeCalled(InetAddress.getByName("10.1.255.255")))
                .isTrue();
        assertThat(onPremises.mayBeCalled(InetAddress.getByName("10.2.0.0"))).isFalse();
        assertThat(onPremises.mayBeCalled(InetAddress.getByName("fd00:1::5"))).isTrue();
        assertThat(onPremises.mayBeCalled(InetAddress.getByName("192.168.7.7"))).isTrue();
        assertThat(onPremises.mayBeCalled(InetAddress.getByName("192.168.7.8"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org/8", "10.0.0.0/33", "10.0.0.0/x", "", "/8", "fd00::/129", "cafe"})
    void takes_blocks_of_literal_addresses_only(String block) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallbackTargets(List.of(block)));
    }
}
