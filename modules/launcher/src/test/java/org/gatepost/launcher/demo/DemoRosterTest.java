package org.gatepost.launcher.demo;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.kernel.Actor;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoRosterTest {

    private static final Path ROSTER = Path.of("src", "main", "resources", "demo", "roster");

    @Test
    void isImportedWithoutAFaultAndASecondTimeWithoutAChange() {
        try (var gatepost = Standalone.start(TestDatabase.fresh())) {
            var imports = gatepost.get(RosterImports.class);

            var first =
                    imports.importFolder(Actor.operatorOfTrust(), ROSTER, ImportOptions.usual(), ImportProgress.SILENT);
            var second =
                    imports.importFolder(Actor.operatorOfTrust(), ROSTER, ImportOptions.usual(), ImportProgress.SILENT);

            var heronBank = added(first, "Heron Bank Primary School");
            assertThat(heronBank)
                    .containsEntry(Kind.CLASS, 14)
                    .containsEntry(Kind.PUPIL, 420)
                    .containsEntry(Kind.STAFF, 41); // 40, and the administrator of the trust
            assertThat(heronBank.get(Kind.GUARDIAN)).isBetween(580, 620);
            assertThat(added(first, "Curlew Point Primary School")).containsEntry(Kind.PUPIL, 182);
            assertThat(added(first, "Saltings Infant School")).containsEntry(Kind.PUPIL, 89);
            assertThat(second.nothingChanged()).isTrue();
        }
    }

    private static Map<Kind, Integer> added(ImportReport report, String school) {
        return report.schools().stream()
                .filter(each -> each.name().equals(school))
                .flatMap(each -> each.counts().entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().added()));
    }
}
