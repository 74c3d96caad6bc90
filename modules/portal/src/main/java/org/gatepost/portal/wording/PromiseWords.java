package org.gatepost.portal.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.calendar.ClosedTime;
import org.gatepost.calendar.DayState;
import org.gatepost.calendar.Promise;
import org.gatepost.calendar.SkippedDays;
import org.gatepost.portal.language.Texts;

/** What a parent is told about a message: when it is delivered, by when an answer is due, and why (rules 2). */
public final class PromiseWords {

    private final SchoolTimes times;
    private final Texts texts;

    public PromiseWords(SchoolTimes times, Texts texts) {
        this.times = times;
        this.texts = texts;
    }

    /** When a message sent now is delivered. */
    public String delivery(Promise promise) {
        if (promise.deliveredAtOnce()) {
            return texts.say("promise.delivery.atOnce");
        }
        return promise.deliveredAt()
                .map(delivered -> texts.say("promise.delivery.later", times.dateTime(delivered)))
                .orElseGet(() -> texts.say("promise.delivery.toBeConfirmed"));
    }

    /** By when an answer is due, and why not earlier: "…, 8:00 am: the school is closed over the weekend." */
    public String answer(Promise promise) {
        if (promise.toBeConfirmed()) {
            return texts.say("promise.answer.toBeConfirmed");
        }
        String due = promise.dueAt().map(times::dateTime).orElseThrow();
        return why(promise)
                .map(why -> texts.say("promise.answer.why", due, why))
                .orElseGet(() -> texts.say("promise.answer", due));
    }

    /** Why an answer is not due the next day at the same time; empty where it is. */
    public Optional<String> why(Promise promise) {
        List<String> reasons = new ArrayList<>();
        if (!promise.skipped().isEmpty()) {
            reasons.add(texts.say("promise.why.closed", texts.list(closedDays(promise.skipped()))));
        }
        promise.sentOutsideHours().flatMap(this::closedPart).ifPresent(reasons::add);
        promise.dueOutsideHours().map(this::dueOutsideHours).ifPresent(reasons::add);
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(texts.say("promise.why.and"), reasons));
    }

    private Optional<String> closedPart(ClosedTime closed) {
        return closed.reason()
                .map(reason -> texts.say(
                        "promise.why.closedPart", times.time(closed.time()), times.date(closed.date()), reason));
    }

    private String dueOutsideHours(ClosedTime closed) {
        return closedPart(closed)
                .orElseGet(() ->
                        texts.say("promise.why.outsideHours", times.time(closed.time()), times.date(closed.date())));
    }

    /** One phrase for each reason, in the order in which they first come; weekends are not counted out. */
    private List<String> closedDays(List<SkippedDays> skipped) {
        Map<String, List<SkippedDays>> byReason = new LinkedHashMap<>();
        skipped.forEach(days -> byReason.computeIfAbsent(kindOf(days), kind -> new ArrayList<>())
                .add(days));
        return byReason.values().stream().map(this::closedDaysOfOneKind).toList();
    }

    private String closedDaysOfOneKind(List<SkippedDays> groups) {
        SkippedDays first = groups.get(0);
        if (isWeekend(first)) {
            return texts.say("promise.why.weekend", groups.size());
        }
        String dates = times.days(first.from(), groups.get(groups.size() - 1).to());
        if (!first.reason().isBlank()) {
            return texts.say("promise.why.reason", first.reason().strip(), dates);
        }
        return texts.say("promise.why." + first.state(), dates);
    }

    private static String kindOf(SkippedDays days) {
        return isWeekend(days) ? "weekend" : days.state() + days.reason();
    }

    /** Also the weekend between the end of a holiday's closure and the first day of term. */
    private static boolean isWeekend(SkippedDays days) {
        return (days.state() == DayState.CLOSED_WEEKDAY || days.state() == DayState.OUTSIDE_TERM)
                && days.from().datesUntil(days.to().plusDays(1)).allMatch(PromiseWords::isWeekend);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
