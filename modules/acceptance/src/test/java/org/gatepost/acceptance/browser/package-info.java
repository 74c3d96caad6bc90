/** A person at a browser. */
@NullMarked
package org.gatepost.acceptance.browser;

import org.jspecify.annotations.NullMarked;
