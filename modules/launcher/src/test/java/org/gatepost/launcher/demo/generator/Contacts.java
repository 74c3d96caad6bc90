package org.gatepost.launcher.demo.generator;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Addresses and numbers that cannot belong to anybody: {@code .example} domains and Ofcom's numbers for drama. */
final class Contacts {

    private static final String[] MAILBOXES = {"post.example", "inbox.example", "family-mail.example"};

    private final Set<String> taken = new HashSet<>();
    private int phones;

    /** A new address of {@code given} and {@code family} at {@code domain}. */
    String email(String given, String family, String domain) {
        var name = ascii(given) + "." + ascii(family);
        for (int i = 1; ; i++) {
            var address = name + (i == 1 ? "" : i) + "@" + domain;
            if (taken.add(address)) {
                return address;
            }
        }
    }

    String familyEmail(String given, String family) {
        return email(given, family, MAILBOXES[Math.floorMod(family.hashCode(), MAILBOXES.length)]);
    }

    /** 07700 900000 to 900999, over and over: there are no more numbers for drama. */
    String mobile() {
        return "07700 900" + String.format(Locale.ROOT, "%03d", phones++ % 1000);
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace("Ł", "L")
                .replace("ł", "l")
                .replace("Ø", "O")
                .replace("ø", "o")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z-]", "");
    }
}
