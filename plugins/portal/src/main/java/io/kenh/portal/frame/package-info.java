/** What stands around every page of the portal. */
@NullMarked
package io.kenh.portal.frame;

import org.jspecify.annotations.NullMarked;
