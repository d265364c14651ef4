/** What a customer does with the phone. */
@NullMarked
package io.kenh.zalosimulator.customer;

import org.jspecify.annotations.NullMarked;
