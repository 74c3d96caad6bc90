package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gatepost.directory.Hat;
import org.gatepost.messaging.Drafts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, with the name of the form and who they were when it was opened. Where it cannot be
 * taken, because they are not signed in any more, or somebody else is, it goes along to the sign-in page and from there
 * back into the form; without a script, and to nobody but whoever wrote it.
 *
 * @param writer under which hat the form was opened
 * @param form its {@link FormName}
 */
public record KeptText(Hat writer, String form, String text) {

    /** Names of the fields that bring it. */
    public static final String WRITER = "writer";

    public static final String FORM = "form";
    public static final String TEXT = "body";

    /** Empty if {@code request} brings none, or one that no form of ours wrote, or more than a draft may hold. */
    public static Optional<KeptText> of(HttpServletRequest request) {
        return of(request.getParameter(WRITER), request.getParameter(FORM), request.getParameter(TEXT));
    }

    static Optional<KeptText> of(@Nullable String writer, @Nullable String form, @Nullable String text) {
        if (writer == null || form == null || text == null || !FormName.isOne(form)) {
            return Optional.empty();
        }
        return HatKey.parse(writer)
                .filter(hat -> text.codePointCount(0, text.length()) <= Drafts.LONGEST)
                .map(hat -> new KeptText(hat, form, text));
    }

    /** Whether it was written under {@code hat}. */
    public boolean isOf(Hat hat) {
        return writer.equals(hat);
    }
}
