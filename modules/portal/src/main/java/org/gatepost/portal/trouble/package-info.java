/** What is shown when a page cannot be: without Faces and without the database. */
@NullMarked
package org.gatepost.portal.trouble;

import org.jspecify.annotations.NullMarked;
