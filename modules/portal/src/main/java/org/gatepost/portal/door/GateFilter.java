package org.gatepost.portal.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.Hat;
import org.gatepost.identity.SignIns;
import org.gatepost.identity.SignedIn;
import org.gatepost.kernel.Capacity;

/** Asks whoever is not signed in to do so first, and remembers where they wanted to go. */
@SuppressWarnings("serial") // filters are never serialised
public class GateFilter extends HttpFilter {

    @Inject
    SignIns signIns;

    @Inject
    StyleGuideSetting styleGuide;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (StyleGuideSetting.isPart(Paths.of(request)) && !styleGuide.isOpen()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (Paths.isAsset(request)
                || Paths.isAlwaysThere(Paths.of(request))
                || StyleGuideSetting.isPart(Paths.of(request))) {
            chain.doFilter(request, response);
            return;
        }
        Visitor.requireKnown(request);
        var visitor = Visitor.of(request);
        if (visitor.isPresent()) {
            letIn(visitor.get(), request, response, chain);
        } else {
            letInUnknown(request, response, chain);
        }
    }

    private static void letIn(
            SignedIn visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = Paths.of(request);
        if (bringsText(request) && !isWriter(visitor.hat(), request)) {
            Redirects.withForm(
                    response,
                    (isWriterAmong(visitor.hats(), request) ? Paths.OTHER_HAT : Paths.SIGN_IN)
                            + ReturnPath.of(request).asQuery());
        } else if (Paths.isFor(path, visitor.caller().actor())) {
            chain.doFilter(request, response);
        } else if (needsOtherHat(path, visitor)) {
            Redirects.to(
                    request, response, Paths.OTHER_HAT + ReturnPath.of(request).asQuery());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Somebody who is staff and a parent followed a link to a page of their other capacity. */
    private static boolean needsOtherHat(String path, SignedIn visitor) {
        return Paths.capacityFor(path)
                .filter(needed -> needed != visitor.hat().capacity())
                .filter(needed -> visitor.hats().stream().anyMatch(hat -> hat.capacity() == needed))
                .isPresent();
    }

    private void letInUnknown(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // without its database Gatepost cannot let anybody in, so it says that instead of asking for a password
        signIns.requireDatabase();
        if (Paths.isOpen(Paths.of(request))) {
            chain.doFilter(request, response);
        } else if (bringsText(request)) {
            Redirects.withForm(response, Paths.SIGN_IN + ReturnPath.of(request).asQuery());
        } else {
            Redirects.to(request, response, entrance(request));
        }
    }

    /** A child whose lesson is over is led to the card, not to a password. */
    private static String entrance(HttpServletRequest request) {
        boolean ofPupils = Paths.capacityFor(Paths.of(request)).equals(Optional.of(Capacity.PUPIL));
        return ofPupils ? "/pupil" : Paths.SIGN_IN + ReturnPath.of(request).asQuery();
    }

    /** Whether a page of somebody's gets what was typed into it. */
    private static boolean bringsText(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && !FormSize.takesFiles(request)
                && Paths.capacityFor(Paths.of(request)).isPresent()
                && KeptText.of(request).isPresent();
    }

    private static boolean isWriter(Hat hat, HttpServletRequest request) {
        return KeptText.of(request).filter(kept -> kept.isOf(hat)).isPresent();
    }

    private static boolean isWriterAmong(List<Hat> hats, HttpServletRequest request) {
        return hats.stream().anyMatch(hat -> isWriter(hat, request));
    }
}
