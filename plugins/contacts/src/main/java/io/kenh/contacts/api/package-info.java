/** What other plugins may use of contacts. */
@NullMarked
package io.kenh.contacts.api;

import org.jspecify.annotations.NullMarked;
