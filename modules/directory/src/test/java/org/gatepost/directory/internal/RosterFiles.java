package org.gatepost.directory.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The files of a roster, to be changed line by line and written to a folder. */
final class RosterFiles {

    private final Map<String, String> files = new HashMap<>();

    /**
     * Two schools. At Saltmarsh: class S1 with Ada and Ben, taught by Mr Reed and helped by Ms Hay, class S2 with Cy;
     * Ada and Ben have two guardians, Cy one, who is also guardian of Dot at Dunes.
     */
    static RosterFiles twoSchools() {
        var roster = new RosterFiles();
        roster.files.put("manifest.csv", """
            propertyName,value
            manifest.version,1.0
            oneroster.version,1.1
            file.academicSessions,bulk
            file.classes,bulk
            file.courses,bulk
            file.demographics,absent
            file.enrollments,bulk
            file.orgs,bulk
            file.users,bulk
            """);
        roster.files.put("orgs.csv", """
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            trust,,,Tideway Trust,district,,
            salt,,,Saltmarsh Primary,school,,trust
            dune,,,Dunes Primary,school,,trust
            """);
        roster.files.put("academicSessions.csv", """
            sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
            y27,,,2026/27,schoolYear,2026-09-01,2027-08-31,,2027
            t1,,,Autumn,term,2026-09-01,2026-12-19,y27,2027
            """);
        roster.files.put("courses.csv", """
            sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
            c1,,,y27,Year 1,,01,trust,,
            """);
        roster.files.put("classes.csv", """
            sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
            s1,,,Otters,01,c1,,homeroom,,salt,t1,,,
            s2,,,Herons,01,c1,,homeroom,,salt,"t1,y27",,,
            d1,,,Puffins,01,c1,,homeroom,,dune,t1,,,
            """);
        roster.files.put("users.csv", """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
            ada,,,true,salt,student,ada,,Ada,Brook,,,,,,"mia,tom",01,
            ben,,,true,salt,student,ben,,Ben,Brook,,,,,,mia,01,
            cy,,,true,salt,student,cy,,Cy,Lark,,,,,,,01,
            dot,,,true,dune,student,dot,,Dot,Lark,,,,,,,01,
            mia,,,true,salt,parent,mia,,Mia,Brook,,,Mia.Brook@example.org,,,,,
            tom,,,true,salt,guardian,tom,,Tom,Field,,,tom@example.org,,,ben,,
            una,,,true,salt,relative,una,,Una,Lark,,,una@example.org,,,"cy,dot",,
            reed,,,true,salt,teacher,reed,,Rob,Reed,,,reed@example.org,,,,,
            hay,,,true,salt,aide,hay,,Hana,Hay,,,hay@example.org,,,,,
            wren,,,true,"salt,dune",administrator,wren,,Wendy,Wren,,,wren@example.org,,,,,
            """);
        roster.files.put("enrollments.csv", """
            sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
            e1,,,s1,salt,ada,student,,2026-09-01,2027-07-21
            e2,,,s1,salt,ben,student,,,
            e3,,,s2,salt,cy,student,,,
            e4,,,d1,dune,dot,student,,,
            e5,,,s1,salt,reed,teacher,true,2026-09-01,
            e6,,,s1,salt,hay,aide,false,,
            """);
        return roster;
    }

    /** One school with a class of {@code pupils}: p1, p2 and so on. */
    static RosterFiles oneClassOf(int pupils) {
        var roster = twoSchools();
        roster.keepOnlyHeader("users.csv").keepOnlyHeader("enrollments.csv").keepOnlyHeader("classes.csv");
        roster.without("orgs.csv", "dune");
        roster.append("classes.csv", "s1,,,Otters,01,c1,,homeroom,,salt,t1,,,");
        for (int i = 1; i <= pupils; i++) {
            roster.append("users.csv", "p" + i + ",,,true,salt,student,p,,Pupil,No " + i + ",,,,,,,01,");
            roster.append("enrollments.csv", "e" + i + ",,,s1,salt,p" + i + ",student,,,");
        }
        return roster;
    }

    /** The same in OneRoster 1.2: roles in a file of their own. */
    RosterFiles asVersion12() {
        replace("manifest.csv", "oneroster.version,1.1", "oneroster.version,1.2");
        append("manifest.csv", "file.roles,bulk");
        var roles = new StringBuilder(
                "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n");
        var users = new StringBuilder(
                "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier\n");
        text("users.csv").lines().skip(1).forEach(line -> {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            var orgs = cells[4].replace("\"", "").split(",", -1);
            for (int i = 0; i < orgs.length; i++) {
                roles.append(String.join(
                                ",",
                                cells[0] + "-r" + i,
                                "",
                                "",
                                cells[0],
                                i == 0 ? "primary" : "secondary",
                                cells[5].replace("administrator", "principal"),
                                "",
                                "",
                                orgs[i],
                                ""))
                        .append('\n');
            }
            users.append(String.join(
                            ",", cells[0], cells[1], cells[2], cells[3], cells[6], cells[7], cells[8], cells[9],
                            cells[10], cells[11], cells[12], cells[13], cells[14], cells[15], cells[16], cells[17], ""))
                    .append('\n');
        });
        return put("users.csv", users.toString()).put("roles.csv", roles.toString());
    }

    /** The same as changes only, of {@code file} alone: the records of those ids. */
    static RosterFiles changesOf(RosterFiles whole, String file, String... lines) {
        var header = whole.text(file).substring(0, whole.text(file).indexOf('\n') + 1);
        var manifest = whole.text("manifest.csv").replace(",bulk", ",absent");
        var property = "file." + file.replace(".csv", "");
        var delta = new RosterFiles();
        delta.put("manifest.csv", manifest.replace(property + ",absent", property + ",delta"));
        return delta.put(file, header + String.join("\n", lines) + "\n");
    }

    RosterFiles replace(String file, String old, String with) {
        var text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        files.put(file, text.replace(old, with));
        return this;
    }

    RosterFiles append(String file, String line) {
        files.put(file, text(file) + line + "\n");
        return this;
    }

    /** Takes out the line of the record {@code id}. */
    RosterFiles without(String file, String id) {
        files.put(file, text(file).replaceFirst("(?m)^" + id + ",.*\n", ""));
        return this;
    }

    RosterFiles withoutFile(String file) {
        files.remove(file);
        return this;
    }

    RosterFiles put(String file, String text) {
        files.put(file, text);
        return this;
    }

    String text(String file) {
        return files.getOrDefault(file, "");
    }

    private RosterFiles keepOnlyHeader(String file) {
        files.put(file, text(file).substring(0, text(file).indexOf('\n') + 1));
        return this;
    }

    /** Writes all files to {@code folder}, in place of what is there. */
    Path writeTo(Path folder) {
        try {
            for (RosterFile file : RosterFile.values()) {
                Files.deleteIfExists(folder.resolve(file.fileName()));
            }
            for (var file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
