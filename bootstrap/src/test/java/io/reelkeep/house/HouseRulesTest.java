package io.reelkeep.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The house as it is keeps its rules. */
class HouseRulesTest {
    private static final String ROOT = "io.reelkeep";

    @TestFactory
    Stream<DynamicTest> rules() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                // The test kits of other rooms come as jars.
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(ROOT);
        return new HouseRules(ROOT)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(house)));
    }
}
