package org.gatepost.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What other modules may use says what it is for. */
class ExposedTypesTest {

    private static final Pattern EXPLAINED = Pattern.compile(
            "(?m)\\*/\\n(@.*\\n( .*\\n|\\).*\\n)*)*public [\\w ]*(class|interface|record|enum|@interface) ");
    private static final Pattern PUBLIC = Pattern.compile("(?m)^public ");

    static List<Path> sources() {
        return House.modules().stream()
                .filter(module -> !House.name(module).equals("portal"))
                .flatMap(module -> House.files(module.resolve("src/main/java"), ".java").stream())
                .filter(source -> PUBLIC.matcher(House.text(source)).find())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void areExplained(Path source) {
        assertThat(House.text(source)).containsPattern(EXPLAINED);
    }
}
