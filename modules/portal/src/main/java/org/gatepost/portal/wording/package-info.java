/** Times, counts and promises as people say them: no rule, only words, all of them from {@code messages.properties}. */
@NullMarked
package org.gatepost.portal.wording;

import org.jspecify.annotations.NullMarked;
