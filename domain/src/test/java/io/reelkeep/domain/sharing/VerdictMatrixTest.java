package io.reelkeep.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.domain.tenancy.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every combination of what a link says and who comes, against a table that was written from the features (F16, F23-F30, F33,
 * F34, F37, F48-F50, C8, C23) and not from the code (ASVS 8.2.2, 8.3.2).
 */
final class VerdictMatrixTest {
    private static final Instant NOW = SampleTenants.NOON;

    /** Who comes, and what ties they have. */
    private static final Map<String, Set<Tie>> VIEWERS = Map.of(
            "anonymous", EnumSet.noneOf(Tie.class),
            "foreigner", EnumSet.of(Tie.SIGNED_IN),
            "colleague", EnumSet.of(Tie.SIGNED_IN, Tie.COLLEAGUE),
            "participant", EnumSet.of(Tie.SIGNED_IN, Tie.COLLEAGUE, Tie.PARTICIPANT),
            "named", EnumSet.of(Tie.SIGNED_IN, Tie.COLLEAGUE, Tie.NAMED),
            "manager", EnumSet.of(Tie.SIGNED_IN, Tie.COLLEAGUE, Tie.NAMED, Tie.MANAGER),
            "guest", EnumSet.of(Tie.INVITED));

    private static final String TABLE = """
            .                  anonymous  foreigner  colleague  participant  named   manager  guest
            everyone           in         in         in         in           in      in       in
            signed_in          sign-in    in         in         in           in      in       sign-in
            participants       sign-in    no         no         in           no      in       sign-in
            named_or_approved  sign-in    no         apply      apply        in      in       sign-in
            wechat_guests      invite     invite     invite     invite       invite  in       in
            same_company       sign-in    no         in         in           in      in       sign-in
            """;

    private static final Map<String, Verdict> WORDS = Map.of(
            "in", Verdict.OPEN,
            "sign-in", Verdict.ASK_SIGN_IN,
            "apply", Verdict.ASK_APPROVAL,
            "invite", Verdict.ASK_INVITATION,
            "no", Verdict.NOT_FOR_YOU);

    private static final Map<Audience, Map<String, Verdict>> WRITTEN = written();

    private static final List<ShareScope> KINDS = List.of(
            new ShareScope.WholeRecording(new RecordingId(1)),
            new ShareScope.OneFile(new RecordingId(1), new RecordingFileId(2)));

    private static final List<Optional<Instant>> ENDS = List.of(
            Optional.empty(), Optional.of(NOW.minusMillis(1)), Optional.of(NOW), Optional.of(NOW.plusMillis(1)));

    /** How a password stands between a link and its viewer. */
    private enum Password {
        NONE,
        SHOWN,
        NOT_SHOWN
    }

    /** One combination. */
    private record Case(
            ShareScope scope,
            Audience audience,
            String viewer,
            Password password,
            boolean allowDownload,
            boolean allowTranscripts,
            Optional<Instant> end,
            boolean revoked,
            Standing owner,
            Visit.Purpose purpose) {
        Share share() {
            var sealed = new SealedSecret(new byte[] {1});
            var policy = new SharePolicy(
                    audience,
                    password == Password.NONE ? Optional.empty() : Optional.of(sealed),
                    end,
                    allowDownload,
                    allowTranscripts);
            var share = Share.of(
                    new ShareToken("aB-_567890123456789012"), new TenantId(1), scope, policy, NOW.minusSeconds(60));
            return revoked ? share.revoked(NOW) : share;
        }

        Visit visit() {
            return new Visit(purpose, password == Password.SHOWN, VIEWERS.get(viewer));
        }

        /** The rules as people say them, one after the other. */
        Verdict expected() {
            if (revoked || end.filter(over -> over.compareTo(NOW) <= 0).isPresent()) {
                return Verdict.ENDED;
            }
            if (owner != Standing.ACTIVE) {
                return Verdict.SUSPENDED;
            }
            Verdict received = WRITTEN.get(audience).get(viewer);
            if (received != Verdict.OPEN) {
                return received;
            }
            if (password == Password.NOT_SHOWN && !viewer.equals("manager")) {
                return Verdict.ASK_PASSWORD;
            }
            boolean forbidden = purpose == Visit.Purpose.DOWNLOAD && !allowDownload
                    || purpose == Visit.Purpose.READ && !allowTranscripts;
            return forbidden ? Verdict.NOT_ALLOWED : Verdict.OPEN;
        }
    }

    @Test
    void every_combination_is_decided_as_it_is_written() {
        int tried = 0;
        for (Case one : cases()) {
            assertThat(one.share().verdict(one.visit(), one.owner(), NOW))
                    .as("%s", one)
                    .isEqualTo(one.expected());
            tried++;
        }
        assertThat(tried).isEqualTo(2 * 6 * 7 * 3 * 4 * 4 * 2 * 3 * 3);
    }

    @Test
    void the_explanation_ends_in_the_verdict_and_hides_no_later_obstacle() {
        for (Case one : cases()) {
            List<Share.Check> checks = one.share().checks(one.visit(), one.owner(), NOW);

            assertThat(checks).extracting(Share.Check::gate).containsExactly(Gate.values());
            assertThat(checks.stream()
                            .filter(check -> !check.isOpen())
                            .findFirst()
                            .map(Share.Check::verdict))
                    .isEqualTo(Optional.of(one.expected()).filter(verdict -> verdict != Verdict.OPEN));
        }
    }

    private static List<Case> cases() {
        var policies = new ArrayList<Case>();
        for (ShareScope scope : KINDS) {
            for (Audience audience : Audience.values()) {
                for (Password password : Password.values()) {
                    for (Optional<Instant> end : ENDS) {
                        for (int rights = 0; rights < 8; rights++) {
                            policies.add(new Case(
                                    scope,
                                    audience,
                                    "anonymous",
                                    password,
                                    (rights & 1) != 0,
                                    (rights & 2) != 0,
                                    end,
                                    (rights & 4) != 0,
                                    Standing.ACTIVE,
                                    Visit.Purpose.WATCH));
                        }
                    }
                }
            }
        }
        return policies.stream().flatMap(one -> visits(one).stream()).toList();
    }

    private static List<Case> visits(Case terms) {
        var visits = new ArrayList<Case>();
        for (String viewer : VIEWERS.keySet()) {
            for (Standing owner : Standing.values()) {
                for (Visit.Purpose purpose : Visit.Purpose.values()) {
                    visits.add(new Case(
                            terms.scope(),
                            terms.audience(),
                            viewer,
                            terms.password(),
                            terms.allowDownload(),
                            terms.allowTranscripts(),
                            terms.end(),
                            terms.revoked(),
                            owner,
                            purpose));
                }
            }
        }
        return visits;
    }

    private static Map<Audience, Map<String, Verdict>> written() {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Arrays.asList(line.strip().split(" +")))
                .toList();
        var table = new EnumMap<Audience, Map<String, Verdict>>(Audience.class);
        for (List<String> row : rows.subList(1, rows.size())) {
            var verdicts = new HashMap<String, Verdict>();
            for (int i = 1; i < row.size(); i++) {
                verdicts.put(rows.get(0).get(i), WORDS.get(row.get(i)));
            }
            table.put(Audience.valueOf(row.get(0).toUpperCase(Locale.ROOT)), verdicts);
        }
        return table;
    }
}
