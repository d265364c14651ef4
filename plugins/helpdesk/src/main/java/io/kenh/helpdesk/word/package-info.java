/** What customers and staff say to each other about tickets in the portal. */
@NullMarked
package io.kenh.helpdesk.word;

import org.jspecify.annotations.NullMarked;
