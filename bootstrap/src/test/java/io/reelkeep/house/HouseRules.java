package io.reelkeep.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.reelkeep.house.Shapes.aSealedInterfaceOrFinal;
import static io.reelkeep.house.Shapes.anInterfaceOf;
import static io.reelkeep.house.Shapes.dataOrAPromise;
import static io.reelkeep.house.Shapes.nowOrByChance;
import static io.reelkeep.house.Shapes.takeAtMostSixThings;
import static io.reelkeep.house.Shapes.useCase;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What classes may know of each other and what they may do. Every field is one rule; its name says it in short. */
final class HouseRules {
    private static final String JSPECIFY = "org.jspecify.annotations..";

    private final String root;

    final ArchRule rooms_depend_inwards_only;
    final ArchRule the_domain_knows_itself_and_values_of_the_jdk;
    final ArchRule the_application_is_plain_java;
    final ArchRule back_rooms_see_ports_and_not_use_cases;
    final ArchRule front_rooms_see_use_cases_and_not_ports;
    final ArchRule dialects_do_not_know_each_other;
    final ArchRule features_of_the_domain_have_no_cycles;
    final ArchRule use_cases_of_one_feature_do_not_know_those_of_another;
    final ArchRule ports_are_promises_and_their_data;
    final ArchRule ports_do_not_know_use_cases;
    final ArchRule nothing_is_set_in_the_domain;
    final ArchRule the_domain_is_closed_to_subclasses;
    final ArchRule time_and_chance_come_from_outside;
    final ArchRule rows_stay_in_their_room;
    final ArchRule foreign_speech_stays_at_the_edge;
    final ArchRule injection_into_fields_is_for_bootstrap;
    final ArchRule nobody_throws_just_anything;
    final ArchRule nobody_prints;
    final ArchRule use_cases_are_made_of_at_most_six_things;
    final ArchRule stores_have_a_contract_and_a_twin_in_memory;
    final ArchRule names_say_what_a_thing_is;
    final ArchRule jcodec_stays_in_its_package;
    final ArchRule uploads_are_read_blocking;
    final ArchRule programs_are_started_in_one_package;
    final ArchRule chance_is_not_guessable;
    final ArchRule the_server_is_named_in_the_launcher_only;

    HouseRules(String root) {
        this.root = root;
        rooms_depend_inwards_only = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("domain")
                .definedBy(in("domain"))
                .layer("application")
                .definedBy(in("application"))
                .layer("rest")
                .definedBy(in("rest"))
                .layer("persistence")
                .definedBy(in("persistence"))
                .layer("storage")
                .definedBy(in("storage"))
                .layer("media")
                .definedBy(in("media"))
                .layer("bootstrap")
                .definedBy(in("bootstrap"), in("launcher"), in("recorder"), in("verifier"))
                .whereLayer("domain")
                .mayNotAccessAnyLayer()
                .whereLayer("application")
                .mayOnlyAccessLayers("domain")
                .whereLayer("rest")
                .mayOnlyAccessLayers("domain", "application")
                .whereLayer("persistence")
                .mayOnlyAccessLayers("domain", "application")
                .whereLayer("storage")
                .mayOnlyAccessLayers("domain", "application")
                .whereLayer("media")
                .mayOnlyAccessLayers("domain", "application");
        the_domain_knows_itself_and_values_of_the_jdk = classes()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                in("domain"), "java.lang..", "java.util..", "java.time..", "java.math..", JSPECIFY)
                        .or(type(URI.class))
                        .or(type(StandardCharsets.class)));
        the_application_is_plain_java = classes()
                .that()
                .resideInAPackage(in("application"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("domain"), in("application"), "java..", JSPECIFY);
        back_rooms_see_ports_and_not_use_cases = noClasses()
                .that()
                .resideInAnyPackage(in("persistence"), in("storage"), in("media"), in("rest.outbound"))
                .should()
                .dependOnClassesThat(useCase(root))
                .allowEmptyShould(true);
        front_rooms_see_use_cases_and_not_ports = noClasses()
                .that()
                .resideInAPackage(in("rest"))
                .and()
                .resideOutsideOfPackage(in("rest.outbound"))
                // Bytes on their way out are read where the answer is written.
                .should()
                .dependOnClassesThat(
                        anInterfaceOf(root + ".application..port..").and(not(simpleName("BlobContent"))))
                .allowEmptyShould(true);
        dialects_do_not_know_each_other = slices().matching(root + ".rest.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(in("rest.shared")))
                .allowEmptyShould(true);
        features_of_the_domain_have_no_cycles =
                slices().matching(root + ".domain.(*)..").should().beFreeOfCycles();
        use_cases_of_one_feature_do_not_know_those_of_another = slices().matching(root + ".application.(*)")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(in("application.shared")))
                .allowEmptyShould(true);
        ports_are_promises_and_their_data =
                classes().that().resideInAPackage(root + ".application..port..").should(dataOrAPromise());
        ports_do_not_know_use_cases = noClasses()
                .that()
                .resideInAPackage(root + ".application..port..")
                .should()
                .dependOnClassesThat(useCase(root));
        nothing_is_set_in_the_domain = noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(in("domain"))
                .should()
                .haveNameMatching("set[A-Z].*");
        the_domain_is_closed_to_subclasses = classes()
                .that()
                .resideInAPackage(in("domain"))
                .and()
                .areTopLevelClasses()
                .should(aSealedInterfaceOrFinal());
        time_and_chance_come_from_outside = noClasses()
                .that()
                .resideInAnyPackage(in("domain"), in("application"))
                .should()
                .callCodeUnitWhere(nowOrByChance());
        rows_stay_in_their_room = classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage(in("persistence"))
                .allowEmptyShould(true);
        foreign_speech_stays_at_the_edge = noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(in("rest"), in("bootstrap"), in("recorder"), in("verifier"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.json..",
                        "com.fasterxml.jackson..",
                        "java.net.http..");
        injection_into_fields_is_for_bootstrap = noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(in("bootstrap"))
                .should()
                .beAnnotatedWith("jakarta.inject.Inject");
        nobody_throws_just_anything =
                noClasses().that().resideInAPackage(root + "..").should(THROW_GENERIC_EXCEPTIONS);
        nobody_prints = noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".launcher.Terminal")
                .should(ACCESS_STANDARD_STREAMS);
        use_cases_are_made_of_at_most_six_things =
                classes().that(useCase(root)).should(takeAtMostSixThings()).allowEmptyShould(true);
        stores_have_a_contract_and_a_twin_in_memory = classes()
                .that()
                .resideInAPackage(in("persistence"))
                .and()
                .haveSimpleNameStartingWith("Jpa")
                .should(Shapes.haveAContractAndATwin())
                .allowEmptyShould(true);
        names_say_what_a_thing_is = noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)");
        jcodec_stays_in_its_package = noClasses()
                .that()
                .resideOutsideOfPackage(in("media.jcodec"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jcodec..");
        uploads_are_read_blocking = noClasses()
                .that()
                .resideInAPackage(root + "..")
                // A non-blocking read loses its place on this server: body bytes became the next request line.
                .should()
                .callCodeUnitWhere(Shapes.named("setReadListener"));
        programs_are_started_in_one_package = noClasses()
                .that()
                .resideOutsideOfPackage(in("media.external"))
                .should()
                .callCodeUnitWhere(Shapes.startsAProgram());
        chance_is_not_guessable = noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random");
        the_server_is_named_in_the_launcher_only = noClasses()
                .that()
                .resideOutsideOfPackage(in("launcher"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "fish.payara..", "org.glassfish..", "com.sun.enterprise..", "org.apache.catalina.."));
    }

    /** All of them, by name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (Field field : HouseRules.class.getDeclaredFields()) {
            if (ArchRule.class.isAssignableFrom(field.getType())) {
                rules.put(field.getName(), valueOf(field));
            }
        }
        return rules;
    }

    private ArchRule valueOf(Field field) {
        try {
            return (ArchRule) field.get(this);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String in(String room) {
        return root + "." + room + "..";
    }
}
