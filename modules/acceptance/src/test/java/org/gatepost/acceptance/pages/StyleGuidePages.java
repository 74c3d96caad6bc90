package org.gatepost.acceptance.pages;

import java.util.List;
import org.gatepost.acceptance.server.Build;

/** The components, each on a page of its own: whichever there are. */
final class StyleGuidePages {

    private static final String FOLDER = "styleguide/";

    private StyleGuidePages() {}

    static List<ShownPage> all() {
        return WebApplication.in(Build.project("modules/portal/src/main/webapp")).pages().stream()
                .filter(page -> page.startsWith(FOLDER))
                .map(page -> ShownPage.at(Audience.STAFF, Role.STRANGER, page, "as it is", page))
                .toList();
    }
}
