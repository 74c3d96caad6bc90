package org.gatepost.portal.door;

import java.util.UUID;
import org.gatepost.directory.Hat;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was typed is put back for whoever typed it. */
class KeptTextTest {

    private static final Hat MOTHER =
            new Hat(new SchoolId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), Capacity.GUARDIAN);
    private static final Hat FATHER = new Hat(MOTHER.school(), new PersonId(UUID.randomUUID()), Capacity.GUARDIAN);
    private static final Hat MOTHER_AT_WORK = new Hat(MOTHER.school(), MOTHER.person(), Capacity.STAFF);

    @Test
    void isOfItsWriterAndOfNobodyElse() {
        var kept = KeptText.of(HatKey.of(MOTHER), "write:1", "Half a page").orElseThrow();

        assertThat(kept.isOf(MOTHER)).isTrue();
        assertThat(kept.isOf(FATHER)).isFalse();
        assertThat(kept.isOf(MOTHER_AT_WORK)).isFalse();
        assertThat(kept.text()).isEqualTo("Half a page");
    }

    @ParameterizedTest
    @CsvSource({"nobody, write:1, text", "'', write:1, text", ", write:1, text"})
    void isNobodysWithoutAWriter(String writer, String form, String text) {
        assertThat(KeptText.of(writer, form, text)).isEmpty();
    }

    @Test
    void needsTheNameOfAForm() {
        assertThat(KeptText.of(HatKey.of(MOTHER), "write:1\r\nX: y", "text")).isEmpty();
        assertThat(KeptText.of(HatKey.of(MOTHER), null, "text")).isEmpty();
        assertThat(KeptText.of(HatKey.of(MOTHER), "write:1", null)).isEmpty();
    }

    @Test
    void isNoLongerThanADraft() {
        assertThat(KeptText.of(HatKey.of(MOTHER), "write:1", "ä".repeat(100_000)))
                .isPresent();
        assertThat(KeptText.of(HatKey.of(MOTHER), "write:1", "ä".repeat(100_001)))
                .isEmpty();
    }
}
