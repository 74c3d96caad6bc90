/** Pages of the school's office. */
@NullMarked
package org.gatepost.portal.office;

import org.jspecify.annotations.NullMarked;
