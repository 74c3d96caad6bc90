package org.gatepost.identity.internal;

import java.util.List;
import org.gatepost.identity.UnfitPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** SEC-PWD-01. */
class PasswordRulesTest {

    private static final List<String> NAMES = List.of("amina.yusuf-hale@post.example", "Heron Bank Primary");

    @ParameterizedTest
    @CsvSource({
        "elevenchars, identity.password.tooShort",
        "qwerty123456, identity.password.common",
        "1qaz2wsx3edc, identity.password.common",
        "QWERTY123456, identity.password.common",
        "sonyericsson, identity.password.common",
        "leavemealone, identity.password.common",
        "sunshine2026!, identity.password.common",
        "!!!football!!!!!, identity.password.common",
        "aaaaaaaaaaaaaaa, identity.password.common",
        "herehereherehere, identity.password.obvious",
        "mnopqrstuvwxyz, identity.password.obvious",
        "9876543210987, identity.password.obvious",
        "lkjhgfdsapoiuy, identity.password.obvious",
        "amina.yusuf-hale@post.example, identity.password.obvious",
        "aminayusuf2026!, identity.password.obvious",
        "gatepost-gatepost-1, identity.password.obvious",
        "HeronBank2026!!, identity.password.obvious",
        "MyHeronBankSchool1, identity.password.obvious"
    })
    void refusesWhatIsGuessedEarly(String password, String code) {
        assertThatThrownBy(() -> PasswordRules.require(password, NAMES))
                .isInstanceOfSatisfying(
                        UnfitPassword.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven herons by the weir",
                "correct horse battery",
                "low-tide-at-heron-bank",
                "xk7!pLw29#qBv",
                "żółte kaczki płyną",
                "یہ ایک لمبا پاس ورڈ ہے",
                "8305 1947 2260 4"
            })
    void takesWhateverElseIsLongEnough(String password) {
        PasswordRules.require(password, NAMES);
    }

    @Test
    void refusesWhatIsEndless() {
        assertThatThrownBy(() -> PasswordRules.require("seven herons by the weir ".repeat(11), NAMES))
                .isInstanceOf(UnfitPassword.class);
    }

    @Test
    void knowsManyCommonPasswords() {
        assertThat(CommonPasswords.size()).isGreaterThan(50_000);
    }
}
