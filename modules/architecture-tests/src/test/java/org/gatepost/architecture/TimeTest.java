package org.gatepost.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** There is one clock. A demo or a test that moves it moves the time of everything. */
@AnalyzeClasses(locations = GatepostClasses.class)
class TimeTest {

    private static final Set<String> TODAY = Set.of("java.util.Date", "java.util.GregorianCalendar");

    /** Classes that ask the machine, and why. */
    private static final Map<String, String> MEASURING = Map.of(
            "org.gatepost.launcher.demo.Demo", "sets the offset of the demo's clock against the machine's time",
            "org.gatepost.launcher.demo.DemoClock", "is the clock that the demo's modules are given",
            "org.gatepost.launcher.ProductionDatabase", "compares the machine's clock with the database's");

    @ArchTest
    static final ArchRule time_comes_from_the_kernel = noClasses()
            .that()
            .resideOutsideOfPackage("org.gatepost.kernel..")
            .and(describe("are not excepted", type -> !MEASURING.containsKey(type.getName())))
            .should()
            .accessTargetWhere(asksTheMachine())
            .because("business time is the injected Clock");

    /** By a call or by a method reference. */
    private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
        return describe(
                "asks the machine for the time",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && (isNow(target) || isToday(target)));
    }

    /** {@code now(Clock)} is how the injected clock is read. */
    private static boolean isNow(CodeUnitAccessTarget called) {
        var owner = called.getOwner();
        return switch (called.getName()) {
            case "now" -> owner.getPackageName().equals("java.time") && !takesClock(called);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes" ->
                owner.isEquivalentTo(Clock.class);
            case "getInstance" -> owner.isEquivalentTo(java.util.Calendar.class);
            default -> false;
        };
    }

    private static boolean isToday(CodeUnitAccessTarget called) {
        return called.getName().equals("<init>")
                && TODAY.contains(called.getOwner().getName())
                && called.getRawParameterTypes().isEmpty();
    }

    private static boolean takesClock(CodeUnitAccessTarget called) {
        return called.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
