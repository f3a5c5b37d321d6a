package io.reelkeep.rest.shared.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ASVS 3.3.1, 3.3.2, 3.3.4. */
final class SessionCookieTest {
    @Test
    void is_out_of_reach_of_scripts_and_of_other_sites() {
        assertThat(SessionCookie.set("s3cret", true))
                .isEqualTo("reelkeep_session=s3cret; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void is_kept_to_tls_only_when_it_came_by_tls() {
        assertThat(SessionCookie.set("s3cret", false)).endsWith("SameSite=Lax").doesNotContain("Secure");
    }

    @Test
    void is_taken_back_in_the_same_form() {
        assertThat(SessionCookie.clear(true))
                .isEqualTo("reelkeep_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
    }

    /** Who has an IPv6 network has 2^64 addresses to guess from. */
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::1, 20010db800010002",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003",
        "::ffff:192.0.2.1, ::ffff:192.0.2.1"
    })
    void tries_are_counted_by_networks(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }
}
