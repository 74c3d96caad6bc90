package org.gatepost.identity.internal;

import org.gatepost.identity.JoinCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JoinCodeTest {

    private static final JoinCode CODE = new JoinCode("K7QM2FXD9TRV01C4");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7QM2FXD9TRV01C4",
                "k7qm-2fxd-9trv-01c4",
                " K7QM 2FXD\t9TRV\u201301C4 ",
                "K7QM2FXD9TRVOIC4",
                "k7qm2fxd9trvolc4"
            })
    void isReadHoweverItIsWritten(String typed) {
        assertThat(JoinCode.parse(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QM2FXD9TRV01C", "K7QM2FXD9TRV01C44", "K7QM2FXD9TRV01C!", "UUUUUUUUUUUUUUUU", "\0"})
    void isNothingElse(String typed) {
        assertThat(JoinCode.parse(typed)).isEmpty();
    }

    @Test
    void isWrittenInGroupsAndKeptOutOfLogs() {
        assertThat(CODE.spaced()).isEqualTo("K7QM-2FXD-9TRV-01C4");
        assertThat(CODE.toString()).doesNotContain("K7QM");
        assertThat(JoinCode.next()).isNotEqualTo(JoinCode.next());
    }
}
