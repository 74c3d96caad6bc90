package org.gatepost.directory.internal;

import java.util.Optional;
import org.gatepost.directory.Roles;
import org.gatepost.directory.office.SchoolCounts;
import org.gatepost.directory.office.TrustSchools;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotOnDuty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatepost.directory.internal.ImportedTrust.TODAY;

/** SEC-AUZ-05: a trust administrator sees numbers, and nobody. */
class TrustSchoolsTest {

    private static ImportedTrust trust;

    @BeforeAll
    static void start() {
        trust = new ImportedTrust();
        trust.get(Roles.class)
                .give(
                        trust.staff("wren", Duty.TRUST_ADMINISTRATOR),
                        trust.person("reed"),
                        Duty.HEAD,
                        TODAY,
                        Optional.empty());
    }

    @AfterAll
    static void stop() {
        trust.close();
    }

    @Test
    void areCountedEachForItself() {
        var page = trust.get(TrustSchools.class)
                .schools(trust.staff("wren", Duty.TRUST_ADMINISTRATOR), "", Optional.empty());

        assertThat(page.next()).isEmpty();
        assertThat(page.schools())
                .extracting(
                        counts -> counts.school().name(),
                        SchoolCounts::pupils,
                        SchoolCounts::staff,
                        SchoolCounts::heads)
                .containsExactly(tuple("Dunes Primary", 1, 1, 0), tuple("Saltmarsh Primary", 3, 3, 1));
    }

    @Test
    void areFoundByAPartOfTheName() {
        var administrator = trust.staff("wren", Duty.TRUST_ADMINISTRATOR);

        assertThat(trust.get(TrustSchools.class)
                        .schools(administrator, "MARSH", Optional.empty())
                        .schools())
                .hasSize(1);
        assertThat(trust.get(TrustSchools.class)
                        .schools(administrator, "", Optional.of(trust.school("dune")))
                        .schools())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD", "DEPUTY", "OFFICE", "GOVERNOR", "DATA_PROTECTION_OFFICER", "STAFF"})
    void areForNobodyElse(Duty duty) {
        assertThatThrownBy(() -> trust.get(TrustSchools.class).schools(trust.staff("hay", duty), "", Optional.empty()))
                .isInstanceOf(NotOnDuty.class);
    }
}
