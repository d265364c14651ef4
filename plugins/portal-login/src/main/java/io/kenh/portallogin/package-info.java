/** Customers sign in to the portal with Zalo. */
@NullMarked
package io.kenh.portallogin;

import org.jspecify.annotations.NullMarked;
