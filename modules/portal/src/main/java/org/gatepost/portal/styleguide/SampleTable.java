package org.gatepost.portal.styleguide;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gatepost.portal.wording.Badge;
import org.jspecify.annotations.Nullable;

/** The table of the style guide; sorted, gone through and chosen from as on a real page. */
@Named
@ViewScoped
public class SampleTable implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int ROWS = 43;
    private static final LocalDate LAST = LocalDate.of(2026, 11, 18);
    private static final List<String> NAMES = List.of(
            "Idris Yusuf-Hale",
            "Maryam Yusuf-Hale",
            "Tomasz Błaszczyk",
            "Robin Marlowe",
            "Saoirse O’Shaughnessy",
            "فاطمہ کریم",
            "Wren Dunmore-Whitcombe");
    private static final List<String> NATURES =
            List.of("Learning and classwork", "Friendships and behaviour", "Attendance", "Lunch and food");

    @Inject
    transient Samples samples;

    private final ArrayList<TableRow> rows = new ArrayList<>();
    private @Nullable TableRow chosen;

    /** A list that the table may sort. */
    public List<TableRow> getRows() {
        if (rows.isEmpty()) {
            List<Badge> badges = samples.getStaffBadges();
            IntStream.range(0, ROWS).mapToObj(number -> row(number, badges)).forEach(rows::add);
        }
        return rows;
    }

    private static TableRow row(int number, List<Badge> badges) {
        Badge badge = badges.get(number * 5 % badges.size());
        return new TableRow(
                "row-" + number,
                NAMES.get(number % NAMES.size()),
                NATURES.get(number * 3 % NATURES.size()),
                LAST.minusDays(number * 7L % 31),
                badge.style(),
                badge.words());
    }

    public List<TableRow> getNothing() {
        return List.of();
    }

    public @Nullable TableRow getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable TableRow chosen) {
        this.chosen = chosen;
    }
}
