package org.gatepost.notification.internal;

import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The texts of letters by kind and language: {@code letters*.properties}, with named gaps. */
@ApplicationScoped
class Wording {

    private static final String BUNDLE = "org.gatepost.notification.letters";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String subject(String kind, Locale language, Map<String, String> facts) {
        return say(kind + ".subject", language, facts);
    }

    String text(String kind, Locale language, Map<String, String> facts) {
        return say(kind + ".text", language, facts);
    }

    private static String say(String key, Locale language, Map<String, String> facts) {
        var bundle = ResourceBundle.getBundle(BUNDLE, language, Wording.class.getClassLoader(), NO_OTHER_LANGUAGE);
        return new MessageFormat(bundle.getString(key), language).format(facts);
    }
}
