package org.gatepost.directory.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.OwnSchool;
import org.gatepost.directory.roster.RosterRefused;

/** Reads a roster from wherever it comes, and checks it. */
final class RosterReading {

    private final Supplier<Optional<RosterTables>> before;
    private final LocalDate today;
    private final Optional<OwnSchool> own;
    private final ImportProgress progress;
    private Map<String, String> hashes = Map.of();

    /**
     * @param before the whole roster that was imported last, for a delta; asked for only then
     * @param own the school of which files in the simple form are; empty if they cannot be taken
     * @param today the day of the import
     */
    RosterReading(
            Supplier<Optional<RosterTables>> before,
            Optional<OwnSchool> own,
            LocalDate today,
            ImportProgress progress) {
        this.own = own;
        this.before = before;
        this.today = today;
        this.progress = progress;
    }

    /** SHA-256 of each file that was read, by its name; also where the roster was refused. */
    Map<String, String> hashes() {
        return hashes;
    }

    /**
     * A folder, or a zip archive.
     *
     * @throws RosterRefused with all that is wrong
     */
    Roster at(Path path) {
        var faults = new Faults();
        if (Files.isDirectory(path)) {
            return read(name -> fileIn(path, name), faults);
        }
        if (!Files.isRegularFile(path)) {
            faults.add(
                    path + " is neither a folder nor an archive.",
                    "Name the folder that holds the CSV files, or the zip archive of them: "
                            + RosterVersion.V1_1.allNames() + ".");
            throw new RosterRefused(faults.all());
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return of(RosterArchive.unpack(in, faults), faults);
        } catch (IOException e) {
            faults.add(path + " cannot be read.", "See that this user may read it.");
            throw new RosterRefused(faults.all());
        }
    }

    private static Optional<byte[]> fileIn(Path folder, String name) throws IOException {
        var path = folder.resolve(name);
        return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    }

    /**
     * Files that were sent.
     *
     * @param faults what was found wrong with them already
     * @throws RosterRefused with all that is wrong
     */
    Roster of(Map<String, byte[]> files, Faults faults) {
        if (!faults.none()) {
            throw new RosterRefused(faults.all());
        }
        return read(name -> Optional.ofNullable(files.get(name)), faults);
    }

    private Roster read(RosterSource source, Faults faults) {
        if (SchoolCsvReader.isIn(source)) {
            return readSimple(source, faults);
        }
        var sent = RosterBundle.read(source, faults, progress);
        hashes = sent.hashes();
        var earlier = sent.deltas().isEmpty() ? Optional.<RosterTables>empty() : before.get();
        return RosterReader.read(RosterDelta.merged(sent, earlier, faults), today, faults);
    }

    private Roster readSimple(RosterSource source, Faults faults) {
        if (own.isEmpty()) {
            faults.add(
                    "These files are of one school and do not say of which.",
                    "The office of that school sends them; by command line, name it with --school.");
            throw new RosterRefused(faults.all());
        }
        var tables = SchoolCsvReader.read(source, own.get(), faults);
        hashes = tables.hashes();
        return RosterReader.read(tables, today, faults);
    }
}
