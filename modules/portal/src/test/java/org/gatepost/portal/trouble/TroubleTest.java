package org.gatepost.portal.trouble;

import jakarta.faces.FacesException;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.gatepost.kernel.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** REL-DB-02. */
class TroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08006, DATABASE_AWAY",
        "57P01, DATABASE_AWAY",
        "57014, DATABASE_AWAY",
        "53300, DATABASE_AWAY",
        "58030, DATABASE_AWAY",
        "55P03, DATABASE_AWAY",
        "23505, BUG",
        "42P01, BUG",
        "22021, BUG"
    })
    void tellsADatabaseThatIsAwayFromOneThatIsUsedWrongly(String state, Trouble trouble) {
        var failure = new ServletException(new FacesException(new IllegalStateException(new SQLException("", state))));

        assertThat(Trouble.of(failure)).isEqualTo(trouble);
    }

    @Test
    void knowsAPoolThatCannotConnect() {
        assertThat(Trouble.of(new IllegalStateException(new SQLException("Error in allocating a connection"))))
                .isEqualTo(Trouble.DATABASE_AWAY);
    }

    @Test
    void looksAtWhatWasSuppressedAndIsNotLostInCircles() {
        var circle = new IllegalStateException("a");
        var other = new IllegalStateException("b", circle);
        circle.initCause(other);
        other.addSuppressed(new SQLException("", "08001"));

        assertThat(Trouble.of(circle)).isEqualTo(Trouble.DATABASE_AWAY);
    }

    @Test
    void hidesWhatIsNotFound() {
        assertThat(Trouble.of(new FacesException(NotFound.missing("thread", "x"))))
                .isEqualTo(Trouble.NOT_FOUND);
        assertThat(Trouble.of(new IllegalArgumentException())).isEqualTo(Trouble.BUG);
    }
}
