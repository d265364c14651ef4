/** Consent, codes, token pairs. */
@NullMarked
package io.kenh.zalosimulator.oauth;

import org.jspecify.annotations.NullMarked;
