package org.gatepost.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gatepost.directory.School;
import org.gatepost.directory.Schools;

/** Whom to ring, kept in memory for the moment when the database is away. */
@Named
@ApplicationScoped
public class OfficePhones {

    private static final Logger LOG = Logger.getLogger(OfficePhones.class.getName());

    private volatile List<Entry> known = List.of();

    @Inject
    Schools schools;

    void read(@Observes @Initialized(ApplicationScoped.class) Object started) {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "phone numbers of schools are not known yet", e);
        }
    }

    /** Reads the schools' numbers again; cheap, for the few times somebody signs in. */
    public void refresh() {
        known = schools.all().stream()
                .filter(school -> !school.officePhone().isBlank())
                .map(Entry::of)
                .toList();
    }

    /** The trust office's number, {@code gatepost.trust.office-phone}; empty if the operator has not set it. */
    public String getTrust() {
        return setting("gatepost.trust.office-phone");
    }

    /** The local authority's line for children at risk, {@code gatepost.trust.childrens-care-phone}; may be empty. */
    public String getChildrensCare() {
        return setting("gatepost.trust.childrens-care-phone");
    }

    /** The schools' offices, by name of the school, as they were last read. */
    public List<Entry> getSchools() {
        return known;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("");
    }

    /** A school office. */
    public record Entry(String school, String phone) {

        private static Entry of(School school) {
            return new Entry(school.name(), school.officePhone());
        }
    }
}
