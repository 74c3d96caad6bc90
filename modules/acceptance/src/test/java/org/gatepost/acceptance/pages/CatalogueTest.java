package org.gatepost.acceptance.pages;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatepost.acceptance.server.Build;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTest {

    private final WebApplication portal = WebApplication.in(Build.project("modules/portal/src/main/webapp"));
    private static final JoinPages NO_CODES = new JoinPages(() -> {
        throw new IllegalStateException("nothing is opened here");
    });

    private final Set<String> catalogued = Catalogue.all(NO_CODES, new PupilPages(() -> "", () -> "")).stream()
            .map(ShownPage::of)
            .collect(Collectors.toSet());

    @Test
    void everyPageIsInIt() {
        assertThat(portal.pages())
                .as("pages of the portal")
                .isNotEmpty()
                .allSatisfy(page -> assertThat(catalogued)
                        .as("add the page to the Catalogue, for each role that sees it")
                        .contains(page));
    }

    @Test
    void everyServletThatShowsAPageIsInIt() {
        assertThat(portal.servlets())
                .isNotEmpty()
                .filteredOn(servlet -> !Catalogue.WITHOUT_PAGE.contains(servlet.name()))
                .allSatisfy(servlet -> assertThat(Collections.disjoint(servlet.paths(), catalogued))
                        .as("add the page of " + servlet.name() + " to the Catalogue")
                        .isFalse());
    }

    @Test
    void noTwoPicturesHaveTheSameName() {
        assertThat(Catalogue.all(NO_CODES, new PupilPages(() -> "", () -> "")))
                .extracting(ShownPage::slug)
                .doesNotHaveDuplicates();
    }
}
