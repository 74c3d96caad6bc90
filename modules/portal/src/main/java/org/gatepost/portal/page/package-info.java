/** What the pages of all parts share: parameters, ways on, drafts, rows of lists. */
@NullMarked
package org.gatepost.portal.page;

import org.jspecify.annotations.NullMarked;
