/** The program: command line, demo, packaging. */
@NullMarked
package io.kenh.app;

import org.jspecify.annotations.NullMarked;
