package org.gatepost.directory.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** SEC-UPL-01: what an archive may be, and that a hostile one is refused while it is read. */
class RosterArchiveTest {

    private final Faults faults = new Faults();

    @Test
    void givesItsFilesAlsoFromOneFolder() {
        assertThat(unpacked(zip(Map.of("users.csv", "a,b", "orgs.csv", "c"))))
                .containsOnlyKeys("orgs.csv", "users.csv");
        assertThat(unpacked(zip(Map.of("export/", "", "export/users.csv", "a", "__MACOSX/export/._users.csv", "x"))))
                .containsOnlyKeys("users.csv");
        assertThat(faults.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../users.csv",
                "/etc/users.csv",
                "a/b/users.csv",
                "..\\users.csv",
                "C:users.csv",
                "users.exe",
                "inner.zip",
                "us\u202eers.csv",
                "a/../users.csv"
            })
    void refusesNamesThatAreNoneOfARoster(String name) {
        unpacked(zip(Map.of(name, "a")));

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("no CSV file"));
    }

    @Test
    void refusesAFileTwice() {
        var files = new LinkedHashMap<String, String>();
        files.put("users.csv", "a");
        files.put("USERS.csv", "b");
        unpacked(zip(files));

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("twice"));
    }

    @Test
    void refusesMoreEntriesThanARosterHas() {
        var files = new LinkedHashMap<String, String>();
        for (int i = 0; i <= RosterArchive.MOST_ENTRIES; i++) {
            files.put("f" + i + ".csv", "");
        }
        unpacked(zip(files));

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("more than 100"));
    }

    @Test
    void stopsABombLongBeforeItIsUnpacked() {
        var bomb = zip(Map.of("users.csv", "0".repeat(64 << 20)));

        var files = unpacked(bomb);

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem()).contains("far larger"));
        assertThat(files.values()).allSatisfy(file -> assertThat(file.length).isLessThan(16 << 20));
    }

    @Test
    void refusesWhatIsNoArchiveOrADamagedOne() {
        unpacked("sourcedId,status".getBytes(StandardCharsets.UTF_8));
        unpacked(new byte[0]);
        var whole = zip(Map.of("users.csv", "a".repeat(5_000)));
        unpacked(Arrays.copyOf(whole, whole.length / 3));

        assertThat(faults.all()).hasSize(3);
    }

    private Map<String, byte[]> unpacked(byte[] archive) {
        return RosterArchive.unpack(new ByteArrayInputStream(archive), faults);
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
