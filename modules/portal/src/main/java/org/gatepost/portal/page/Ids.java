package org.gatepost.portal.page;

import java.util.function.Function;
import org.gatepost.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Ids as they come in a URL. */
public final class Ids {

    private Ids() {}

    /**
     * The id that the parameter spells out.
     *
     * @param parse of the id's type, as in {@code ThreadId::parse}
     * @throws NotFound if it is missing or no id: a wrong address is one of something that does not exist
     */
    public static <T> T parse(@Nullable String parameter, Function<String, T> parse, String thing) {
        if (parameter == null) {
            throw NotFound.missing(thing, "of no id");
        }
        try {
            return parse.apply(parameter);
        } catch (IllegalArgumentException e) {
            throw NotFound.missing(thing, "of that id");
        }
    }
}
