/** The server: leases, routes, access, errors, live signals, static files, pages. */
@NullMarked
package io.kenh.runtime.web;

import org.jspecify.annotations.NullMarked;
