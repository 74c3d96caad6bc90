package org.gatepost.architecture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LiteralsTest {

    @Test
    void findsStringsAndTextBlocksOnly() {
        var source = """
                // "a comment"
                /* "another" */
                char quote = '"', escaped = '\\'';
                var one = "select \\"x\\" from a.b";
                var two = \"""
                    delete from "c".d
                    \""";
                """;

        assertThat(Literals.of(source))
                .extracting(String::strip)
                .containsExactly("select \\\"x\\\" from a.b", "delete from \"c\".d");
    }
}
