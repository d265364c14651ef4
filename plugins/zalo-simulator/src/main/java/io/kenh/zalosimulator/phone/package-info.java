/** The phone page: play the customer. */
@NullMarked
package io.kenh.zalosimulator.phone;

import org.jspecify.annotations.NullMarked;
