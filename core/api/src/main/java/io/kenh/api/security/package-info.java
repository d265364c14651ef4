/** Actors, permissions, roles, secrets. */
@NullMarked
package io.kenh.api.security;

import org.jspecify.annotations.NullMarked;
