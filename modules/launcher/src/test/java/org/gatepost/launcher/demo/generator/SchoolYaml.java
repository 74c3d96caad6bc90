package org.gatepost.launcher.demo.generator;

import java.util.stream.Collectors;

/** The school.yaml files: what a roster has no place for. */
final class SchoolYaml {

    private static final String HEAD = """
            # %s: what the roster has no place for. Every key is explained in docs/school-yaml.md.
            school: %s
            office-phone: "%s"
            zone: Europe/London
            open-weekdays: [monday, tuesday, wednesday, thursday, friday]
            hours: "%s"
            inset-days-open: true
            terms: terms.csv
            calendars:
            %s
            %s
            # The flow chart (policy, appendix 3); all who hold a duty get its messages.
            """;

    private final Trust trust;

    SchoolYaml(Trust trust) {
        this.trust = trust;
    }

    String heronBank() {
        var school = trust.heronBank();
        return head(school, "01632 960101", "08:00-17:30", look("#1d4f5c", "logo: logo.png"))
                + heronBankStaff()
                + heronBankLinks()
                + heronBankRestrictions()
                + heronBankAccounts();
    }

    private String heronBankStaff() {
        var text = new StringBuilder("""
                role-holders:
                  head: [HBP-S01]
                  deputy: [HBP-S02]
                  senco: [HBP-S03]
                  pastoral-lead: [HBP-S04]
                  safeguarding-lead: [HBP-S05]
                  reception: [HBP-S06, HBP-S08]
                  office: [HBP-S07, HBP-S08]
                  support-staff: [HBP-S09]
                  trust-administrator: [ELT-S01]

                # Who stands in where no teacher of the class works in time.
                cover:
                """);
        var classes = trust.heronBank().classes();
        for (int i = 0; i < classes.size(); i++) {
            text.append("  %s: [%s]\n".formatted(classes.get(i).id(), i < 6 ? "HBP-S25" : "HBP-S26"));
        }
        return text
                + """

                # Whoever is not named here works whenever the school is open.
                working-patterns:
                  # %s: a job share, Wednesdays together.
                  %s:
                    days: [monday, tuesday, wednesday]
                  %s:
                    days: [wednesday, thursday, friday]
                    hours: "08:30-16:30"
                  %s:
                    days: [monday, tuesday, thursday, friday]
                """.formatted(
                                classes.get(6).title(),
                                id("Grace", "Linwood"),
                                id("Susan", "Abara-Hill"),
                                id("Ruth", "Aldousby"));
    }

    private String heronBankLinks() {
        return """

                # What the roster does not say about a guardian and a child.
                links:
                """
                + link("Rachel", "Thornbury-Gale", "Maisie", "Prycewood", "mother", "yes", true)
                + link("Rachel", "Thornbury-Gale", "Noah", "Prycewood", "mother", "yes", true)
                + link("Daniel", "Prycewood", "Maisie", "Prycewood", "father", "yes", false)
                + link("Daniel", "Prycewood", "Noah", "Prycewood", "father", "yes", false)
                + link("Kirsty", "Mallowfield", "Poppy", "Dunmoor", "mother", "yes", true)
                + link("Gavin", "Dunmoor", "Poppy", "Dunmoor", "father", "yes", false)
                + link("Margaret", "Ellerby-Stone", "Tyler", "Brookvale", "foster carer", "no", true)
                + link("Brian", "Ellerby-Stone", "Tyler", "Brookvale", "foster carer", "no", true)
                + link("Ifeoma", "Adeyinka-Cross", "Jasmine", "Colebrand", "foster carer", "no", true)
                + link("Amina", "Yusuf-Hale", "Ilyas", "Yusuf-Hale", "mother", "yes", true)
                + link("Amina", "Yusuf-Hale", "Safiya", "Yusuf-Hale", "mother", "yes", true)
                + link("Amina", "Yusuf-Hale", "Idris", "Yusuf-Hale", "mother", "yes", true)
                + link(
                        "Zoë",
                        "O'Nyame-Świątek",
                        "Maximilian-Øyvind Kwaku Bartłomiej",
                        "O'Nyame-Świątek",
                        "mother",
                        "yes",
                        true)
                + link("Priya", "Ramanathan-Webb", "Anjali", "Ramanathan-Webb", "mother", "yes", true)
                + link("Priya", "Ramanathan-Webb", "Rohan", "Ramanathan-Webb", "mother", "yes", true)
                + link("Tomasz", "Wieczorkowski", "Lena", "Wieczorkowski", "father", "yes", true)
                + link("Lee", "Hartnolls", "Alfie", "Hartnolls", "father", "yes", true)
                + linkWithoutMessages("Jean", "Pascoe-Hartnolls", "Alfie", "Hartnolls", "grandmother");
    }

    private String link(
            String given,
            String family,
            String childGiven,
            String childFamily,
            String relation,
            String responsibility,
            boolean livesWith) {
        return linked(
                given, family, childGiven, childFamily, relation, responsibility, livesWith, "messages, feed, journal");
    }

    private String linkWithoutMessages(
            String given, String family, String childGiven, String childFamily, String relation) {
        return linked(given, family, childGiven, childFamily, relation, "no", false, "feed");
    }

    private String linked(
            String given,
            String family,
            String childGiven,
            String childFamily,
            String relation,
            String responsibility,
            boolean livesWith,
            String receives) {
        return """
                  - guardian: %s # %s %s
                    child: %s # %s %s
                    relation: %s
                    parental-responsibility: %s
                    lives-with: %s
                    receives: [%s]
                """.indent(0).formatted(
                id(given, family),
                given,
                family,
                id(childGiven, childFamily),
                childGiven,
                childFamily,
                relation,
                responsibility,
                livesWith,
                receives);
    }

    private String heronBankRestrictions() {
        return """

                # What the school keeps a guardian from; the reason is for those who may know.
                restrictions:
                """
                + restriction("Gavin", "Dunmoor", "Poppy", "Dunmoor", "no-access", "Court order, seen by the office")
                + restriction(
                        "Daniel", "Prycewood", "Maisie", "Prycewood", "no-contact-details", "At the mother's request")
                + restriction(
                        "Daniel", "Prycewood", "Noah", "Prycewood", "no-contact-details", "At the mother's request")
                + restriction(
                        "Margaret",
                        "Ellerby-Stone",
                        "Tyler",
                        "Brookvale",
                        "no-pictures",
                        "Looked after; the local authority has not agreed to pictures")
                + restriction(
                        "Brian",
                        "Ellerby-Stone",
                        "Tyler",
                        "Brookvale",
                        "no-pictures",
                        "Looked after; the local authority has not agreed to pictures")
                + restriction(
                        "Ifeoma",
                        "Adeyinka-Cross",
                        "Jasmine",
                        "Colebrand",
                        "no-pictures",
                        "Looked after; the local authority has not agreed to pictures");
    }

    private String restriction(
            String given, String family, String childGiven, String childFamily, String restriction, String reason) {
        return """
                  - guardian: %s
                    child: %s
                    restriction: %s
                    reason: "%s"
                """.formatted(id(given, family), id(childGiven, childFamily), restriction, reason);
    }

    private String heronBankAccounts() {
        return """

                # Who can sign in to the demo, with the password that it prints.
                demo-accounts:
                """
                + account("Amina", "Yusuf-Hale", "Parent of three, in three classes")
                + account("Zoë", "O'Nyame-Świątek", "Parent whose child has a job-share class, and a long name")
                + account("Rachel", "Thornbury-Gale", "Parent, separated; the children live with her")
                + account("Daniel", "Prycewood", "Parent, separated; the same children, his own threads")
                + account("Margaret", "Ellerby-Stone", "Foster carer of a looked-after child")
                + account("Lee", "Hartnolls", "Parent whose child's class teacher is in these accounts too")
                + account("Tomasz", "Wieczorkowski", "Parent with children at two schools of the trust")
                + account("Priya", "Ramanathan-Webb", "Class teacher of Year 5 Kestrels and parent of two")
                + account("Rebecca", "Thaxterley", "Class teacher of Year 4 Curlews")
                + account("Grace", "Linwood", "Class teacher of Year 3 Avocets, Monday to Wednesday")
                + account("Susan", "Abara-Hill", "Class teacher of Year 3 Avocets, Wednesday to Friday")
                + account("Sandra", "Pellow", "Reception")
                + account("Colin", "Achterberg", "Support officer in the office")
                + account("Bethan", "Prosser-Lane", "Pastoral lead")
                + account("Nasreen", "Quillfeather", "Assistant head and SENCO")
                + account("Gareth", "Lindlow", "Safeguarding lead")
                + account("Martin", "Okell", "Deputy head")
                + account("Josephine", "Adebayo-Marsh", "Headteacher")
                + """
                  - email: %s
                    shows: "Administrator of the trust, at its three schools; sees no message"
                """.formatted(Trust.ADMINISTRATOR.email());
    }

    private String account(String given, String family, String shows) {
        return """
                  - email: %s
                    shows: "%s"
                """.formatted(trust.heronBank().user(given, family).email(), shows);
    }

    String curlewPoint() {
        var school = trust.curlewPoint();
        return head(school, "01632 960202", "08:00-17:00", look("#7a2e4d", "# No logo: people see its initials."))
                + """
                role-holders:
                  head: [CPP-S01]
                  deputy: [CPP-S02]
                  safeguarding-lead: [CPP-S02]
                  senco: [CPP-S03]
                  pastoral-lead: [CPP-S03]
                  reception: [CPP-S04]
                  office: [CPP-S05]
                  trust-administrator: [ELT-S01]

                demo-accounts:
                  - email: %s
                    shows: "Headteacher of Curlew Point, who sees nothing of Heron Bank"
                """.formatted(school.users().get(0).email());
    }

    String saltings() {
        return head(trust.saltings(), "01632 960303", "08:15-16:45", "")
                + """
                # A small school: one person holds several.
                role-holders:
                  head: [SIS-S01]
                  safeguarding-lead: [SIS-S01]
                  deputy: [SIS-S02]
                  senco: [SIS-S02]
                  pastoral-lead: [SIS-S02]
                  reception: [SIS-S03]
                  office: [SIS-S03]
                  trust-administrator: [ELT-S01]

                demo-accounts:
                  - email: %s
                    shows: "Reception and office of Saltings, which is alerted: no terms, no promises"
                  - email: rhian.tudor@inbox.example
                    shows: "Parent at Saltings, where nothing can be promised yet"
                """.formatted(trust.saltings().users().get(2).email());
    }

    private static String look(String colour, String logo) {
        return """

                # By what people recognise the school.
                look:
                  colour: "%s"
                  %s
                """.formatted(colour, logo);
    }

    private static String head(School school, String phone, String hours, String look) {
        var calendars = SchoolYear.ALL.stream()
                .map(year -> "  - " + DemoTrustFiles.calendarOf(year))
                .collect(Collectors.joining("\n"));
        return HEAD.formatted(school.name(), school.id(), phone, hours, calendars, look);
    }

    private String id(String given, String family) {
        return trust.heronBank().user(given, family).id();
    }
}
