package io.reelkeep.rest.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.CountingIds;
import io.reelkeep.application.kit.HandClock;
import io.reelkeep.application.kit.InMemoryTransactions;
import io.reelkeep.application.kit.PlainVault;
import io.reelkeep.application.kit.Stores;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.AuthenticateApp;
import io.reelkeep.application.tenancy.AuthenticateUser;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.rest.outbound.JwtUserTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F84; contract: Meeting 2.1, vector M1. */
class MeetingAuthenticationTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_602_950_400);
    private static final TenantId TENANT = new TenantId(200);
    private static final String SIGNATURE =
            "ODZlNjBlNzBlNzFhZTVkNjhkNWQyMDMwMmI1YjRkOWNiODIxNGVkNGM3NGE0OTcxNzYyNzQ5N2JlM2JkMTdlMQ==";

    private final HandClock clock = new HandClock(NOW);
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Stores stores = Stores.inMemory(transactions);
    private final Map<String, String> headers = new HashMap<>(Map.of(
            "X-TC-Key", "AKIDtestSecretId0001",
            "X-TC-Timestamp", "1602950400",
            "X-TC-Nonce", "1234567",
            "X-TC-Signature", SIGNATURE,
            "AppId", "200"));

    @BeforeEach
    void register() {
        var secret = new PlainVault().seal(TENANT, "testSecretKey0001");
        transactions.inOne(() -> {
            stores.credentials()
                    .add(new AppCredential(
                            new AppId(9), TENANT, CredentialKind.MEETING, "App", "AKIDtestSecretId0001", secret, NOW));
        });
    }

    @Test
    void lets_in_who_has_signed() {
        headers.put("SdkId", "9");

        assertThat(authenticate()).isEqualTo(new Caller(TENANT, new AppId(9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-TC-Key", "X-TC-Timestamp", "X-TC-Nonce", "X-TC-Signature", "AppId"})
    void refuses_a_request_without_one_of_the_headers(String missing) {
        headers.remove(missing);

        assertRefused(Reason.APP_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "X-TC-Key, other, APP_UNKNOWN",
        "AppId, 201, APP_UNKNOWN",
        "SdkId, 8, APP_UNKNOWN",
        "X-TC-Timestamp, 1602950099, TIMESTAMP_EXPIRED",
        "X-TC-Timestamp, 1602950701, TIMESTAMP_EXPIRED",
        "X-TC-Timestamp, soon, TIMESTAMP_EXPIRED",
        "X-TC-Timestamp, 99999999999999999999, TIMESTAMP_EXPIRED",
        "X-TC-Timestamp, 1602950401, SIGNATURE_WRONG",
        "X-TC-Nonce, 1234568, SIGNATURE_WRONG",
        "X-TC-Signature, nonsense, SIGNATURE_WRONG"
    })
    void refuses_what_was_changed(String header, String value, Reason reason) {
        headers.put(header, value);

        assertRefused(reason);
    }

    @Test
    void asks_who_before_it_asks_when() {
        headers.put("AppId", "201");
        headers.put("X-TC-Timestamp", "1");

        assertRefused(Reason.APP_UNKNOWN);
    }

    @Test
    void refuses_the_same_request_a_second_time_even_minutes_later() {
        authenticate();
        clock.advance(Duration.ofSeconds(299));

        assertRefused(Reason.REQUEST_REPLAYED);
    }

    @Test
    void does_not_remember_a_request_whose_signature_is_wrong() {
        headers.put("X-TC-Signature", "nonsense");
        assertRefused(Reason.SIGNATURE_WRONG);
        headers.put("X-TC-Signature", SIGNATURE);

        assertThat(authenticate().tenant()).isEqualTo(TENANT);
    }

    @Test
    void signs_the_body_as_well() {
        assertThatThrownBy(() -> filter().authenticate(new byte[] {1}))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.SIGNATURE_WRONG));
    }

    private Caller authenticate() {
        return filter().authenticate(new byte[0]);
    }

    private void assertRefused(Reason reason) {
        assertThatThrownBy(this::authenticate)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private MeetingAuthentication filter() {
        var bench = new Workbench(transactions, (task, at) -> {}, new CountingIds(), clock);
        var vault = new PlainVault();
        return new MeetingAuthentication(
                new AuthenticateApp(bench, stores.credentials(), stores.nonces(), vault),
                new AuthenticateUser(bench, stores.credentials(), stores.users(), vault, new JwtUserTokens()),
                request());
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getRequestURI" -> "/v1/records";
                    case "getQueryString" ->
                        "meeting_code=423111111&userid=testUser&start_time=1602950400&end_time=1603123200";
                    case "getHeader" -> headers.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
