package org.gatepost.directory.internal;

import java.util.List;
import java.util.Random;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.Restrictions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules 6: what Gatepost alone knows is the same after whatever roster, mass endings allowed. */
class OwnDataPropertyTest {

    private static final long SEED = 20261110;
    private static final int ROSTERS = 40;

    /** Restrictions, links of the office and duties, every column of every row. */
    private static final String OURS = """
        select coalesce(string_agg(line, '; ' order by line), '') from (
          select r::text as line from directory.restriction r
          union all select l::text from directory.guardian_link l where l.source = 'SCHOOL'
          union all select a::text from directory.role_assignment a) ours
        """;

    private final ImportedTrust trust = new ImportedTrust();
    private final Random random = new Random(SEED);

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void staysAsItIsWhateverIsImported() {
        trust.get(Restrictions.class)
                .impose(
                        trust.operator("salt"),
                        trust.person("mia"),
                        trust.person("ada"),
                        Restriction.NO_ACCESS,
                        "order");
        trust.execute("""
            insert into directory.guardian_link
              (id, school_id, guardian_id, child_id, relation, responsibility, from_day, source)
            select gen_random_uuid(), g.school_id, g.id, c.id, 'aunt', 'NO', date '2026-09-01', 'SCHOOL'
            from directory.person g join directory.person c on c.school_id = g.school_id
            where g.sourced_id = 'una' and c.sourced_id = 'ben';
            insert into directory.role_assignment (id, school_id, person_id, duty, position, from_day)
            select gen_random_uuid(), school_id, id, 'OFFICE', 1, date '2026-09-01'
            from directory.person where sourced_id = 'wren'
            """);
        var before = trust.text(OURS);
        assertThat(before).contains("NO_ACCESS", "aunt", "OFFICE");

        for (int i = 0; i < ROSTERS; i++) {
            var roster = changed();
            trust.importing(roster);
            assertThat(trust.text(OURS))
                    .as("seed %d, roster %d:%n%s", SEED, i, roster.text("users.csv"))
                    .isEqualTo(before);
        }
    }

    /** The roster of the two schools with some people gone, renamed, unlinked or marked as to be deleted. */
    private RosterFiles changed() {
        var roster = RosterFiles.twoSchools();
        for (String id : List.of("ada", "ben", "cy", "mia", "tom", "una", "reed", "hay", "wren")) {
            switch (random.nextInt(4)) {
                case 0 -> roster.replace("users.csv", "\n" + id + ",,", "\n" + id + ",tobedeleted,");
                case 1 -> roster.replace("users.csv", "\n" + id + ",,,true", "\n" + id + ",,,false");
                default -> {}
            }
        }
        return switch (random.nextInt(3)) {
            case 0 -> roster.replace("users.csv", "\"mia,tom\"", "tom");
            case 1 -> roster.replace("users.csv", "\"cy,dot\"", "dot");
            default -> roster;
        };
    }
}
