package org.gatepost.portal.leadership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.Words;

/** Who did what at the school, for its head and its data protection officer (rules 12). */
@Named
@RequestScoped
public class AuditView {

    private static final int LINES = 50;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @Inject
    AuditPage page;

    private AuditQuestion asked = new AuditQuestion(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private List<AuditWords.Row> rows = List.of();
    private Optional<Long> next = Optional.empty();

    /** Loads what the address asks for. */
    public void load() {
        asked = AuditQuestion.of(visit);
        var found = page.find(asked, LINES);
        rows = found.rows();
        next = found.rows().size() == LINES ? found.last() : Optional.empty();
    }

    public List<AuditWords.Row> getRows() {
        return rows;
    }

    /** How many entries the page has. */
    public String getSummary() {
        return words.texts().say("leadership.audit.summary", rows.size());
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return next.map(String::valueOf).orElse("");
    }

    public List<String> getKinds() {
        return AuditQuestion.KINDS;
    }

    public String getKind() {
        return asked.kind().orElse("");
    }

    public String getSince() {
        return asked.from().map(Object::toString).orElse("");
    }

    public String getUntil() {
        return asked.until().map(Object::toString).orElse("");
    }

    public String getSubject() {
        return asked.subject().orElse("");
    }

    /** Id of the person whose acts are shown; empty for everybody's. */
    public String getPerson() {
        return asked.person().map(Object::toString).orElse("");
    }

    /** Those of the page, to be asked for alone; by name. */
    public List<Somebody> getPeople() {
        return rows.stream()
                .filter(row -> !row.person().isEmpty() && !row.person().equals(getPerson()))
                .map(row -> new Somebody(row.person(), row.who()))
                .distinct()
                .sorted(Comparator.comparing(Somebody::name))
                .toList();
    }

    /** Somebody who is named on the page. */
    public record Somebody(String id, String name) {}

    /** The name of the person whose acts are shown. */
    public String getOnlyPerson() {
        return asked.person().map(person -> page.nameOf(new PersonId(person))).orElse("");
    }

    public boolean isFiltered() {
        return !parameters().isEmpty();
    }

    /** The address of this question, without a place in the list. */
    public String getPath() {
        return address("/leadership/audit");
    }

    /** The same question, as a file. */
    public String getFile() {
        return address("/leadership/audit.csv");
    }

    private String address(String path) {
        return path
                + parameters().entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", parameters().isEmpty() ? "" : "?", ""));
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("since", getSince());
        parameters.put("until", getUntil());
        parameters.put("person", getPerson());
        parameters.put("kind", getKind());
        parameters.put("subject", getSubject());
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }
}
