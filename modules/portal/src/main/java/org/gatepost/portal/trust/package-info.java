/** Pages of those who administer the trust: schools in numbers, never a message, never a child. */
@NullMarked
package org.gatepost.portal.trust;

import org.jspecify.annotations.NullMarked;
