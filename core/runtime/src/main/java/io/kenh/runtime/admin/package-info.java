/** The pages and API an administrator works with, sign-in and profile. */
@NullMarked
package io.kenh.runtime.admin;

import org.jspecify.annotations.NullMarked;
