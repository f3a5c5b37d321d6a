package io.reelkeep.rest.live.vod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.CountingIds;
import io.reelkeep.application.kit.HandClock;
import io.reelkeep.application.kit.InMemoryTransactions;
import io.reelkeep.application.kit.PlainVault;
import io.reelkeep.application.kit.Stores;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.AuthenticateApp;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.CallQuota;
import io.reelkeep.rest.shared.CalledTooOften;
import io.reelkeep.rest.shared.Quotas;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract: Live 2, common parameters; vectors Q1 and Q2. */
class VodGateTest {
    private static final TenantId TENANT = new TenantId(200);
    private static final Instant NOW = Instant.ofEpochSecond(1_502_197_934);
    private static final String SIGNED_WITH_PORT = "DvyFW0vvmLL45v8wnh/gMtQp9IeM5gpZkILWMeHbYFs=";

    private final HandClock clock = new HandClock(NOW);
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Stores stores = Stores.inMemory(transactions);
    private final Map<String, String> parameters = new TreeMap<>(Map.of(
            "Action", "DescribeVodPlayInfo",
            "Nonce", "46087",
            "SecretId", "AKIDEXAMPLE",
            "Timestamp", "1502197934",
            "fileName", "web_video_camera_1502197000000",
            "pageNo", "1",
            "pageSize", "10",
            "Signature", "fhpj4/xe50yIivChKbSPl+TlowM="));
    private final CallQuota quota = Quotas.on(transactions, stores, clock);
    private String host = "vault.example";

    @BeforeEach
    void register() {
        var secret = new PlainVault().seal(TENANT, "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE");
        transactions.inOne(() -> {
            stores.credentials()
                    .add(new AppCredential(
                            new AppId(9), TENANT, CredentialKind.LIVE, "App", "AKIDEXAMPLE", secret, NOW));
        });
    }

    @Test
    void lets_in_who_has_signed_the_original_host_under_any_name_of_ours() {
        assertThat(enter()).isEqualTo(TENANT);
    }

    @Test
    void lets_in_who_has_signed_the_host_header_with_its_port() {
        host = "127.0.0.1:8080";
        parameters.put("SignatureMethod", "HmacSHA256");
        parameters.put("Signature", SIGNED_WITH_PORT);

        assertThat(enter()).isEqualTo(TENANT);
    }

    /** Contract: Live 2: 100 calls a minute. */
    @Test
    void lets_an_application_call_a_hundred_times_a_minute() {
        var calls = new CallQuota.Key(TENANT, "vod", 9, 100);
        for (int call = 0; call < 99; call++) {
            quota.count(calls);
        }

        assertThat(enter()).isEqualTo(TENANT);
        assertThatThrownBy(() -> quota.count(calls)).isInstanceOf(CalledTooOften.class);
    }

    @Test
    void who_has_called_too_often_is_not_let_in() {
        var calls = new CallQuota.Key(TENANT, "vod", 9, 100);
        for (int call = 0; call < 100; call++) {
            quota.count(calls);
        }

        assertThatThrownBy(this::enter).isInstanceOf(CalledTooOften.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nonce", "SecretId", "Timestamp", "Signature"})
    void asks_for_every_common_parameter(String missing) {
        parameters.put(missing, "");

        assertThatThrownBy(this::enter)
                .isInstanceOfSatisfying(
                        BadInput.class, input -> assertThat(input.field()).isEqualTo(missing));
    }

    @ParameterizedTest
    @CsvSource({
        "SecretId, other, APP_UNKNOWN",
        "Nonce, 46088, SIGNATURE_WRONG",
        "pageNo, 2, SIGNATURE_WRONG",
        "Signature, nonsense, SIGNATURE_WRONG",
        "SignatureMethod, HmacSHA256, SIGNATURE_WRONG",
        "Timestamp, 1502190733, TIMESTAMP_EXPIRED",
        "Timestamp, 1502205135, TIMESTAMP_EXPIRED",
        "Timestamp, 1502190734, SIGNATURE_WRONG"
    })
    void refuses_what_was_changed(String name, String value, Reason reason) {
        parameters.put(name, value);

        assertRefused(reason);
    }

    @ParameterizedTest
    @CsvSource({"Nonce, 0", "Nonce, -1", "Nonce, x", "Timestamp, soon", "SignatureMethod, HmacMD5"})
    void refuses_text_that_means_nothing(String name, String value) {
        parameters.put(name, value);

        assertThatThrownBy(this::enter)
                .isInstanceOfSatisfying(
                        BadInput.class, input -> assertThat(input.field()).isEqualTo(name));
    }

    /** Code 4500: within the two hours as well. */
    @Test
    void refuses_the_same_request_a_second_time() {
        enter();
        clock.advance(Duration.ofMinutes(119));

        assertRefused(Reason.REQUEST_REPLAYED);
    }

    private TenantId enter() {
        var bench = new Workbench(transactions, (task, at) -> {}, new CountingIds(), clock);
        var gate =
                new VodGate(new AuthenticateApp(bench, stores.credentials(), stores.nonces(), new PlainVault()), quota);
        String query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return gate.tenant(VodRequest.of("GET", host, query));
    }

    private void assertRefused(Reason reason) {
        assertThatThrownBy(this::enter)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
