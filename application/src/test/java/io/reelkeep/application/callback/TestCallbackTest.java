package io.reelkeep.application.callback;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.tenancy.RegisterApp;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.net.URI;
import org.junit.jupiter.api.Test;

final class TestCallbackTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private CallbackEndpoint at(String url, String key) {
        return new CallbackEndpoint(school.tenant, URI.create(url), key);
    }

    @Test
    void tries_the_address_that_is_set_once_and_keeps_nothing() {
        RegisterApp.Issued app = school.listen();

        TestCallback.Tried tried = kit.testCallback.test(school.tenant);

        assertThat(tried.answer().acknowledged()).isTrue();
        assertThat(kit.receiver.posts()).singleElement().satisfies(post -> {
            assertThat(post.delivery().told().event()).isEqualTo("callback_test");
            assertThat(post.secrets().token()).isEqualTo(app.secret());
        });
        assertThat(school.deliveries()).isEmpty();
    }

    @Test
    void a_refused_test_is_not_tried_again() {
        school.listen();
        kit.receiver.refuses(1);

        assertThat(kit.testCallback.test(school.tenant).answer().acknowledged()).isFalse();
        assertThat(kit.receiver.posts()).hasSize(1);
    }

    @Test
    void tries_an_address_before_it_is_set() {
        String key = kit.registerApp
                .register(school.tenant, CredentialKind.CLASSROOM, "callbacks")
                .credential()
                .keyId();

        TestCallback.Tried tried = kit.testCallback.test(at("https://school.example/new", key));

        assertThat(tried.endpoint().url()).hasToString("https://school.example/new");
        assertThat(kit.setCallbackEndpoint.current(school.tenant)).isEmpty();
    }

    @Test
    void keeps_to_what_may_be_called_and_to_keys_of_the_tenant() {
        assertRefused(Reason.CALLBACK_UNKNOWN, () -> kit.testCallback.test(school.tenant));
        assertRefused(
                Reason.CALLBACK_TARGET_FORBIDDEN,
                () -> kit.testCallback.test(at("https://metadata.internal/x", "1400000001")));
        assertRefused(Reason.APP_UNKNOWN, () -> kit.testCallback.test(at("https://school.example/new", "1400000001")));
        String foreign = kit.registerApp
                .register(new School(kit).tenant, CredentialKind.CLASSROOM, "callbacks")
                .credential()
                .keyId();
        assertRefused(Reason.APP_UNKNOWN, () -> kit.testCallback.test(at("https://school.example/new", foreign)));
    }
}
