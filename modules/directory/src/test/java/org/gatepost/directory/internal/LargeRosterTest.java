package org.gatepost.directory.internal;

import java.nio.file.Path;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport.Counts;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.kernel.Actor;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** More rows than fit into one batch. */
class LargeRosterTest {

    private static final int SCHOOLS = 4;
    private static final int PUPILS = 600;

    @TempDir
    Path folder;

    @Test
    void isImportedSchoolBySchool() {
        trust().writeTo(folder);
        try (var gatepost = Standalone.start(TestDatabase.fresh())) {
            var imports = gatepost.get(RosterImports.class);

            var first =
                    imports.importFolder(Actor.operatorOfTrust(), folder, ImportOptions.usual(), ImportProgress.SILENT);
            var again =
                    imports.importFolder(Actor.operatorOfTrust(), folder, ImportOptions.usual(), ImportProgress.SILENT);

            assertThat(first.total(Kind.PUPIL)).isEqualTo(new Counts(SCHOOLS * PUPILS, 0, 0));
            assertThat(first.total(Kind.LINK)).isEqualTo(new Counts(2 * SCHOOLS * PUPILS, 0, 0));
            assertThat(again.nothingChanged()).isTrue();
        }
    }

    /** Every pupil has two guardians of their own, every class of thirty a teacher. */
    private static RosterFiles trust() {
        var roster = RosterFiles.oneClassOf(0).without("orgs.csv", "salt").without("classes.csv", "s1");
        var orgs = new StringBuilder(roster.text("orgs.csv"));
        var classes = new StringBuilder(roster.text("classes.csv"));
        var users = new StringBuilder(roster.text("users.csv"));
        var enrolments = new StringBuilder(roster.text("enrollments.csv"));
        for (int school = 0; school < SCHOOLS; school++) {
            var s = "s" + school;
            orgs.append(s + ",,,School " + school + ",school,,trust\n");
            for (int pupil = 0; pupil < PUPILS; pupil++) {
                var c = s + "c" + pupil / 30;
                var p = s + "p" + pupil;
                if (pupil % 30 == 0) {
                    classes.append(c + ",,,Class " + c + ",01,c1,,homeroom,," + s + ",t1,,,\n");
                    users.append(
                            c + "t,,,true," + s + ",teacher,t,,Teacher,Of " + c + ",,," + c + "@example.org,,,,,\n");
                    enrolments.append("e" + c + ",,," + c + "," + s + "," + c + "t,teacher,true,,\n");
                }
                users.append(
                        p + ",,,true," + s + ",student,p,,Pupil,No " + pupil + ",,,,,,\"" + p + "g," + p + "h\",01,\n");
                for (String guardian : new String[] {p + "g", p + "h"}) {
                    users.append(guardian + ",,,true," + s + ",parent,g,,Parent,No " + pupil + ",,," + guardian
                            + "@example.org,,,,,\n");
                }
                enrolments.append("e" + p + ",,," + c + "," + s + "," + p + ",student,,,\n");
            }
        }
        return roster.put("orgs.csv", orgs.toString())
                .put("classes.csv", classes.toString())
                .put("users.csv", users.toString())
                .put("enrollments.csv", enrolments.toString());
    }
}
