/** Who somebody is and what they may do: users, sessions, keys, roles, the gate. */
@NullMarked
package io.kenh.runtime.security;

import org.jspecify.annotations.NullMarked;
