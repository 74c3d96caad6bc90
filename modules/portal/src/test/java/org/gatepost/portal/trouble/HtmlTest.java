package org.gatepost.portal.trouble;

import java.util.Map;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.language.Tongue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlTest {

    private static final Texts TEXTS = Texts.in(Tongue.ENGLISH);

    @Test
    void showsTextAsText() {
        var page = Html.titled(TEXTS, "<b>'\"&")
                .paragraph("<script>${7*7}%s</script>")
                .page(name -> "/assets/hash/" + name);

        assertThat(page)
                .contains("<title>&lt;b&gt;&#39;&quot;&amp; - Gatepost</title>")
                .contains("href=\"/assets/hash/gatepost.css\"")
                .contains("<p>&lt;script&gt;${7*7}%s&lt;/script&gt;</p>");
    }

    @Test
    void saysAtWhichSchoolItIsWhereThatIsKnown() {
        var known = Html.titled(TEXTS, "Away").at("St. <Mary>", "/look/1.css").page(name -> "/assets/hash/" + name);
        var unknown = Html.titled(TEXTS, "Away").at("", "").page(name -> "/assets/hash/" + name);

        assertThat(known)
                .contains("<bdi>St. &lt;Mary&gt;</bdi>", "aria-hidden=\"true\">SM<", "href=\"/look/1.css\"")
                .doesNotContain("> Gatepost</a>");
        assertThat(unknown).contains("> Gatepost</a>").doesNotContain("/look/", "<bdi>");
    }

    @Test
    void handsBackWhatWasTyped() {
        var form = new PostedForm("/family/write?child=x", Map.of("text", new String[] {"a \"quoted\" </form> word"}));

        assertThat(form.again(TEXTS))
                .contains("<form method=\"post\" action=\"/family/write?child=x\">")
                .contains("name=\"text\" value=\"a &quot;quoted&quot; &lt;/form&gt; word\"");
    }

    @Test
    void writesNoPasswordIntoAPage() {
        var form = new PostedForm("/sign-in2", Map.of("form:password", new String[] {"secret"}));

        assertThat(form.again(TEXTS)).doesNotContain("secret").contains("<a class=\"gp-button\" href=\"/sign-in2\">");
    }
}
