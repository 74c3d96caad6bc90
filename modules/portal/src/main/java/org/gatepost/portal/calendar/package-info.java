/** The school's calendar on the screen: what it says, and changes whose effect is shown before they are made. */
@NullMarked
package org.gatepost.portal.calendar;

import org.jspecify.annotations.NullMarked;
