/** The teams of classes on the screen: who is in them, who is away, and changes whose effect is shown before they are made. */
@NullMarked
package org.gatepost.portal.team;

import org.jspecify.annotations.NullMarked;
