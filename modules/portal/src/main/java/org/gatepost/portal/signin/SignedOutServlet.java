package org.gatepost.portal.signin;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Redirects;

/** Where the provider leads back to once its session has ended: an address without a query, as providers list them. */
@SuppressWarnings("serial") // servlets are never serialised
public class SignedOutServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Redirects.to(request, response, Paths.SIGN_IN + "?out");
    }
}
