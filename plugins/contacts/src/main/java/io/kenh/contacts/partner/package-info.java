/** People and companies. */
@NullMarked
package io.kenh.contacts.partner;

import org.jspecify.annotations.NullMarked;
