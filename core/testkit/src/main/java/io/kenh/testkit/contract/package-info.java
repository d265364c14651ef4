/** The checks behind {@link io.kenh.testkit.AddonContract}; each answers with the mistakes it found. */
@NullMarked
package io.kenh.testkit.contract;

import org.jspecify.annotations.NullMarked;
