/** What other plugins may use of the portal. */
@NullMarked
package io.kenh.portal.api;

import org.jspecify.annotations.NullMarked;
