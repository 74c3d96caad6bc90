/** One's own account: name, e-mail address, password, and where one is signed in. */
@NullMarked
package org.gatepost.portal.account;

import org.jspecify.annotations.NullMarked;
