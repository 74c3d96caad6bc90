/** Signing in and out, by the one authentication mechanism. */
@NullMarked
package org.gatepost.portal.signin;

import org.jspecify.annotations.NullMarked;
