package org.gatepost.portal.frame;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.gatepost.identity.SignedIn;
import org.gatepost.kernel.Duty;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.Visitor;
import org.gatepost.portal.pupil.Device;

/** Leads from the bare address to where somebody begins: a parent with the children, staff with the inbox, a pupil at home. */
@SuppressWarnings("serial") // servlets are never serialised
public class LandingServlet extends HttpServlet {

    @Inject
    Device device;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Redirects.to(
                request,
                response,
                Visitor.of(request).map(LandingServlet::beginningOf).orElseGet(() -> entrance(request)));
    }

    private String entrance(HttpServletRequest request) {
        return device.isOfClass(request) ? "/pupil" : Paths.SIGN_IN;
    }

    private static String beginningOf(SignedIn visitor) {
        return switch (visitor.hat().capacity()) {
            case GUARDIAN -> "/family/home";
            case PUPIL -> "/pupil/home";
            case GOVERNOR -> "/governors/home";
            default -> isAdministratorOnly(visitor) ? "/trust/schools" : "/staff/inbox";
        };
    }

    /** Has no message to read. */
    private static boolean isAdministratorOnly(SignedIn visitor) {
        return visitor.caller().actor().duties().equals(Set.of(Duty.STAFF, Duty.TRUST_ADMINISTRATOR));
    }
}
