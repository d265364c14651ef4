/** People and companies. */
@NullMarked
package io.kenh.contacts;

import org.jspecify.annotations.NullMarked;
