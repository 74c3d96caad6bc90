package org.gatepost.acceptance.pages;

import java.util.List;

/** What is shown instead of a page. */
final class ErrorPages {

    private static final String PROBLEM = "problem";
    private static final String MUCH = """
            () => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = '/sign-in';
              const field = document.createElement('textarea');
              field.name = 'body';
              field.value = 'x'.repeat(300000);
              form.append(field);
              document.body.append(form);
              form.submit();
            }
            """;

    private ErrorPages() {}

    static List<ShownPage> all() {
        return List.of(
                of(400, Role.STRANGER, "family%3bhome"),
                of(403, Role.STRANGER, "sign-in?jakarta.faces.source=enter"),
                of(404, Role.STRANGER, "problem"),
                of(404, Role.PARENT, "family/nothing"),
                of(404, Role.TEACHER, "staff/nothing"),
                of(405, Role.STRANGER, "sign-out"),
                of(405, Role.PARENT, "switch-hat"),
                of(405, Role.PARENT, "drafts"),
                of(405, Role.STRANGER, "language"),
                of(413, Role.STRANGER, "sign-in")
                        .then(
                                "413",
                                stranger -> stranger.leave(() -> stranger.page().evaluate(MUCH))),
                ShownPage.at(Audience.FAMILY, Role.STRANGER, "offline", "as it is", "offline"),
                // where a script is led to after a failure: the page that a failure of ours shows
                of(500, Role.STRANGER, "problem?incident=0BADCAFE"),
                of(500, Role.PARENT, "problem?incident=0BADCAFE"));
    }

    /** What is seen while the database is away. */
    static List<ShownPage> withoutDatabase() {
        return List.of(of(503, Role.PARENT, "family/home"), of(503, Role.STRANGER, "sign-in"));
    }

    private static ShownPage of(int status, Role role, String address) {
        return ShownPage.at(Audience.FAMILY, role, PROBLEM, status + " at " + address, address)
                .withStatus(status);
    }
}
