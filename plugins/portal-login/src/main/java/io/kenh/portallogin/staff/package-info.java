/** What staff decide. */
@NullMarked
package io.kenh.portallogin.staff;

import org.jspecify.annotations.NullMarked;
