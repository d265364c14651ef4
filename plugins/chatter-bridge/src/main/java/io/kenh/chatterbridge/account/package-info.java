/** The switch of each account. */
@NullMarked
package io.kenh.chatterbridge.account;

import org.jspecify.annotations.NullMarked;
