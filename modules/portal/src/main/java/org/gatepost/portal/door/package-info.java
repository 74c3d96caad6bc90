/** What every request passes before a page: headers, address, method, origin, the need to be signed in. */
@NullMarked
package org.gatepost.portal.door;

import org.jspecify.annotations.NullMarked;
