package org.gatepost.architecture;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import org.gatepost.kernel.DomainEvent;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** Every kind of code has one place. */
@AnalyzeClasses(locations = GatepostClasses.class)
class PlacesTest {

    @ArchTest
    static final ArchRule faces_are_the_portals = noClasses()
            .that()
            .resideOutsideOfPackage("org.gatepost.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..", "jakarta.el..");

    @ArchTest
    static final ArchRule enterprise_beans_are_timers = noClasses()
            .that()
            .resideOutsideOfPackage("org.gatepost.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ejb..")
            .because("domain modules as EJB jars fail in the EAR (docs/architecture.md)");

    @ArchTest
    static final ArchRule the_server_is_the_launchers = noClasses()
            .that()
            .resideOutsideOfPackage("org.gatepost.launcher..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fish.payara..",
                    "com.sun..",
                    "org.glassfish..",
                    "org.apache.catalina..",
                    "org.jvnet..",
                    "com.hazelcast..")
            .because("the move to the next Payara is to be a change of version");

    @ArchTest
    static final ArchRule modules_stand_on_jakarta_and_few_libraries = classes()
            .that()
            .resideOutsideOfPackages("org.gatepost.launcher..", "org.gatepost.standalone..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "javax.sql..",
                    "javax.naming..",
                    "javax.xml..",
                    "javax.imageio..",
                    "org.xml.sax..",
                    "jakarta..",
                    "org.eclipse.microprofile.config..",
                    "org.jspecify.annotations..",
                    "org.gatepost..",
                    "org.apache.commons.csv..",
                    "org.dmfs.rfc5545..",
                    "com.github.mangstadt.vinnie..",
                    "com.nimbusds..",
                    "com.eatthepath.otp..",
                    "com.yubico.webauthn..",
                    "com.fasterxml.jackson.core..", // what the passkey library throws
                    "io.github.bucket4j..",
                    "com.password4j..",
                    "com.google.zxing..",
                    "com.openhtmltopdf..",
                    "com.ibm.icu..",
                    "org.primefaces..",
                    "org.omnifaces..")
            .because("a library is a decision: add it here and say in the commit why");

    @ArchTest
    static final ArchRule what_is_stored_is_internal = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .areAnnotatedWith(MappedSuperclass.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("org.gatepost..internal..");

    @ArchTest
    static final ArchRule what_is_stored_holds_nothing_else_that_is_stored = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should(haveAnEntityInTheirType())
            .because("one aggregate knows another by its id");

    @ArchTest
    static final ArchRule persistence_is_internal = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.gatepost..internal..", "org.gatepost.kernel.jpa..", "org.gatepost.standalone..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule sql_is_internal = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.gatepost..internal..",
                    "org.gatepost.kernel.sql..",
                    "org.gatepost.standalone..",
                    "org.gatepost.launcher..")
            .and()
            .doNotHaveFullyQualifiedName("org.gatepost.portal.trouble.Trouble")
            .and()
            .doNotHaveFullyQualifiedName("org.gatepost.kernel.DatabaseSession")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.gatepost.kernel.sql..")
            .because("only Trouble looks at a cause, to tell that the database is away, and"
                    + " DatabaseSession is how the modules' internals get a connection");

    @ArchTest
    static final ArchRule events_are_records =
            classes().that().implement(DomainEvent.class).should().beRecords();

    private static ArchCondition<JavaField> haveAnEntityInTheirType() {
        return ArchCondition.from(describe(
                "have an entity in their type",
                field -> field.getType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isAnnotatedWith(Entity.class))));
    }
}
