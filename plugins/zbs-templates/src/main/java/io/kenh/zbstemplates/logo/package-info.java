/** Logos and pictures of accounts. */
@NullMarked
package io.kenh.zbstemplates.logo;

import org.jspecify.annotations.NullMarked;
