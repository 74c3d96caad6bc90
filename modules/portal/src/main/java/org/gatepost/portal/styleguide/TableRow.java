package org.gatepost.portal.styleguide;

import java.io.Serializable;
import java.time.LocalDate;
import org.gatepost.portal.wording.Badge;

/**
 * A line of the table.
 *
 * @param style of its {@link Badge}
 * @param words of its {@link Badge}
 */
public record TableRow(String id, String about, String nature, LocalDate opened, String style, String words)
        implements Serializable {

    public Badge state() {
        return new Badge(style, words, words);
    }
}
