/** Where pupils come in and what they see: by card and pictures, on a device on which their class is open. */
@NullMarked
package org.gatepost.portal.pupil;

import org.jspecify.annotations.NullMarked;
