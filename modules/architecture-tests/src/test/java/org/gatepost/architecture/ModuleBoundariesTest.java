package org.gatepost.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.gatepost.kernel.GatepostModule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.assertj.core.api.Assertions.assertThat;

/** A module calls only modules that it names, through packages that these expose, and never in a circle. */
@AnalyzeClasses(locations = GatepostClasses.class)
class ModuleBoundariesTest {

    @ArchTest
    static final ArchRule modules_use_only_what_they_declare = modules()
            .definedByAnnotation(GatepostModule.class)
            .should()
            .respectTheirAllowedDependenciesDeclaredIn(
                    "dependsOn", consideringOnlyDependenciesInAnyPackage("org.gatepost.."))
            .andShould()
            .onlyDependOnEachOtherThroughPackagesDeclaredIn("exposes");

    @ArchTest
    static final ArchRule modules_do_not_go_in_circles =
            modules().definedByAnnotation(GatepostModule.class).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule internals_are_package_private = classes()
            .that()
            .resideInAPackage("org.gatepost..internal..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("what is package-private the compiler keeps other modules from");

    /** Without this a module that forgot to declare itself would be outside of every rule. */
    @ArchTest
    static void every_module_declares_itself_under_the_name_of_its_folder(JavaClasses classes) {
        var declared = classes.getDefaultPackage().getSubpackagesInTree().stream()
                .filter(javaPackage -> javaPackage.isAnnotatedWith(GatepostModule.class))
                .map(ModuleBoundariesTest::declaredName);

        assertThat(declared)
                .containsExactlyInAnyOrderElementsOf(
                        House.modules().stream().map(House::name).toList());
    }

    @ArchTest
    static void every_class_is_in_a_module(JavaClasses classes) {
        var roots =
                House.modules().stream().map(ModuleBoundariesTest::rootPackage).toList();

        assertThat(classes)
                .extracting(type -> type.getPackageName() + ".")
                .allMatch(inPackage -> roots.stream().anyMatch(root -> inPackage.startsWith(root + ".")));
    }

    private static String declaredName(JavaPackage javaPackage) {
        var name = javaPackage.getAnnotationOfType(GatepostModule.class).name();
        assertThat(javaPackage.getName()).isEqualTo("org.gatepost." + name.replace("-", ""));
        return name;
    }

    private static String rootPackage(Path module) {
        return "org.gatepost." + House.name(module).replace("-", "");
    }
}
