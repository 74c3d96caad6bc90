package org.gatepost.portal.styleguide;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TagAttributeTest {

    @Test
    void readsWhatACompositeDeclares() {
        var source = """
                <cc:attribute name="school" required="true" shortDescription="Its name."/>
                <cc:attribute name="open" default="false" shortDescription="Whether it is open."/>
                """;

        assertThat(TagAttribute.ofComposite(source))
                .containsExactly(
                        new TagAttribute("school", true, "", "Its name."),
                        new TagAttribute("open", false, "false", "Whether it is open."));
    }

    @Test
    void readsWhatTheLibrarySaysOfOneTag() {
        var library = """
                <tag><tag-name>field</tag-name>
                  <attribute><description>Its id.</description><name>id</name><required>true</required></attribute></tag>
                <tag><tag-name>tick</tag-name>
                  <attribute><description>More.</description><name>hint</name><required>false</required></attribute></tag>
                """;

        assertThat(TagAttribute.ofTag("tick", library)).containsExactly(new TagAttribute("hint", false, "", "More."));
    }
}
