package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.directory.ClassId;
import org.gatepost.identity.JoiningFilter;
import org.gatepost.identity.JoiningState;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.page.Ids;
import org.gatepost.portal.page.Visit;

/** The list that an address of the joining page asks for. */
@RequestScoped
class JoiningList {

    static final String PAGE = "/office/joining";

    @Inject
    Visit visit;

    JoiningFilter filter() {
        return new JoiningFilter(capacity(), ofClass(), name(), state());
    }

    Capacity capacity() {
        return visit.parameter("who").filter("STAFF"::equals).isPresent() ? Capacity.STAFF : Capacity.GUARDIAN;
    }

    private Optional<ClassId> ofClass() {
        return capacity() == Capacity.STAFF
                ? Optional.empty()
                : visit.parameter("class").map(id -> Ids.parse(id, JoiningList::classId, "class"));
    }

    private static ClassId classId(String text) {
        return new ClassId(UUID.fromString(text));
    }

    String name() {
        return visit.parameter("name").orElse("");
    }

    Optional<JoiningState> state() {
        return visit.parameter("state")
                .flatMap(asked -> Arrays.stream(JoiningState.values())
                        .filter(state -> state.name().equals(asked))
                        .findFirst());
    }

    /** After whom the page begins; empty for the first. */
    Optional<PersonId> after() {
        return visit.parameter("from").map(id -> Ids.parse(id, PersonId::parse, "page"));
    }

    /** The address of this list from its beginning. */
    String path() {
        return pathOf(state().map(Enum::name).orElse(""));
    }

    /** The same people, those of one state only; of all, if that is empty. */
    String pathOf(String state) {
        return PAGE + "?who=" + capacity() + "&class="
                + ofClass().map(ClassId::toString).orElse("") + "&name="
                + URLEncoder.encode(name(), StandardCharsets.UTF_8) + "&state=" + state;
    }

    /** The address of this page of it. */
    String here() {
        return path() + after().map(last -> "&from=" + last).orElse("");
    }
}
