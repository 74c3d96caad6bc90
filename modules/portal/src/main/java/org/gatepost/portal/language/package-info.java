/** In which language a page speaks: the languages there are, the reader's choice, the texts. */
@NullMarked
package org.gatepost.portal.language;

import org.jspecify.annotations.NullMarked;
