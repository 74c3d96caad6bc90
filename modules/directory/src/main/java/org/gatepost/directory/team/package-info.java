/** The teams of classes as a school keeps them: who is in them from when to when, when they work, who is away. */
@NullMarked
package org.gatepost.directory.team;

import org.jspecify.annotations.NullMarked;
