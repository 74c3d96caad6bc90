package org.gatepost.acceptance.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every page of the product, once for each role that sees it, and its states worth seeing.
 *
 * <p>A page that is missing here fails {@link CatalogueTest}. Pages of the style guide join by their file names.
 */
final class Catalogue {

    /** Servlets that hand out files, lead on, or take posts only: what those answer to an address is error 405. */
    static final Set<String> WITHOUT_PAGE = Set.of(
            "Faces",
            "Assets",
            "Look",
            "Landing",
            "StyleGuide",
            "AuditFile",
            "Drafts",
            "Language",
            "SignOut",
            "Passkey",
            "SwitchHat",
            "EndSignIns",
            "PasskeyOffer",
            "SchoolAccount",
            "SchoolAccountReturn",
            "EndedAtProvider",
            "SignedOut",
            "Roster",
            "RosterTemplate");

    private Catalogue() {}

    /**
     * All but those that need the database gone.
     *
     * @param join what invitations say
     * @param pupils what children see
     */
    static List<ShownPage> all(JoinPages join, PupilPages pupils) {
        var pages = new ArrayList<ShownPage>();
        pages.addAll(PublicPages.all());
        pages.addAll(join.all());
        pages.addAll(FamilyPages.all());
        pages.addAll(pupils.all());
        pages.addAll(StaffPages.all());
        pages.addAll(LeadershipPages.all());
        pages.addAll(OfficePages.all());
        pages.addAll(RosterPages.all());
        pages.addAll(ErrorPages.all());
        pages.addAll(StyleGuidePages.all());
        return List.copyOf(pages);
    }
}
