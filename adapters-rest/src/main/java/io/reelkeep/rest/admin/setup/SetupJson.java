package io.reelkeep.rest.admin.setup;

import io.reelkeep.application.people.Password;
import io.reelkeep.application.setup.SetUpHouse;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.rest.shared.Input;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who has moved in.
 *
 * @param meetingId of the recording to try things with, which is being made
 */
record SetupJson(String tenantId, String userId, String meetingId) {
    private static final String DEFAULT_ZONE = "Asia/Shanghai";
    private static final int MAX_NAME = 128;

    /**
     * The request to move in.
     *
     * @param tenantName of the organisation
     * @param edition default: business
     * @param userId of the owner, who becomes tenant_admin
     * @param password 8 to 128 characters
     */
    record NewJson(
            String tenantName,
            Optional<String> edition,
            Optional<String> timeZone,
            String userId,
            String name,
            String password) {
        SetUpHouse.Command command() {
            return new SetUpHouse.Command(
                    Input.of("tenant_name", () -> Checks.text(tenantName, MAX_NAME, "tenant_name")),
                    edition.map(word -> Input.word("edition", word, Edition.class))
                            .orElse(Edition.BUSINESS),
                    Input.of("time_zone", () -> ZoneId.of(timeZone.orElse(DEFAULT_ZONE))),
                    Input.of("user_id", () -> new UserId(userId)),
                    Input.of("name", () -> Checks.text(name, MAX_NAME, "name")),
                    Input.of("password", () -> Password.chosen(password)).text());
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "NewJson[" + tenantName + ", " + userId + "]";
        }
    }

    static SetupJson of(SetUpHouse.Done done) {
        return new SetupJson(
                done.tenant().toString(),
                done.owner().toString(),
                done.demonstration().toString());
    }
}
