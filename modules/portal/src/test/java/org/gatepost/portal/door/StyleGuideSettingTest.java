package org.gatepost.portal.door;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StyleGuideSettingTest {

    @ParameterizedTest
    @CsvSource({
        "/styleguide, true",
        "/styleguide/, true",
        "/styleguide/index, true",
        "/styleguide/index.xhtml, true",
        "/styleguides, false",
        "/styleguide.xhtml, false",
        "/staff/styleguide, false",
        "/, false"
    })
    void isOfAllPagesBelowItsFolderAndNoOther(String path, boolean part) {
        assertThat(StyleGuideSetting.isPart(path)).isEqualTo(part);
    }
}
