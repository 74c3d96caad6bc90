/**
 * The style guide: every component with its states and its hard cases, and the tokens they are made of. It is
 * documentation, so its sentences stand in its pages, in English; its people are fictional.
 */
@NullMarked
package org.gatepost.portal.styleguide;

import org.jspecify.annotations.NullMarked;
