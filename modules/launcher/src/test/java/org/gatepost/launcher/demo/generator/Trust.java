package org.gatepost.launcher.demo.generator;

import java.util.List;
import java.util.Random;
import org.gatepost.launcher.demo.generator.School.Adult;
import org.gatepost.launcher.demo.generator.School.Child;

/** The Estuary Learning Trust: three schools of a town that is on no map. */
final class Trust {

    static final String ID = "ELT";
    static final String NAME = "Estuary Learning Trust";
    static final RosterUser ADMINISTRATOR = new RosterUser(
            "ELT-S01",
            "HBP,CPP,SIS",
            "administrator",
            "Imogen",
            "Farraday-Lowe",
            "imogen.farraday-lowe@estuarylearning.example",
            "",
            List.of(),
            "");

    private final Random random = new Random(20_260_901);
    private final Contacts contacts = new Contacts();
    private final Families families = new Families(random);
    private final School heronBank =
            new School("HBP", "Heron Bank Primary School", "heronbank.example", Links.IN_ROWS_OF_PUPILS, contacts);
    private final School curlewPoint = new School(
            "CPP", "Curlew Point Primary School", "curlewpoint.example", Links.IN_ROWS_OF_GUARDIANS, contacts);
    private final School saltings =
            new School("SIS", "Saltings Infant School", "saltings.example", Links.IN_BOTH, contacts);

    private Trust() {}

    /** The same people every time. */
    static Trust founded() {
        var trust = new Trust();
        trust.openHeronBank();
        trust.openCurlewPoint();
        trust.openSaltings();
        return trust;
    }

    List<School> schools() {
        return List.of(heronBank, curlewPoint, saltings);
    }

    School heronBank() {
        return heronBank;
    }

    School curlewPoint() {
        return curlewPoint;
    }

    School saltings() {
        return saltings;
    }

    private void openHeronBank() {
        heronBank.opens("Early Years Wrens", 30, "N", "R");
        heronBank.opens("Early Years Robins", 30, "N", "R");
        heronBank.opens("Year 1 Dunlins", 30, "1");
        heronBank.opens("Year 1 Plovers", 29, "1");
        heronBank.opens("Year 2 Terns", 30, "2");
        heronBank.opens("Year 2 Puffins", 30, "2");
        heronBank.opens("Year 3 Avocets", 31, "3");
        heronBank.opens("Year 3 Egrets", 30, "3");
        heronBank.opens("Year 4 Curlews", 30, "4");
        heronBank.opens("Year 4 Godwits", 29, "4");
        heronBank.opens("Year 5 Kestrels", 31, "5");
        heronBank.opens("Year 5 Harriers", 30, "5");
        heronBank.opens("Year 6 Ospreys", 30, "6");
        heronBank.opens("Year 6 Herons", 30, "6");
        staffHeronBank();
        familiesWithAStory();
        families.fill(heronBank);
    }

    private void staffHeronBank() {
        heronBank.employs("administrator", "Josephine", "Adebayo-Marsh");
        heronBank.employs("administrator", "Martin", "Okell");
        heronBank.employs("administrator", "Nasreen", "Quillfeather");
        heronBank.employs("administrator", "Bethan", "Prosser-Lane");
        heronBank.employs("administrator", "Gareth", "Lindlow");
        heronBank.employs("administrator", "Sandra", "Pellow");
        heronBank.employs("administrator", "Colin", "Achterberg");
        heronBank.employs("administrator", "Mei-Ling", "Tsangwood");
        heronBank.employs("administrator", "Ruth", "Aldousby");
        classTeacher("Olivia", "Trebarne", "Wrens");
        classTeacher("Hannah", "Osei-Bright", "Robins");
        classTeacher("Callum", "Whitlowe", "Dunlins");
        classTeacher("Fatima", "Siddall-Khan", "Plovers");
        classTeacher("Emily", "Castledene", "Terns");
        classTeacher("Daniel", "Ferreira-Stott", "Puffins");
        classTeacher("Grace", "Linwood", "Avocets");
        classTeacher("Susan", "Abara-Hill", "Avocets");
        classTeacher("Tomos", "Beddowes", "Egrets");
        classTeacher("Rebecca", "Thaxterley", "Curlews");
        classTeacher("Ahmed", "Benhadi", "Godwits");
        classTeacher("Priya", "Ramanathan-Webb", "Kestrels");
        classTeacher("Jack", "Mordaunt", "Harriers");
        classTeacher("Chloe", "Ekwueme", "Ospreys");
        classTeacher("Stephen", "Garrowby", "Herons");
        heronBank.employs("teacher", "Laura", "Pinnegar");
        heronBank.employs("teacher", "Owen", "Tickellsby");
        heronBank.classes().forEach(each -> assistant(heronBank, each));
    }

    private void classTeacher(String given, String family, String of) {
        heronBank.hasInClass(heronBank.employs("teacher", given, family), heronBank.named(of), true);
    }

    private void assistant(School school, SchoolClass of) {
        var heritage = Heritage.draw(random);
        school.hasInClass(school.employs("aide", heritage.woman(random), heritage.family(random)), of, false);
    }

    private void familiesWithAStory() {
        // Three siblings in three classes.
        heronBank.welcomes(
                List.of(Adult.parent("Amina", "Yusuf-Hale"), Adult.parent("Hassan", "Yusuf-Hale")),
                List.of(
                        child("Ilyas", "Yusuf-Hale", "Curlews"),
                        child("Safiya", "Yusuf-Hale", "Dunlins"),
                        child("Idris", "Yusuf-Hale", "Wrens")));
        // Names that no field was made for.
        heronBank.welcomes(
                List.of(Adult.parent("Zoë", "O'Nyame-Świątek"), Adult.parent("Kwabena", "O'Nyame-Świątek")),
                List.of(child("Maximilian-Øyvind Kwaku Bartłomiej", "O'Nyame-Świątek", "Avocets")));
        // Separated, both with parental responsibility.
        heronBank.welcomes(
                List.of(Adult.parent("Rachel", "Thornbury-Gale"), Adult.parent("Daniel", "Prycewood")),
                List.of(child("Maisie", "Prycewood", "Kestrels"), child("Noah", "Prycewood", "Terns")));
        // Separated, and a court order against one of them.
        heronBank.welcomes(
                List.of(Adult.parent("Kirsty", "Mallowfield"), Adult.parent("Gavin", "Dunmoor")),
                List.of(child("Poppy", "Dunmoor", "Plovers")));
        // Two looked-after children, in two foster families.
        heronBank.welcomes(
                List.of(foster("Margaret", "Ellerby-Stone"), foster("Brian", "Ellerby-Stone")),
                List.of(child("Tyler", "Brookvale", "Herons")));
        heronBank.welcomes(
                List.of(foster("Ifeoma", "Adeyinka-Cross")), List.of(child("Jasmine", "Colebrand", "Egrets")));
        // A teacher's own children: two users of the roster, one e-mail address.
        heronBank.welcomes(
                List.of(
                        new Adult("parent", "Priya", "Ramanathan-Webb", "priya.ramanathan-webb@heronbank.example"),
                        Adult.parent("Jonathan", "Ramanathan-Webb")),
                List.of(child("Anjali", "Ramanathan-Webb", "Puffins"), child("Rohan", "Ramanathan-Webb", "Robins")));
        // Children at two schools of the trust.
        heronBank.welcomes(
                List.of(Adult.parent("Tomasz", "Wieczorkowski")), List.of(child("Lena", "Wieczorkowski", "Ospreys")));
        // A father on his own, and a grandmother who fetches.
        heronBank.welcomes(
                List.of(Adult.parent("Lee", "Hartnolls"), new Adult("relative", "Jean", "Pascoe-Hartnolls", Adult.OWN)),
                List.of(child("Alfie", "Hartnolls", "Curlews")));
    }

    private Child child(String given, String family, String of) {
        return new Child(given, family, heronBank.seatIn(of));
    }

    private static Adult foster(String given, String family) {
        return new Adult("guardian", given, family, Adult.OWN);
    }

    private void openCurlewPoint() {
        curlewPoint.opens("Reception Shrimps", 24, "R");
        curlewPoint.opens("Year 1 Limpets", 26, "1");
        curlewPoint.opens("Year 2 Cockles", 25, "2");
        curlewPoint.opens("Year 3 Mussels", 27, "3");
        curlewPoint.opens("Year 4 Whelks", 26, "4");
        curlewPoint.opens("Year 5 Crabs", 28, "5");
        curlewPoint.opens("Year 6 Lobsters", 26, "6");
        curlewPoint.employs("administrator", "Alistair", "Venning-Brooke");
        curlewPoint.employs("administrator", "Carmel", "Ojukwood");
        curlewPoint.employs("administrator", "Ffion", "Harcastle");
        curlewPoint.employs("administrator", "Denise", "Tolliver-Ames");
        curlewPoint.employs("administrator", "Peter", "Maddocksley");
        curlewPoint.classes().forEach(each -> teacherAndAssistant(curlewPoint, each));
        curlewPoint.welcomes(
                List.of(new Adult(
                        "parent",
                        "Tomasz",
                        "Wieczorkowski",
                        heronBank.user("Tomasz", "Wieczorkowski").email())),
                List.of(new Child("Antoni", "Wieczorkowski", curlewPoint.seatIn("Whelks"))));
        families.fill(curlewPoint);
    }

    private void openSaltings() {
        saltings.opens("Nursery Starfish", 20, "N");
        saltings.opens("Reception Seahorses", 24, "R");
        saltings.opens("Year 1 Pebbles", 23, "1");
        saltings.opens("Year 2 Driftwood", 22, "2");
        saltings.employs("administrator", "Rosalind", "Kerridge-Moss");
        saltings.employs("administrator", "Yasmin", "Haddadson");
        saltings.employs("administrator", "Brenda", "Cropthorne");
        saltings.classes().forEach(each -> teacherAndAssistant(saltings, each));
        families.fill(saltings);
    }

    private void teacherAndAssistant(School school, SchoolClass of) {
        var heritage = Heritage.draw(random);
        var given = random.nextInt(100) < 75 ? heritage.woman(random) : heritage.man(random);
        school.hasInClass(school.employs("teacher", given, heritage.family(random)), of, true);
        assistant(school, of);
    }
}
