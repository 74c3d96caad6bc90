package org.gatepost.acceptance.pages;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What families, pupils and strangers see. */
class FamilyPagesIT extends Pages {

    FamilyPagesIT() {
        super("families", Audience::isFamily);
    }

    @Test
    @Order(3)
    void nothingIsWrongWithThePagesThatSayThatTheDatabaseIsAway() {
        ErrorPages.withoutDatabase().forEach(page -> company().inRole(page.role()));
        gatepost().loseDatabase();
        try {
            assertThat(ErrorPages.withoutDatabase().stream().map(this::examine))
                    .allSatisfy(report ->
                            assertThat(report.findings()).as(report.page()).isEmpty());
        } finally {
            gatepost().returnDatabase();
        }
    }
}
