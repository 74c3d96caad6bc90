/**
 * Calendar files of schools: closures and INSET days from iCalendar (RFC 5545), terms from CSV.
 *
 * <p>What is read is a proposal: the caller decides what becomes part of a
 * {@link org.gatepost.calendar.SchoolCalendar}.
 */
@NullMarked
package org.gatepost.calendar.ics;

import org.jspecify.annotations.NullMarked;
