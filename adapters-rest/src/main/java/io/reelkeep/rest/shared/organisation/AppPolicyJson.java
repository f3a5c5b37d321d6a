package io.reelkeep.rest.shared.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppPolicy;
import io.reelkeep.domain.tenancy.WeComForm;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an application of WeCom may see and do; no {@code visible_members} means everybody. */
public record AppPolicyJson(
        boolean mayCallRecords,
        boolean allMeetings,
        Optional<List<String>> visibleMembers,
        String recordArrays,
        boolean clampInt32,
        boolean exposeTranscoding) {
    /** A change to it (RFC 7396): what is left out stays; {@code null} members are everybody. */
    public record ChangeJson(
            Optional<Boolean> mayCallRecords,
            Optional<Boolean> allMeetings,
            JsonNode visibleMembers,
            Optional<String> recordArrays,
            Optional<Boolean> clampInt32,
            Optional<Boolean> exposeTranscoding) {
        AppPolicy applyTo(AppPolicy known) {
            var form = new WeComForm(
                    recordArrays
                            .map(word -> Input.word("record_arrays", word, WeComForm.Arrays.class))
                            .orElse(known.form().arrays()),
                    clampInt32.orElse(known.form().clampsInt32()),
                    exposeTranscoding.orElse(known.form().exposesTranscoding()));
            // The one place where Java's null and JSON's differ: the first stands for a field that was left out.
            Optional<Set<UserId>> members =
                    Optional.ofNullable(visibleMembers).map(ChangeJson::members).orElse(known.visibleMembers());
            return Input.of(
                    "visible_members",
                    () -> new AppPolicy(
                            mayCallRecords.orElse(known.mayCallRecords()),
                            allMeetings.orElse(known.allMeetings()),
                            members,
                            form));
        }

        private static Optional<Set<UserId>> members(JsonNode node) {
            if (node.isNull()) {
                return Optional.empty();
            }
            if (!node.isArray()) {
                throw new BadInput("visible_members", "must be a list of user ids, or null for everybody");
            }
            Set<UserId> members = new HashSet<>();
            node.forEach(member -> members.add(member(member)));
            return Optional.of(members);
        }

        private static UserId member(JsonNode node) {
            if (!node.isTextual()) {
                throw new BadInput("visible_members", "must be a list of user ids, or null for everybody");
            }
            return Input.of("visible_members", () -> new UserId(node.textValue()));
        }
    }

    static AppPolicyJson of(AppPolicy policy) {
        return new AppPolicyJson(
                policy.mayCallRecords(),
                policy.allMeetings(),
                policy.visibleMembers()
                        .map(members ->
                                members.stream().map(UserId::value).sorted().toList()),
                Input.word(policy.form().arrays()),
                policy.form().clampsInt32(),
                policy.form().exposesTranscoding());
    }
}
