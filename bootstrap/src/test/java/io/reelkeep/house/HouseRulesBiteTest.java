package io.reelkeep.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A small house beside ours breaks every rule; the report of each rule must name who did it. */
class HouseRulesBiteTest {
    private static final String ROOT = "io.reelkeep.house.bitten";
    private static final Map<String, String> CULPRITS = Map.ofEntries(
            entry("rooms_depend_inwards_only", "media.NosyStitcher"),
            entry("the_domain_knows_itself_and_values_of_the_jdk", "domain.recording.FileReader"),
            entry("the_application_is_plain_java", "application.recording.AnnotatedUseCase"),
            entry("back_rooms_see_ports_and_not_use_cases", "persistence.CallingStore"),
            entry("front_rooms_see_use_cases_and_not_ports", "rest.meeting.PortResource"),
            entry("dialects_do_not_know_each_other", "rest.meeting.PolyglotResource"),
            entry("features_of_the_domain_have_no_cycles", "domain.recording.Chicken"),
            entry("use_cases_of_one_feature_do_not_know_those_of_another", "application.recording.NosyUseCase"),
            entry("ports_are_promises_and_their_data", "application.recording.port.BusyPort"),
            entry("ports_do_not_know_use_cases", "application.recording.port.NosyPort"),
            entry("nothing_is_set_in_the_domain", "domain.recording.Settable"),
            entry("the_domain_is_closed_to_subclasses", "domain.recording.OpenClass"),
            entry("time_and_chance_come_from_outside", "application.recording.ImpatientUseCase"),
            entry("rows_stay_in_their_room", "persistence.PublicRow"),
            entry("foreign_speech_stays_at_the_edge", "storage.TalkingStore"),
            entry("injection_into_fields_is_for_bootstrap", "rest.meeting.InjectedResource"),
            entry("nobody_throws_just_anything", "storage.ThrowingStore"),
            entry("nobody_prints", "storage.PrintingStore"),
            entry("use_cases_are_made_of_at_most_six_things", "application.recording.GreedyUseCase"),
            entry("names_say_what_a_thing_is", "storage.StoreManager"),
            entry("jcodec_stays_in_its_package", "media.ForeignStitcher"),
            entry("uploads_are_read_blocking", "rest.meeting.HastyResource"),
            entry("programs_are_started_in_one_package", "storage.ShellStore"),
            entry("stores_have_a_contract_and_a_twin_in_memory", "persistence.JpaWhims"),
            entry("chance_is_not_guessable", "storage.GuessableStore"),
            entry("the_server_is_named_in_the_launcher_only", "storage.VendorStore"));

    private final Map<String, ArchRule> rules = new HouseRules(ROOT).all();

    @Test
    void every_rule_has_its_culprit() {
        assertThat(CULPRITS.keySet()).isEqualTo(rules.keySet());
    }

    @TestFactory
    Stream<DynamicTest> bites() {
        JavaClasses bitten = new ClassFileImporter().importPackages(ROOT);
        return CULPRITS.entrySet().stream()
                .map(bite -> DynamicTest.dynamicTest(bite.getKey(), () -> {
                    EvaluationResult result = rules.get(bite.getKey()).evaluate(bitten);
                    assertThat(result.getFailureReport().toString()).contains(ROOT + "." + bite.getValue());
                }));
    }
}
