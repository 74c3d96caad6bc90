/** What every page stands in: who is looking, navigation, messages. */
@NullMarked
package org.gatepost.portal.frame;

import org.jspecify.annotations.NullMarked;
