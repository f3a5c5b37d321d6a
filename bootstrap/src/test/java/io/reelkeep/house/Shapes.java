package io.reelkeep.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/** Shapes of classes and calls that the house rules speak of. */
final class Shapes {
    private static final int MOST_THINGS = 6;
    private static final Set<String> CLOCK_STARTERS =
            Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes");

    private Shapes() {}

    /** A type of the application that is neither of a port nor shared by all. */
    static DescribedPredicate<JavaClass> useCase(String root) {
        return resideInAPackage(root + ".application..")
                .and(DescribedPredicate.not(resideInAPackage(root + ".application..port..")))
                .and(DescribedPredicate.not(resideInAPackage(root + ".application.shared..")))
                .as("use cases");
    }

    static DescribedPredicate<JavaClass> anInterfaceOf(String packages) {
        return INTERFACES.and(resideInAPackage(packages)).as("interfaces of " + packages);
    }

    static ArchCondition<JavaClass> dataOrAPromise() {
        return condition(
                "be an interface, a record, an enum or an exception",
                type -> type.isInterface()
                        || type.isRecord()
                        || type.isEnum()
                        || type.isAssignableTo(Exception.class)
                        || type.getEnclosingClass().isPresent());
    }

    /** The kit promises for {@code JpaThings} a {@code ThingsContract}, and {@code InMemoryThings} that keep it too. */
    static ArchCondition<JavaClass> haveAContractAndATwin() {
        return condition("have a contract and a twin in memory in the kit", type -> {
            String things = type.getSimpleName().substring("Jpa".length());
            return isInKit(things + "Contract") && isInKit("InMemory" + things);
        });
    }

    private static boolean isInKit(String name) {
        try {
            Class.forName("io.reelkeep.application.kit." + name, false, Shapes.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    static ArchCondition<JavaClass> aSealedInterfaceOrFinal() {
        return condition(
                "be final or a sealed interface",
                type -> type.getModifiers().contains(JavaModifier.FINAL)
                        || type.isEnum()
                        || type.isInterface() && type.reflect().isSealed()
                        || type.getSimpleName().equals("package-info"));
    }

    static ArchCondition<JavaClass> takeAtMostSixThings() {
        return condition(
                "take at most six things",
                type -> type.isRecord()
                        || type.getEnclosingClass().isPresent()
                        || type.getConstructors().stream().allMatch(Shapes::isSmall));
    }

    static DescribedPredicate<JavaAccess<?>> nowOrByChance() {
        return call("the time or chance of the machine", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return owner.getPackageName().equals("java.time") && name.equals("now")
                    || owner.isEquivalentTo(java.time.Clock.class) && CLOCK_STARTERS.contains(name)
                    || owner.isEquivalentTo(System.class)
                            && Set.of("currentTimeMillis", "nanoTime").contains(name)
                    || owner.isEquivalentTo(java.util.UUID.class) && name.equals("randomUUID")
                    || owner.isEquivalentTo(Math.class) && name.equals("random")
                    || owner.isAssignableTo(java.util.random.RandomGenerator.class);
        });
    }

    static DescribedPredicate<JavaAccess<?>> startsAProgram() {
        return call(
                "another program",
                access -> access.getTargetOwner().isEquivalentTo(ProcessBuilder.class)
                        || access.getTargetOwner().isEquivalentTo(Runtime.class)
                                && access.getTarget().getName().equals("exec"));
    }

    static DescribedPredicate<JavaAccess<?>> named(String method) {
        return call(method, access -> access.getTarget().getName().equals(method));
    }

    private static boolean isSmall(JavaConstructor constructor) {
        return constructor.getRawParameterTypes().size() <= MOST_THINGS;
    }

    private static DescribedPredicate<JavaAccess<?>> call(String what, Predicate<JavaAccess<?>> test) {
        return DescribedPredicate.describe("call " + what, test);
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, holds.test(type), type.getFullName() + " is expected to " + description));
            }
        };
    }
}
