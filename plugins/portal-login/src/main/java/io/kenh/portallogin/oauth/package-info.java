/** The way to Zalo and back. */
@NullMarked
package io.kenh.portallogin.oauth;

import org.jspecify.annotations.NullMarked;
