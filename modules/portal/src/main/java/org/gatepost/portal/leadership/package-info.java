/** What senior leaders see: what went further than its first step, and what was read for safeguarding. */
@NullMarked
package org.gatepost.portal.leadership;

import org.jspecify.annotations.NullMarked;
