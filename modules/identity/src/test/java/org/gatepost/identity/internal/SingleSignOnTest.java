package org.gatepost.identity.internal;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome.SchoolAccountOnly;
import org.gatepost.identity.SignOnBegun.NotNow;
import org.gatepost.identity.SignOnFinished.Entered;
import org.gatepost.identity.SignOnRefusal;
import org.gatepost.kernel.Capacity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Who gets in by the school's identity provider, and who does not (security.md "Decided", SEC-SES, SEC-AUZ-05). */
class SingleSignOnTest extends SignOnFixture {

    @Test
    void letsStaffInByAVerifiedAddressAndLeadsBack() {
        var hats = people.add(email, Capacity.STAFF);

        var finished = signOn();

        assertThat(entered(finished).signedIn().hats()).isEqualTo(hats);
        assertThat(((Entered) finished).returnTo()).isEqualTo(RETURN_TO);
    }

    @Test
    void knowsThemByTheirSubjectWhateverTheAddressBecomes() {
        people.add(email, Capacity.STAFF);
        var first = entered(signOn()).signedIn().account();

        var again = entered(signOn(claims -> claims.claim("email", "other@post.example")));
        var without = entered(signOn(claims -> claims.claim("email", null).claim("email_verified", false)));

        assertThat(again.signedIn().account()).isEqualTo(first);
        assertThat(without.signedIn().account()).isEqualTo(first);
    }

    @Test
    void takesNoOtherSchoolAccountForThemThatHasGotTheirAddress() {
        people.add(email, Capacity.STAFF);
        entered(signOn());

        assertThat(refused(signOn(claims -> claims.subject("somebody-else")))).isEqualTo(SignOnRefusal.NEEDS_CODE);
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("not verified", change(claims -> claims.claim("email_verified", false))),
                arguments("nothing said of it", change(claims -> claims.claim("email_verified", null))),
                arguments("verified as a text", change(claims -> claims.claim("email_verified", "true"))),
                arguments("no address", change(claims -> claims.claim("email", null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void asksForACodeWhereTheAddressSaysNothing(String which, UnaryOperator<JWTClaimsSet.Builder> change) {
        people.add(email, Capacity.STAFF);

        assertThat(refused(signOn(change))).isEqualTo(SignOnRefusal.NEEDS_CODE);
    }

    @Test
    void refusesWhomTheDirectoryDoesNotKnow() {
        assertThat(refused(signOn())).isEqualTo(SignOnRefusal.STRANGER);
    }

    @Test
    void refusesAGuardianWhoHasTheAddress() {
        people.add(email, Capacity.GUARDIAN);

        assertThat(refused(signOn())).isEqualTo(SignOnRefusal.STRANGER);
    }

    @Test
    void makesNoGuessBetweenTwoOfOneSchool() {
        people.add(email, Capacity.STAFF);
        people.addAnother(email, "alder", Capacity.STAFF);

        assertThat(refused(signOn())).isEqualTo(SignOnRefusal.NEEDS_CODE);
    }

    @Test
    void bindsNoGuardianByTheAddressAlone() {
        people.add(email, Capacity.STAFF, Capacity.GUARDIAN);

        assertThat(entered(signOn()).signedIn().hats()).hasSize(1).allMatch(hat -> hat.capacity() == Capacity.STAFF);
    }

    @Test
    void opensAnAccountThatSeesMoreOnlyToWhomIsSignedInToIt() {
        account(Capacity.GUARDIAN);
        var asParent = signedIn();
        people.add(email, "birch", Capacity.STAFF);
        assertThat(refused(signOn())).isEqualTo(SignOnRefusal.NEEDS_CODE);

        var at = begin();
        var both = entered(finish(at, PROVIDER.signed(claims(at)), Optional.of(asParent)))
                .signedIn();

        assertThat(both.hats()).hasSize(2);
        assertThat(both.hat().capacity()).isEqualTo(Capacity.STAFF);
    }

    @Test
    void turnsAwayWhoHasLeft() {
        people.add(email, Capacity.STAFF);
        entered(signOn());

        people.remove(email);

        assertThat(refused(signOn())).isEqualTo(SignOnRefusal.STRANGER);
    }

    @Test
    void opensNothingToAFormerTeacherWhoIsStillAParent() {
        account(Capacity.STAFF, Capacity.GUARDIAN);
        var at = begin();
        entered(finish(at, PROVIDER.signed(claims(at)), Optional.of(signedIn())));

        people.remove(email, "alder", Capacity.STAFF);

        assertThat(refused(signOn())).isEqualTo(SignOnRefusal.STRANGER);
        assertThat(opened(signIns.signIn(email, PASSWORD, address)).signedIn().hats())
                .hasSize(1);
    }

    @Test
    void isTheOnlyWayForWhoHasJoinedIt() {
        account(Capacity.STAFF);
        opened(signIns.signIn(email, PASSWORD, address));
        entered(signOn());

        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(SchoolAccountOnly.class);
    }

    static Stream<Arguments> tokens() {
        var now = Instant.now();
        return Stream.of(
                arguments("another's issuer", change(claims -> claims.issuer("https://elsewhere.example"))),
                arguments("for another client", change(claims -> claims.audience("another"))),
                arguments(
                        "for two without saying for whom",
                        change(claims -> claims.audience(List.of("another", ProviderForge.CLIENT))
                                .claim("azp", "another"))),
                arguments("expired", change(claims -> claims.expirationTime(Date.from(now.minusSeconds(300))))),
                arguments("of the future", change(claims -> claims.issueTime(Date.from(now.plusSeconds(600))))),
                arguments("of another sign-on", change(claims -> claims.claim("nonce", "another"))),
                arguments("of no sign-on", change(claims -> claims.claim("nonce", null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void refusesATokenThatIs(String which, UnaryOperator<JWTClaimsSet.Builder> change) {
        people.add(email, Capacity.STAFF);

        assertThat(refused(signOn(change))).isEqualTo(SignOnRefusal.NOT_COMPLETED);
    }

    @Test
    void bearsClocksThatDifferByHalfAMinute() {
        people.add(email, Capacity.STAFF);
        var now = Instant.now();

        entered(signOn(claims -> claims.issueTime(Date.from(now.plusSeconds(30)))));
        entered(signOn(claims -> claims.expirationTime(Date.from(now.minusSeconds(30)))));
    }

    @Test
    void refusesATokenThatNobodySigned() {
        people.add(email, Capacity.STAFF);
        var at = begin();

        var finished = finish(at, new PlainJWT(claims(at)).serialize(), Optional.empty());

        assertThat(refused(finished)).isEqualTo(SignOnRefusal.NOT_COMPLETED);
    }

    @Test
    void refusesATokenThatSomebodyElseSigned() {
        people.add(email, Capacity.STAFF);
        var at = begin();
        var forged = ProviderForge.signed(claims(at), ProviderForge.newKey(), JOSEObjectType.JWT);

        assertThat(refused(finish(at, forged, Optional.empty()))).isEqualTo(SignOnRefusal.NOT_COMPLETED);
    }

    @Test
    void goesOnWhenTheProviderChangesItsKeys() {
        people.add(email, Capacity.STAFF);
        entered(signOn());

        PROVIDER.rotate();

        entered(signOn());
    }

    @Test
    void takesACodeOnlyFromWhoBegan() {
        people.add(email, Capacity.STAFF);
        var theirs = begin();
        var code = PROVIDER.code(theirs.parameter("code_challenge"), PROVIDER.signed(claims(theirs)));
        var mine = begin();

        var finished = singleSignOn.finish(
                Optional.of(mine.pending()), query(code, mine.parameter("state"), PROVIDER.issuer()), Optional.empty());

        assertThat(refused(finished)).isEqualTo(SignOnRefusal.NOT_COMPLETED);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("another's state", query("CODE", "another", "ISSUER")),
                arguments("no state", "code=CODE"),
                arguments("another provider (RFC 9207)", query("CODE", "STATE", "https://elsewhere.example")),
                arguments("no provider (RFC 9207)", "code=CODE&state=STATE"),
                arguments("an invented code", query("invented", "STATE", "ISSUER")),
                arguments("no code", "state=STATE"),
                arguments("nothing, as a bookmark", ""),
                arguments("rubbish", "%%%&code=%zz"),
                arguments("a code twice", "code=CODE&code=CODE&state=STATE"),
                arguments("a packed answer (JARM)", "response=eyJhbGciOiJub25lIn0.e30."),
                arguments("another error", "error=invalid_scope&state=STATE&iss=ISSUER"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void refusesAnAnswerThatBrings(String which, String query) {
        people.add(email, Capacity.STAFF);
        var at = begin();
        var code = PROVIDER.code(at.parameter("code_challenge"), PROVIDER.signed(claims(at)));
        var filled = query.replace("CODE", code)
                .replace("STATE", at.parameter("state"))
                .replace("ISSUER", PROVIDER.issuer());

        assertThat(refused(singleSignOn.finish(Optional.of(at.pending()), filled, Optional.empty())))
                .isEqualTo(SignOnRefusal.NOT_COMPLETED);
    }

    @Test
    void takesAnAnswerOnceAndInTheBrowserThatBegan() {
        people.add(email, Capacity.STAFF);
        var at = begin();
        var idToken = PROVIDER.signed(claims(at));
        var query =
                query(PROVIDER.code(at.parameter("code_challenge"), idToken), at.parameter("state"), PROVIDER.issuer());

        assertThat(refused(singleSignOn.finish(Optional.empty(), query, Optional.empty())))
                .isEqualTo(SignOnRefusal.NOT_COMPLETED);
        assertThat(refused(singleSignOn.finish(Optional.of(Secret.next()), query, Optional.empty())))
                .isEqualTo(SignOnRefusal.NOT_COMPLETED);
        entered(singleSignOn.finish(Optional.of(at.pending()), query, Optional.empty()));
        assertThat(refused(finish(at, idToken, Optional.empty()))).isEqualTo(SignOnRefusal.NOT_COMPLETED);
    }

    @Test
    void takesOneOfTwoAtOnce() throws Exception {
        people.add(email, Capacity.STAFF);
        var at = begin();
        var idToken = PROVIDER.signed(claims(at));

        var finished = atOnce(4, () -> finish(at, idToken, Optional.empty()));

        assertThat(finished).filteredOn(Entered.class::isInstance).hasSize(1);
    }

    @Test
    void waitsForTenMinutes() {
        people.add(email, Capacity.STAFF);
        var at = begin();
        CLOCK.move(PendingSignOns.GOOD_FOR);

        assertThat(refused(finish(at, claims(at)))).isEqualTo(SignOnRefusal.NOT_COMPLETED);

        var inTime = begin();
        CLOCK.move(PendingSignOns.GOOD_FOR.minus(Duration.ofSeconds(1)));
        entered(finish(inTime, claims(inTime)));
    }

    @Test
    void tellsWhoTurnedBackFromWhoWasTurnedAway() {
        var at = begin();
        var query = "error=access_denied&state=" + at.parameter("state") + "&iss=" + PROVIDER.issuer();

        assertThat(refused(singleSignOn.finish(Optional.of(at.pending()), query, Optional.empty())))
                .isEqualTo(SignOnRefusal.CANCELLED);
    }

    @Test
    void saysThatTheProviderIsAwayAndWorksAgainWhenItIsBack() {
        people.add(email, Capacity.STAFF);
        var at = begin();
        var code = PROVIDER.code(at.parameter("code_challenge"), PROVIDER.signed(claims(at)));
        gatepost.get(Providers.class).forget();
        PROVIDER.isAway(true);
        try {
            assertThat(singleSignOn.begin(RETURN_TO, Optional.empty(), address))
                    .isEqualTo(new NotNow(SignOnRefusal.AWAY));
            assertThat(refused(singleSignOn.finish(
                            Optional.of(at.pending()),
                            query(code, at.parameter("state"), PROVIDER.issuer()),
                            Optional.empty())))
                    .isEqualTo(SignOnRefusal.AWAY);
        } finally {
            PROVIDER.isAway(false);
        }

        entered(signOn());
    }

    @Test
    void slowsDownWhoBeginsAllTheTime() {
        var last = Stream.generate(() -> singleSignOn.begin(RETURN_TO, Optional.empty(), "2001:db8:ffff::1"))
                .limit(70)
                .filter(NotNow.class::isInstance)
                .findFirst();

        assertThat(last).contains(new NotNow(SignOnRefusal.TOO_MANY_TRIES));
    }

    @Test
    void keepsNothingInTheDatabaseByWhichAnybodyGetsInOrReadsWhoSomebodyIs() throws SQLException {
        people.add(email, Capacity.STAFF);
        var at = begin();
        var idToken = PROVIDER.signed(claims(at));
        var pending = stored("select string_agg(p::text, ' ') from identity.pending_sign_on p");
        var token = entered(finish(at, idToken, Optional.empty())).token();

        var kept = stored("select string_agg(encode(id_token, 'escape'), ' ') from identity.provider_session");
        assertThat(pending).doesNotContain(at.pending().value());
        assertThat(kept).doesNotContain(idToken).doesNotContain(idToken.substring(0, 40));
        assertThat(singleSignOn
                        .endOf(token)
                        .orElseThrow()
                        .address()
                        .orElseThrow()
                        .toString())
                .startsWith(PROVIDER.issuer() + "/logout?")
                .contains("id_token_hint=" + idToken)
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fschool%2Fout");
    }

    @Test
    void hasNoSessionToEndBehindAPassword() {
        account(Capacity.GUARDIAN);

        assertThat(singleSignOn.endOf(signedIn())).isEmpty();
        assertThat(singleSignOn.endOf(Secret.next())).isEmpty();
    }

    @Test
    void writesDownThatASchoolAccountWasJoined() throws SQLException {
        people.add(email, Capacity.STAFF);
        var account = entered(signOn()).signedIn().account();

        assertThat(stored(
                        "select count(*) from audit.entry where act = 'identity.schoolAccountJoined' and subject = 'account:"
                                + account + "'"))
                .isEqualTo("1");
    }

    private static UnaryOperator<JWTClaimsSet.Builder> change(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change;
    }

    /** A one-time code from the office. */
    private Optional<Secret> invited() {
        return Optional.of(accounts.invite(OPERATOR, email).code().secret());
    }

    @Test
    void joinsByACodeFromTheOfficeOnce() {
        people.add(email, Capacity.STAFF);
        var code = invited();
        var at = begin(code);
        var unverified =
                new JWTClaimsSet.Builder(claims(at)).claim("email", null).build();

        var account = entered(finish(at, unverified)).signedIn().account();

        assertThat(entered(signOn(claims -> claims.claim("email", null)))
                        .signedIn()
                        .account())
                .isEqualTo(account);
        var again = begin(code);
        var other = new JWTClaimsSet.Builder(claims(again))
                .subject(UUID.randomUUID().toString())
                .build();
        assertThat(refused(finish(again, other))).isEqualTo(SignOnRefusal.CODE_UNUSABLE);
    }

    @Test
    void joinsNoParentByACode() {
        people.add(email, Capacity.GUARDIAN);
        var at = begin(invited());

        assertThat(refused(finish(at, claims(at)))).isEqualTo(SignOnRefusal.CODE_UNUSABLE);
    }

    @Test
    void givesASchoolAccountThatSomebodyHasToNobodyElse() {
        people.add(email, Capacity.STAFF);
        entered(signOn());
        var another = "another-" + email;
        people.add(another, Capacity.STAFF);
        var at = begin(Optional.of(accounts.invite(OPERATOR, another).code().secret()));

        assertThat(refused(finish(at, claims(at)))).isEqualTo(SignOnRefusal.TAKEN);
    }
}
