package io.reelkeep.rest.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.tenancy.IssueAccessToken;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract: WeCom 2. */
class TokenJsonTest {
    @Test
    void answers_the_documents_form() {
        Golden.matches("wecom/token.json", new String(StrictJson.write(json("PT2H")), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"PT2H, 7200", "PT1H59M59.2S, 7200", "PT1H59M59S, 7199", "PT600S, 600"})
    void a_second_that_has_begun_counts(String remaining, long told) {
        assertThat(json(remaining).expiresIn()).isEqualTo(told);
    }

    @Test
    void does_not_show_the_token_in_logs() {
        assertThat(json("PT2H").toString()).doesNotContain("a.1.b");
    }

    private static TokenJson json(String remaining) {
        return TokenJson.of(new IssueAccessToken.Issued("a.1.b", Duration.parse(remaining)));
    }
}
