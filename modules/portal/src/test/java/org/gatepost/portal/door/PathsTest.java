package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.UUID;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which pages have anything for whom. */
class PathsTest {

    private static final Actor PARENT = actor(Capacity.GUARDIAN, Duty.GUARDIAN);
    private static final Actor TEACHER = actor(Capacity.STAFF, Duty.CLASS_TEACHER);
    private static final Actor PUPIL = actor(Capacity.PUPIL, Duty.PUPIL);
    private static final Actor DEPUTY = actor(Capacity.STAFF, Duty.DEPUTY);

    @ParameterizedTest
    @CsvSource({
        "/family/home, true, false, false",
        "/staff/inbox, false, true, true",
        "/leadership/escalations, false, false, true",
        "/leadership/audit, false, false, false",
        "/leadership/audit.csv, false, false, false",
        "/help, true, true, true",
        "/familyhome, true, true, true"
    })
    void areForTheirCapacityAndDuty(String path, boolean parent, boolean teacher, boolean deputy) {
        assertThat(Paths.isFor(path, PARENT)).isEqualTo(parent);
        assertThat(Paths.isFor(path, TEACHER)).isEqualTo(teacher);
        assertThat(Paths.isFor(path, DEPUTY)).isEqualTo(deputy);
    }

    @ParameterizedTest
    @CsvSource({
        "/pupil/home, true",
        "/pupil, true",
        "/sign-out, true",
        "/staff/inbox, false",
        "/staff/class-session, false",
        "/family/home, false",
        "/leadership/readings, false",
        "/drafts, false",
        "/other-hat, false",
        "/sign-in, false",
        "/whatever/is/added, false"
    })
    void openNothingElseForAPupil(String path, boolean open) {
        assertThat(Paths.isFor(path, PUPIL)).isEqualTo(open);
        assertThat(Paths.isFor("/pupil/home", TEACHER)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/help, true", "/problem, true", "/offline, true", "/offline/x, false", "/sign-in, false"})
    void ofHelpNeedNothingThatCouldBeBroken(String path, boolean alwaysThere) {
        assertThat(Paths.isAlwaysThere(path)).isEqualTo(alwaysThere);
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/gatepost.css, true",
        "/look/1d4f5c-506eecb2.css, true",
        "/look/0d1c4b37ee528542f3e5c6ff6c8d9c80.png, false",
        "/sw.js, true",
        "/offline, false",
        "/family/home.css, false"
    })
    void ofFilesAreTheSameForEverybodyButForLogos(String path, boolean asset) {
        assertThat(Paths.isAsset(requestFor(path))).isEqualTo(asset);
    }

    private static HttpServletRequest requestFor(String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PathsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getServletPath") ? path : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/base", "/health", "/health/ready", "/openapi"})
    void ofTheServerAreForNobody(String path) {
        assertThat(Paths.isFor(path, DEPUTY)).isFalse();
    }

    @Test
    void signingOutNeedsNoSignIn() {
        assertThat(Paths.isOpen("/sign-out")).isTrue();
        assertThat(Paths.isOpen("/switch-hat")).isFalse();
    }

    @Test
    void choosingALanguageNeedsNeitherASignInNorTheDatabase() {
        assertThat(Paths.isAlwaysThere("/language")).isTrue();
    }

    private static Actor actor(Capacity capacity, Duty duty) {
        return new Actor(new SchoolId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), capacity, Set.of(duty));
    }
}
