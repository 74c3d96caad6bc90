package org.gatepost.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.Caller;
import org.gatepost.directory.School;
import org.gatepost.directory.SchoolLook;
import org.gatepost.directory.Schools;
import org.gatepost.identity.SignedIn;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.portal.door.HatKey;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.door.Visitor;
import org.gatepost.portal.wording.NameMark;

/**
 * Who looks at the page. View beans hand {@link #actor()} to every operation; templates read the rest as {@code me}.
 * On pages that need no sign-in there may be nobody.
 */
@Named("me")
@RequestScoped
public class CurrentUser {

    private static final int HATS_ON_A_PAGE = 1;

    @Inject
    HttpServletRequest request;

    @Inject
    Schools schools;

    /**
     * Who is acting.
     *
     * @throws NotFound if nobody is signed in
     */
    public Actor actor() {
        return caller().map(Caller::actor).orElseThrow(() -> NotFound.missing("sign-in", "of this request"));
    }

    /**
     * The school that the page is about.
     *
     * @throws NotFound if nobody is signed in
     */
    public School school() {
        return caller().map(Caller::school).orElseThrow(() -> NotFound.missing("sign-in", "of this request"));
    }

    public boolean isSignedIn() {
        return visitor().isPresent();
    }

    /** Given and family name; empty if nobody is signed in. */
    public String getName() {
        return caller().map(Caller::displayName).orElse("");
    }

    /** Name of the school; empty if nobody is signed in. */
    public String getSchoolName() {
        return caller().map(caller -> caller.school().name()).orElse("");
    }

    /** Style sheet with the school's colour; empty if it has none or nobody is signed in. */
    public String getLookAddress() {
        return look().map(SchoolLook::colour)
                .filter(colour -> !colour.isEmpty())
                .map(colour -> new SchoolColour(colour).sheetAddress())
                .orElse("");
    }

    /** The school's logo; empty if it has none or nobody is signed in. */
    public String getLogoAddress() {
        return look().map(SchoolLook::logo)
                .filter(logo -> !logo.isEmpty())
                .map(LookServlet::addressOf)
                .orElse("");
    }

    /** What stands in for the logo of a school that has none; empty if nobody is signed in. */
    public String getSchoolInitials() {
        return NameMark.initialsOfSchool(getSchoolName());
    }

    /** The school office's phone number; empty if nobody is signed in or the school has not said. */
    public String getOfficePhone() {
        return caller().map(caller -> caller.school().officePhone()).orElse("");
    }

    /** Under which name the browser keeps what this account types; tells nothing else. */
    public String getAccountKey() {
        return visitor().map(signedIn -> signedIn.account().toString()).orElse("");
    }

    /** Which of their hats the visitor wears, for forms that have to come back under the same; empty for nobody. */
    public String getHatKey() {
        return visitor().map(signedIn -> HatKey.of(signedIn.hat())).orElse("");
    }

    public boolean isGuardian() {
        return wears(Capacity.GUARDIAN);
    }

    public boolean isStaff() {
        return wears(Capacity.STAFF);
    }

    public boolean isPupil() {
        return wears(Capacity.PUPIL);
    }

    public boolean isSeniorLeader() {
        return caller().map(caller -> caller.actor().isSeniorLeader()).orElse(false);
    }

    public boolean isHead() {
        return has(Duty.HEAD);
    }

    /** Whether the visitor sees, and perhaps changes, who holds which role. */
    public boolean isKeepingPeople() {
        return caller().map(caller -> caller.actor()
                        .hasAny(Duty.OFFICE, Duty.RECEPTION, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR))
                .orElse(false);
    }

    /** Whether the visitor sees the school's people and families. */
    public boolean isOfOffice() {
        return caller().map(caller -> caller.actor().hasAny(Duty.OFFICE, Duty.RECEPTION, Duty.HEAD, Duty.DEPUTY))
                .orElse(false);
    }

    public boolean isTrustAdministrator() {
        return has(Duty.TRUST_ADMINISTRATOR);
    }

    /** Whether there are more hats than a page has room for beside its name. */
    public boolean isOfManyHats() {
        return getOtherHats().size() > HATS_ON_A_PAGE;
    }

    /** Whether the visitor may read the log of who did what. */
    public boolean isAuditReader() {
        return isHead() || has(Duty.DATA_PROTECTION_OFFICER);
    }

    /** Whether the visitor may open any thread for safeguarding. */
    public boolean isSafeguardingLead() {
        return has(Duty.SAFEGUARDING_LEAD);
    }

    /** Whether the visitor works with a class every day. */
    public boolean isTeaching() {
        return has(Duty.CLASS_TEACHER) || has(Duty.SUPPORT_STAFF);
    }

    /** Whether class sessions and pupils' cards may be the visitor's business; whose, the modules say. */
    public boolean isWithClasses() {
        return isTeaching() || has(Duty.OFFICE) || has(Duty.RECEPTION) || isSeniorLeader();
    }

    /** Whether the visitor may import a roster. */
    public boolean isRosterKeeper() {
        return has(Duty.OFFICE) || has(Duty.DEPUTY) || has(Duty.HEAD) || has(Duty.TRUST_ADMINISTRATOR);
    }

    /** The hats that could be put on instead, in the directory's order; empty for almost everybody. */
    public List<HatChoice> getOtherHats() {
        return visitor().stream()
                .flatMap(signedIn -> signedIn.hats().stream().filter(hat -> !hat.equals(signedIn.hat())))
                .map(hat -> new HatChoice(
                        HatKey.of(hat),
                        hat.capacity(),
                        schools.get(hat.school()).name()))
                .toList();
    }

    /** Where to go on under another hat: the page that asked for one, else the beginning. */
    public String getReturnPath() {
        return ReturnPath.parse(request.getParameter("to")).value();
    }

    private boolean has(Duty duty) {
        return caller().map(caller -> caller.actor().hasAny(duty)).orElse(false);
    }

    private boolean wears(Capacity capacity) {
        return visitor().map(signedIn -> signedIn.hat().capacity() == capacity).orElse(false);
    }

    private Optional<SchoolLook> look() {
        return caller().map(caller -> caller.school().look());
    }

    private Optional<Caller> caller() {
        return visitor().map(SignedIn::caller);
    }

    private Optional<SignedIn> visitor() {
        return Visitor.of(request);
    }

    /**
     * A hat to offer.
     *
     * @param key what its button sends
     */
    public record HatChoice(String key, Capacity capacity, String school) {}
}
