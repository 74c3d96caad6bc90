package org.gatepost.directory.roster;

import java.nio.file.Path;
import org.gatepost.kernel.Actor;

/**
 * Brings a trust's roster in: OneRoster 1.1 or 1.2 CSV.
 *
 * <p>Everything is read and checked first, then applied in one transaction; the same files again change nothing. What
 * a later bulk leaves out is ended with today's date, never deleted.
 */
public interface RosterImports {

    /**
     * Imports the CSV files in {@code folder}, or in a zip archive.
     *
     * @param operatorOfTrust a roster goes through several schools: {@link Actor#operatorOfTrust()}
     * @return what was done, or for a dry run would have been
     * @throws RosterRefused with every fault found, and nothing changed
     * @throws AnotherImportRuns if one is under way, here or on another machine
     */
    ImportReport importFolder(Actor operatorOfTrust, Path folder, ImportOptions options, ImportProgress progress);

    /**
     * Imports what such files say about one school, and nothing else; here also files in the simple form ({@link
     * SchoolCsv}), which do not say of which school they are.
     *
     * @throws org.gatepost.kernel.NotFound if the school is not known and has no name here
     * @throws RosterRefused with every fault found, and nothing changed; also if the files do not name the school
     * @throws AnotherImportRuns if one is under way, here or on another machine
     */
    ImportReport importSchool(
            Actor operatorOfTrust, OwnSchool school, Path folder, ImportOptions options, ImportProgress progress);
}
