/** Demo data: told to a running server through its own HTTP interface, never written into its tables. */
@NullMarked
package io.kenh.app.demo;

import org.jspecify.annotations.NullMarked;
