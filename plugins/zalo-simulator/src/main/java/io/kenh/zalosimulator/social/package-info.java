/** Zalo's sign-in for people: consent, token, profile. */
@NullMarked
package io.kenh.zalosimulator.social;

import org.jspecify.annotations.NullMarked;
