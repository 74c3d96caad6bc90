package org.gatepost.identity.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretBoxTest {

    private static final byte[] CONTENT = "a key of an app".getBytes(StandardCharsets.UTF_8);

    private final SecretBox box = new SecretBox();

    @BeforeEach
    void setKey() {
        FactorSettings.secretKey((byte) 1);
    }

    @AfterEach
    void usual() {
        FactorSettings.usual();
    }

    @Test
    void opensWhatItClosed() {
        assertThat(box.open(box.close(CONTENT, "ada"), "ada")).isEqualTo(CONTENT);
    }

    @Test
    void closesTheSameDifferentlyEachTime() {
        assertThat(box.close(CONTENT, "ada")).isNotEqualTo(box.close(CONTENT, "ada"));
    }

    @Test
    void opensItForNobodyElse() {
        var closed = box.close(CONTENT, "ada");

        assertThatThrownBy(() -> box.open(closed, "bob")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noticesAChange() {
        var closed = box.close(CONTENT, "ada");
        closed[closed.length - 1] ^= 1;

        assertThatThrownBy(() -> box.open(closed, "ada")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensNothingWithAnotherKey() {
        var closed = box.close(CONTENT, "ada");
        FactorSettings.secretKey((byte) 2);

        assertThatThrownBy(() -> box.open(closed, "ada")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysThatTheKeyIsMissingOrTooShort() {
        FactorSettings.secretKey(Base64.getEncoder().encodeToString(new byte[16]));
        assertThatThrownBy(() -> box.close(CONTENT, "ada")).hasMessageContaining("gatepost.secret-key");
        FactorSettings.secretKey("");
        assertThatThrownBy(() -> box.close(CONTENT, "ada")).hasMessageContaining("gatepost.secret-key");
    }
}
