package io.reelkeep.rest.classroom;

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
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Params;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F84; contract: Classroom 1, vector T1. */
class ClassroomAuthenticationTest {
    private static final long EXPIRES_AT = 1_603_090_087;
    private static final TenantId TENANT = new TenantId(200);

    private final HandClock clock = new HandClock(Instant.ofEpochSecond(EXPIRES_AT - 120));
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Stores stores = Stores.inMemory(transactions);
    private final Map<String, String> params = new HashMap<>(Map.of(
            "sdkappid", "1400000001",
            "random", "7",
            "expire_time", Long.toString(EXPIRES_AT),
            "sign", "984040d639aa6af75b58f6daf7a6d8bc"));

    @BeforeEach
    void register() {
        var secret = new PlainVault().seal(TENANT, "0123456789abcdef0123456789abcdef");
        transactions.inOne(() -> {
            stores.credentials()
                    .add(new AppCredential(
                            new AppId(9),
                            TENANT,
                            CredentialKind.CLASSROOM,
                            "App",
                            "1400000001",
                            secret,
                            clock.instant()));
        });
    }

    @Test
    void lets_in_who_has_signed() {
        assertThat(authenticate("{}")).isEqualTo(new Caller(TENANT, new AppId(9)));
    }

    /** The documents tell callers to put it there, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"expire_time\":1603090087}",
                "{\"expire_time\":\"1603090087\",\"class_id\":1}",
                "{\"teacher_id\":\"t1\",\"expire_time\":1603090087}"
            })
    void takes_the_end_from_the_body_when_the_address_has_none(String body) {
        params.remove("expire_time");

        assertThat(authenticate(body).tenant()).isEqualTo(TENANT);
    }

    @Test
    void the_address_goes_before_the_body() {
        assertThat(authenticate("{\"expire_time\":1}").tenant()).isEqualTo(TENANT);
    }

    @Test
    void the_same_signature_may_be_used_until_it_expires() {
        authenticate("{}");

        assertThat(authenticate("{}").tenant()).isEqualTo(TENANT);
    }

    @ParameterizedTest
    @CsvSource({
        "sdkappid, 1400000002, APP_UNKNOWN",
        "sdkappid, '', APP_UNKNOWN",
        "sdkappid, 01400000001, APP_UNKNOWN",
        "expire_time, 1603089967, TIMESTAMP_EXPIRED",
        "expire_time, 0, TIMESTAMP_EXPIRED",
        "expire_time, 1603176368, SIGNATURE_WRONG",
        "expire_time, 1603090087000, SIGNATURE_WRONG",
        "expire_time, 1603090088, SIGNATURE_WRONG",
        "sign, 984040D639AA6AF75B58F6DAF7A6D8BC, SIGNATURE_WRONG",
        "sign, '', SIGNATURE_WRONG"
    })
    void refuses_what_was_changed(String name, String value, Reason reason) {
        params.put(name, value);

        assertThatThrownBy(() -> authenticate("{}"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"sdkappid, sdkappid", "expire_time, expire_time", "sign, sign"})
    void names_the_parameter_that_is_missing(String missing, String field) {
        params.remove(missing);

        assertRefuses("{}", field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "99999999999999999999", "10000000000000"})
    void refuses_an_end_that_is_no_time(String odd) {
        params.put("expire_time", odd);

        assertRefuses("{}", "expire_time");
    }

    @Test
    void refuses_a_body_that_cannot_be_read_only_when_it_is_needed() {
        assertThat(authenticate("{").tenant()).isEqualTo(TENANT);
        params.remove("expire_time");

        assertRefuses("{", "body");
        assertRefuses("", "body");
        assertRefuses("[]", "body");
    }

    private void assertRefuses(String body, String field) {
        assertThatThrownBy(() -> authenticate(body))
                .isInstanceOfSatisfying(
                        BadInput.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private Caller authenticate(String body) {
        var bench = new Workbench(transactions, (task, at) -> {}, new CountingIds(), clock);
        var apps = new AuthenticateApp(bench, stores.credentials(), stores.nonces(), new PlainVault());
        Map<String, List<String>> values =
                params.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        return new ClassroomAuthentication(apps)
                .authenticate(new Params(values), body.getBytes(StandardCharsets.UTF_8));
    }
}
