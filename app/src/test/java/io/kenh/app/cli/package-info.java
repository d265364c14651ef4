/** What people type to start a server and to ask a running one. */
@NullMarked
package io.kenh.app.cli;

import org.jspecify.annotations.NullMarked;
