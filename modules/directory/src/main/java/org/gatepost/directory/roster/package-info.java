/** Bringing a roster in: OneRoster 1.1 CSV, bulk. */
@NullMarked
package org.gatepost.directory.roster;

import org.jspecify.annotations.NullMarked;
