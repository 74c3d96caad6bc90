package org.gatepost.portal.styleguide;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExamplesTest {

    @Test
    void areTheWordsOfThePageWithoutTheirIndentation() {
        var page = """
                <gp:example id="one" title="One">
                  <gp:icon name="clock"/>
                    <p>#{words}</p>
                </gp:example>
                <gp:example id="two" title="Two" note="More"><b>2</b></gp:example>
                """;

        var examples = Examples.in(page);

        assertThat(examples.code("one")).contains("<gp:icon name=\"clock\"/>\n  <p>#{words}</p>");
        assertThat(examples.code("two")).contains("<b>2</b>");
        assertThat(examples.code("three")).isEmpty();
    }
}
