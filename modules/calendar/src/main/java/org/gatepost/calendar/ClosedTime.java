package org.gatepost.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A moment of an open day at which the school is closed, and so why something waits for the next opening.
 *
 * @param date the open day
 * @param time the wall-clock time of that day
 * @param reason of the closed part ("early finish"); empty where it is outside the ordinary hours
 */
public record ClosedTime(LocalDate date, LocalTime time, Optional<String> reason) {}
