/** Who that is. */
@NullMarked
package io.kenh.portallogin.person;

import org.jspecify.annotations.NullMarked;
