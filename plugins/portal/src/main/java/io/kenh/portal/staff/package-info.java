/** What staff does with accounts. */
@NullMarked
package io.kenh.portal.staff;

import org.jspecify.annotations.NullMarked;
