/** JSON endpoints. */
@NullMarked
package io.kenh.inbox.rest;

import org.jspecify.annotations.NullMarked;
