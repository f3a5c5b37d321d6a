package io.reelkeep.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reelkeep.domain.tenancy.SealedSecret;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {
    private static final SealedSecret SECRET = new SealedSecret(new byte[] {1});

    private static OidcIssuer issuer(String address, String scopes) {
        return new OidcIssuer(URI.create(address), "reelkeep", SECRET, scopes, "sub");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://idp.example",
                "idp.example",
                "https:///realm",
                "https://user@idp.example",
                "https://idp.example#a",
                "https://idp.example?a=b",
                "javascript:alert(1)",
                "file:///etc/passwd"
            })
    void an_issuer_is_a_bare_web_address(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> issuer(address, "openid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "profile", "openid  profile", " openid", "openid\"", "openidx"})
    void scopes_are_words_with_openid_among_them(String scopes) {
        assertThatIllegalArgumentException().isThrownBy(() -> issuer("https://idp.example", scopes));
    }

    @Test
    void takes_a_realm_of_a_keycloak() {
        OidcIssuer issuer = issuer("https://idp.example:8443/realms/school", "profile openid");

        assertThat(issuer.isVisited()).isTrue();
        assertThat(issuer.address()).isEqualTo("https://idp.example:8443/realms/school");
    }

    private static LdapDirectory directory(String url, String filter) {
        var search = new LdapDirectory.Search("dc=school,dc=example", filter, "uid", "cn");
        return new LdapDirectory(URI.create(url), "cn=reader", SECRET, search, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "ldaps://dir.example,636,true",
        "LDAPS://dir.example:10636,10636,true",
        "ldap://dir.example/,389,false",
        "ldap://dir.example:10389,10389,false"
    })
    void a_directory_has_the_port_of_its_scheme(String url, int port, boolean secureFromTheStart) {
        LdapDirectory directory = directory(url, "(uid={user})");

        assertThat(directory.port()).isEqualTo(port);
        assertThat(directory.isSecureFromTheStart()).isEqualTo(secureFromTheStart);
        assertThat(directory.isVisited()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://dir.example",
                "ldap://",
                "ldap:dir",
                "ldaps://dir.example/dc=a",
                "ldaps://u@dir.example",
                "ldap://dir.example:25",
                "ldap://dir.example:1023",
                "ldap://dir.example:65536"
            })
    void a_directory_is_reached_by_ldap_alone(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> directory(url, "(uid={user})"));
    }

    @Test
    void a_filter_says_where_the_name_belongs() {
        assertThatIllegalArgumentException().isThrownBy(() -> directory("ldaps://dir.example", "(uid=*)"));
    }

    @ParameterizedTest
    @CsvSource({"ww 1,1", "ww1,x", "ww1,''", "'',1"})
    void a_corp_has_ids_of_the_form_that_wecom_gives(String corp, String agent) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WecomCorp(corp, agent, SECRET, WecomCorp.PUBLIC_API));
    }
}
