package org.gatepost.architecture.matrix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatepost.directory.roster.SentFile;

/** A roster of one school with nobody in it. */
final class EmptyRoster {

    private EmptyRoster() {}

    static List<SentFile> of(String sourcedId, String name) {
        return List.of(
                file("manifest.csv", """
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
                        """),
                file("orgs.csv", """
                        sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
                        trust,,,Trust,district,,
                        %s,,,%s,school,,trust
                        """.formatted(sourcedId, name)),
                file("academicSessions.csv", """
                        sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
                        y27,,,2026/27,schoolYear,2026-09-01,2027-08-31,,2027
                        t1,,,Autumn,term,2026-09-01,2026-12-19,y27,2027
                        """),
                file("courses.csv", """
                        sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
                        """),
                file("classes.csv", """
                        sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
                        """),
                file("users.csv", """
                        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
                        """),
                file("enrollments.csv", """
                        sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
                        """));
    }

    private static SentFile file(String name, String text) {
        return new SentFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
