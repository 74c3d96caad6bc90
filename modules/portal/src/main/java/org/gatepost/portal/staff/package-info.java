/** What staff see: the inbox, a thread, reading for safeguarding. */
@NullMarked
package org.gatepost.portal.staff;

import org.jspecify.annotations.NullMarked;
