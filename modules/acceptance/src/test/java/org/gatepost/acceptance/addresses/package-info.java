/** Every address of the web application, asked for by everybody; what each is answered stands in a table. */
@NullMarked
package org.gatepost.acceptance.addresses;

import org.jspecify.annotations.NullMarked;
