package org.gatepost.portal.trouble;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.gatepost.portal.trouble.Problem.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTest {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.gatepost.portal.messages", Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void saysWhatHappenedAndWhatToDoNext(Problem problem) {
        assertThat(TEXTS.getString(problem.key() + ".title")).isNotBlank();
        assertThat(TEXTS.getString(problem.key() + ".text")).matches("(?s).+[.?]");
        assertThat(problem.steps()).isNotEmpty();
    }

    @Test
    void hasAWordForEveryStep() {
        assertThat(Stream.of(Step.values()).map(step -> TEXTS.getString("problem.step." + step)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "400, NOT_OUR_ADDRESS",
        "401, NOTHING_HERE",
        "403, FROM_ANOTHER_SITE",
        "404, NOTHING_HERE",
        "405, NOT_BY_ADDRESS",
        "413, TOO_LARGE",
        "418, NOTHING_HERE",
        "429, TOO_MANY",
        "500, BUG",
        "501, BUG",
        "503, AWAY"
    })
    void isFoundForEveryAnswer(int status, Problem problem) {
        assertThat(Problem.of(status)).isEqualTo(problem);
    }
}
