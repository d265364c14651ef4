/** What other plugins may use: events, errors, permissions. */
@NullMarked
package io.kenh.helpdesk.api;

import org.jspecify.annotations.NullMarked;
