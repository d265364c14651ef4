/** The first page and the lists of documents. */
@NullMarked
package io.kenh.portal.home;

import org.jspecify.annotations.NullMarked;
