package org.gatepost.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Requires;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** A screen is never the guard: each operation of a module checks who is acting itself. */
@AnalyzeClasses(locations = GatepostClasses.class)
class OperationsTest {

    /** Operations that name no duty, and what guards them instead. */
    private static final Map<String, String> UNGUARDED = Map.ofEntries(
            entry("StoredForgottenPasswords.ask", "anybody may ask; the same is said and done for every address"),
            entry("StoredForgottenPasswords.emailOf", "the secret in the letter is what it goes by"),
            entry("StoredForgottenPasswords.choose", "the secret in the letter is what it goes by"),
            entry("StoredSignInLinks.ask", "anybody may ask; the same is said and done for every address"),
            entry("StoredSignInLinks.isGood", "the secret in the letter is what it goes by"),
            entry("StoredSignInLinks.use", "the secret in the letter is what it goes by"),
            entry("StoredEmailChanges.newEmail", "the secret in the letter is what it goes by"),
            entry("StoredEmailChanges.confirm", "the secret in the letter is what it goes by"),
            entry("StoredOwnAccount.view", "the sign-in’s cookie is what it goes by"),
            entry("StoredOwnAccount.arrived", "the sign-in’s cookie is what it goes by"),
            entry("StoredOwnAccount.speak", "the sign-in’s cookie is what it goes by"),
            entry("StoredOwnAccount.changePassword", "the sign-in’s cookie is what it goes by"),
            entry("StoredOwnAccount.askForEmail", "the sign-in’s cookie is what it goes by"),
            entry("StoredOwnAccount.end", "the sign-in’s cookie is what it goes by"),
            entry("StoredOwnAccount.endOthers", "the sign-in’s cookie is what it goes by"),
            entry("AuditBean.append", "runs inside another operation's transaction, which was guarded"),
            entry("OutboxBean.post", "runs inside another operation's transaction, which was guarded"),
            entry("RefusalsAreAudited.record", "told by the guard itself, of those whom it turned away"),
            entry("SchoolScopeBean.enter", "only narrows what the transaction sees"),
            entry("DatabaseSessionBean.connection", "hands out the session of the transaction that an operation is in"),
            entry("CdiDomainEvents.publish", "runs inside the operation whose event it is"),
            entry("CallersBean.hatsOf", "asked while somebody signs in, before there is an actor; for identity alone"),
            entry("CallersBean.emailOf", "asked while somebody joins, before there is an actor; for identity alone"),
            entry("CallersBean.caller", "makes the actor that everything else is asked with"),
            entry("SchoolsBean.all", "names, phones and zones of the schools are public"),
            entry("SchoolsBean.get", "names, phones and zones of the schools are public"),
            entry("SchoolsBean.logo", "a school's logo is public, too"),
            entry("StoredPupilDoor.takeUp", "the code that the teacher shows is what it goes by"),
            entry("StoredPupilDoor.at", "the device's key is what it goes by"),
            entry("StoredPupilDoor.show", "the device's key and the card are what it goes by"),
            entry("StoredPupilDoor.awaited", "the device's key is what it goes by"),
            entry("StoredPupilDoor.enter", "the device's key, the card and the pictures are what it goes by"),
            entry("ToldPermissionsBean.holds", "asked while a pupil signs in, within the school; tells yes or no"),
            entry("StoredSignIns.signIn", "a password is what it goes by"),
            entry("StoredSignIns.find", "the sign-in's cookie is what it goes by"),
            entry("StoredSignIns.switchHat", "the sign-in's cookie is what it goes by"),
            entry("StoredSignIns.signOut", "the sign-in's cookie is what it goes by"),
            entry("StoredSignIns.requireDatabase", "tells nothing"),
            entry("SingleSignOnBean.provider", "what the sign-in page says to everybody"),
            entry("SingleSignOnBean.origin", "where the sign-in page leads everybody"),
            entry("SingleSignOnBean.begin", "tells nothing but where the provider is"),
            entry("SingleSignOnBean.finish", "the provider's signature is what it goes by"),
            entry("SingleSignOnBean.endOf", "the sign-in's cookie is what it goes by"),
            entry("SingleSignOnBean.wayOut", "tells nothing but where the provider is"),
            entry("SingleSignOnBean.endedAtProvider", "the provider's signature is what it goes by"),
            entry("StoredSecondStep.wanted", "the secret of the first step is what it goes by"),
            entry("StoredSecondStep.give", "the secret of the first step and a code are what it goes by"),
            entry("StoredSecondStep.setUp", "the secret of the first step and a code are what it goes by"),
            entry("StoredSecondStep.giveUp", "the secret of the first step is what it goes by"),
            entry("StoredSecondFactors.standing", "the sign-in's cookie is what it goes by"),
            entry("StoredSecondFactors.offer", "the sign-in's cookie is what it goes by"),
            entry("StoredSecondFactors.turnOn", "the sign-in's cookie and the password are what it goes by"),
            entry(
                    "StoredSecondFactors.renewRecoveryCodes",
                    "the sign-in's cookie and the password are what it goes by"),
            entry("StoredSecondFactors.turnOff", "the sign-in's cookie and the password are what it goes by"),
            entry("StoredPasskeys.domain", "the name that everybody calls us by"),
            entry("StoredPasskeys.challenge", "tells nothing"),
            entry("StoredPasskeys.signIn", "a device's signature is what it goes by"),
            entry("StoredPasskeys.own", "the sign-in's cookie is what it goes by"),
            entry("StoredPasskeys.isOffered", "the sign-in's cookie is what it goes by"),
            entry("StoredPasskeys.declineOffer", "the sign-in's cookie is what it goes by"),
            entry("StoredPasskeys.offer", "the sign-in's cookie and the password are what it goes by"),
            entry("StoredPasskeys.add", "the sign-in's cookie and a device's signature are what it goes by"),
            entry("StoredPasskeys.remove", "the sign-in's cookie and the password are what it goes by"),
            entry("StoredInvitations.look", "the invitation's code is what it goes by"),
            entry("StoredInvitations.takeAddress", "the invitation's code is what it goes by"),
            entry("StoredInvitations.accept", "the invitation's code is what it goes by"),
            entry("StoredInvitations.add", "the invitation's code, and the visitor's sign-in, are what it goes by"));

    /** Interfaces that a module implements for another to call, which was asked by somebody on duty. */
    private static final Set<String> CALLBACKS = Set.of("LetterWriter");

    @ArchTest
    static final ArchRule only_identity_asks_who_somebody_is = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.gatepost.directory..", "org.gatepost.identity..", "org.gatepost.launcher.demo.story..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.gatepost.directory.Callers")
            .because("it makes an actor out of a name; the demo's stories do so too, to act as their people");

    @ArchTest
    static final ArchRule only_the_directory_makes_actors = noClasses()
            .that()
            .resideOutsideOfPackages("org.gatepost.kernel", "org.gatepost.directory.internal..")
            .should()
            .callConstructorWhere(
                    describe("makes an actor", call -> call.getTargetOwner().isEquivalentTo(Actor.class)))
            .because("what somebody may do is asked of the directory, never written down by whoever acts for them");

    @ArchTest
    static final ArchRule screens_act_as_nobody_but_the_visitor = noClasses()
            .that()
            .resideInAPackage("org.gatepost.portal..")
            .should()
            .callMethodWhere(describe(
                    "takes the part of the platform or its operator",
                    call -> call.getTargetOwner().isEquivalentTo(Actor.class)
                            && call.getTarget().getRawReturnType().isEquivalentTo(Actor.class)));

    @ArchTest
    static final ArchRule upkeep_is_the_timers = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.gatepost.schedule..",
                    "org.gatepost.messaging..",
                    "org.gatepost.notification..",
                    "org.gatepost.launcher.demo.story..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Upkeep")
            .because("it acts for the platform; the demo's stories call it to let time go by");

    @ArchTest
    static void every_exception_is_of_an_operation_that_is_there(JavaClasses classes) {
        assertThat(classes.stream().flatMap(type -> type.getMethods().stream()).map(OperationsTest::nameOf))
                .containsAll(UNGUARDED.keySet());
    }

    @ArchTest
    static final ArchRule operations_name_the_duties_they_are_for = methods()
            .that(areOperations())
            .should(nameADuty())
            .because("the interceptor then checks the actor and narrows the database to the actor's school");

    @ArchTest
    static final ArchRule operations_take_the_actor_first =
            methods().that().areAnnotatedWith(Requires.class).should(takeTheActorFirst());

    @ArchTest
    static final ArchRule operations_run_in_a_transaction = methods()
            .that()
            .areAnnotatedWith(Requires.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class)
            .because("the school that row-level security goes by is a setting of the transaction");

    @ArchTest
    static final ArchRule no_class_is_guarded_as_a_whole = noClasses()
            .that()
            .resideOutsideOfPackage("org.gatepost.kernel.internal..")
            .should()
            .beAnnotatedWith(Requires.class)
            .because("what each operation asks for stands at the operation");

    private static DescribedPredicate<JavaMethod> areOperations() {
        return describe("implement an interface that other modules call", OperationsTest::isOperation);
    }

    private static boolean isOperation(JavaMethod method) {
        return method.getOwner().getPackageName().contains(".internal")
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE)
                && !UNGUARDED.containsKey(nameOf(method))
                && method.getOwner().getAllRawInterfaces().stream().anyMatch(api -> isDeclaredIn(api, method));
    }

    private static boolean isDeclaredIn(JavaClass api, JavaMethod method) {
        return api.getPackageName().startsWith("org.gatepost.")
                && api.getModifiers().contains(JavaModifier.PUBLIC)
                && !CALLBACKS.contains(api.getSimpleName())
                && api.getMethods().stream()
                        .anyMatch(declared -> declared.getName().equals(method.getName()));
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static ArchCondition<JavaMethod> nameADuty() {
        return condition(
                "carry @Requires with at least one duty",
                method -> method.tryGetAnnotationOfType(Requires.class)
                        .filter(requires -> requires.value().length > 0)
                        .isPresent());
    }

    private static ArchCondition<JavaMethod> takeTheActorFirst() {
        return condition(
                "take the Actor first",
                method -> method.getRawParameterTypes().stream()
                        .findFirst()
                        .filter(first -> first.isEquivalentTo(Actor.class))
                        .isPresent());
    }

    private static ArchCondition<JavaMethod> condition(String description, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!holds.test(method)) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            method.getFullName() + " does not " + description + " in "
                                    + method.getSourceCodeLocation()));
                }
            }
        };
    }
}
