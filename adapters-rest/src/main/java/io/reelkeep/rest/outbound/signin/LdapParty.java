package io.reelkeep.rest.outbound.signin;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.reelkeep.application.people.port.Authorities.Asked;
import io.reelkeep.application.people.port.AuthorityAway;
import io.reelkeep.domain.people.LdapDirectory;
import io.reelkeep.domain.people.Vouched;
import io.reelkeep.rest.outbound.CallbackTargets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Has a directory check name and password: finds the person as the account that we were given, then binds as that person. One
 * connection for each question: who is bound on it is never anybody else's.
 */
final class LdapParty {
    /** One is enough to see that a name is not one person's. */
    private static final int MOST_FOUND = 2;

    private final LdapLine line;
    private final int timeLimitSeconds;

    LdapParty(CallbackTargets targets, Duration patience) {
        this.line = new LdapLine(targets, patience);
        this.timeLimitSeconds = Math.toIntExact(Math.max(1, patience.toSeconds()));
    }

    Vouched check(Asked asked, String name, String password) {
        var directory = (LdapDirectory) asked.provider().authority();
        try (LDAPConnection connection = line.open(directory)) {
            bindAccount(connection, directory, asked.secret());
            Optional<SearchResultEntry> person = find(connection, directory, name);
            refuseWrong(asked, connection, dn(directory, person), password);
            return vouched(
                    asked,
                    directory,
                    person.orElseThrow(() -> Doubts.of(asked.provider(), "no single person has that name")));
        }
    }

    private static void bindAccount(LDAPConnection connection, LdapDirectory directory, String secret) {
        try {
            connection.bind(new SimpleBindRequest(directory.account(), secret));
        } catch (LDAPException refused) {
            throw new AuthorityAway("the directory does not take our account: " + refused.getResultCode());
        }
    }

    private Optional<SearchResultEntry> find(LDAPConnection connection, LdapDirectory directory, String name) {
        LdapDirectory.Search search = directory.search();
        try {
            List<SearchResultEntry> found = connection
                    .search(new SearchRequest(
                            search.base(),
                            SearchScope.SUB,
                            DereferencePolicy.NEVER,
                            MOST_FOUND,
                            timeLimitSeconds,
                            false,
                            filter(search, name),
                            search.idAttribute(),
                            search.nameAttribute()))
                    .getSearchEntries();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        } catch (LDAPException failed) {
            if (failed.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return Optional.empty();
            }
            throw new AuthorityAway("the directory could not be searched: " + failed.getResultCode());
        }
    }

    /** RFC 4515 §3: what somebody gives as a name is a value and never a part of the filter (ASVS 1.2.6). */
    static Filter filter(LdapDirectory.Search search, String name) throws LDAPException {
        return Filter.create(search.filter().replace(LdapDirectory.USER, Filter.encodeValue(name)));
    }

    /** Where there is nobody, somebody who does not exist: the directory is asked once more all the same. */
    private static String dn(LdapDirectory directory, Optional<SearchResultEntry> person) {
        return person.map(SearchResultEntry::getDN)
                .orElseGet(
                        () -> new RDN("cn", "nobody") + "," + directory.search().base());
    }

    private static void refuseWrong(Asked asked, LDAPConnection connection, String dn, String password) {
        try {
            connection.bind(new SimpleBindRequest(dn, password));
        } catch (LDAPException refused) {
            if (!refused.getResultCode().isConnectionUsable()) {
                throw new AuthorityAway("the directory did not answer: " + refused.getResultCode());
            }
            throw Doubts.of(asked.provider(), "the directory answered " + refused.getResultCode());
        }
    }

    private static Vouched vouched(Asked asked, LdapDirectory directory, SearchResultEntry person) {
        String[] ids = Optional.ofNullable(
                        person.getAttributeValues(directory.search().idAttribute()))
                .orElse(new String[0]);
        if (ids.length != 1) {
            throw Doubts.of(asked.provider(), "the id attribute has " + ids.length + " values");
        }
        try {
            return Vouched.of(
                    ids[0],
                    Optional.ofNullable(
                            person.getAttributeValue(directory.search().nameAttribute())));
        } catch (IllegalArgumentException noId) {
            throw Doubts.of(asked.provider(), "the id attribute is no user id: " + noId.getMessage());
        }
    }
}
