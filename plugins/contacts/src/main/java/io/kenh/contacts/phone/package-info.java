/** Phone numbers: as typed and in E.164. */
@NullMarked
package io.kenh.contacts.phone;

import org.jspecify.annotations.NullMarked;
